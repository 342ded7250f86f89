package org.mingjian.audit.output;

import java.util.List;
import java.util.stream.Stream;
import org.mingjian.finding.Finding;
import org.mingjian.values.Decimals;

/// A finding as the texts of its columns.
public final class FindingRow {
  private FindingRow() {}

  /// The texts in the order of [FindingColumn]; empty where the finding has nothing to say.
  static List<String> of(Finding finding, RuleBases bases) {
    return of(finding, bases.of(finding));
  }

  /// The same.
  ///
  /// @param basis document and clause it rests on
  public static List<String> of(Finding finding, String basis) {
    return Stream.of(mark(finding), whose(finding), blamed(finding), said(finding, basis))
        .flatMap(List::stream)
        .toList();
  }

  private static List<String> mark(Finding finding) {
    return List.of(
        finding.id(),
        finding.contentHash(),
        finding.mark().releaseId(),
        finding.mark().ruleCode(),
        finding.mark().ruleName().zh(),
        finding.mark().verdict().name(),
        finding.mark().phase().zh());
  }

  private static List<String> whose(Finding finding) {
    return List.of(
        finding.place().area(),
        finding.claim().personNumber(),
        finding.claim().visitId(),
        finding.claim().settlementId(),
        finding.place().institutionCode(),
        finding.place().institutionName(),
        finding.claim().medicalType(),
        finding.claim().insuranceType(),
        finding.place().departmentCode(),
        finding.place().departmentName(),
        finding.place().doctorCode(),
        finding.place().doctorName());
  }

  private static List<String> blamed(Finding finding) {
    return List.of(
        finding.blame().lineId(),
        finding.blame().itemCode(),
        finding.blame().itemName(),
        finding.blame().quantity(),
        finding.blame().unitPrice(),
        String.join(";", finding.blame().relatedLines()),
        finding.blame().occurredAt(),
        Decimals.yuan(finding.amountFen()),
        Decimals.yuan(finding.fundAmountFen()));
  }

  private static List<String> said(Finding finding, String basis) {
    return List.of(
        finding.evidence().comparison().measuredText(),
        finding.evidence().comparison().limitText(),
        finding.evidence().comparison().unit(),
        finding.mark().knowledgeId(),
        finding.mark().layer(),
        basis,
        finding.wording().key(),
        EvidenceJson.write(finding.wording().arguments()),
        finding.wording().text().zh(),
        EvidenceJson.write(finding.evidence()));
  }
}
