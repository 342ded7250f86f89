package org.mingjian.wire.order;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.mingjian.finding.Finding;
import org.mingjian.wire.reply.Warning;

/// Puts findings on a patient of an ask into the words and ids of the sender.
public final class OrderAnswer {
  private static final int REQUEST_DIGITS = 8;

  private final String request;
  private final Patient patient;
  private final Map<String, OrderLine> lines = new HashMap<>();

  /// Answers for one patient of a request.
  ///
  /// @param requestHash hexadecimal; makes the ids of two requests differ
  public OrderAnswer(String requestHash, Patient patient) {
    this.request = requestHash.substring(0, REQUEST_DIGITS);
    this.patient = patient;
    patient.visits().stream()
        .filter(visit -> visit.id().equals(patient.currentVisit()))
        .flatMap(visit -> visit.orders().stream())
        .forEach(line -> lines.put(line.id(), line));
  }

  /// The finding as the sender is told.
  ///
  /// @param basis document and clause it rests on
  public Warning warning(Finding finding, String basis) {
    String id = finding.id() + request;
    return new Warning(
        id,
        finding.mark().ruleCode(),
        finding.mark().ruleName().zh(),
        finding.wording().text().zh(),
        basis,
        patient.id(),
        patient.currentVisit(),
        finding.mark().verdict(),
        finding.amountFen(),
        details(id, finding));
  }

  private List<Warning.Detail> details(String id, Finding finding) {
    List<Warning.Detail> details = new ArrayList<>();
    add(details, id, finding.blame().lineId(), OptionalLong.of(finding.amountFen()));
    finding.blame().relatedLines().forEach(line -> add(details, id, line, OptionalLong.empty()));
    return details;
  }

  /// Lines of the message only: the sender knows no others. The blamed one has an amount.
  private void add(List<Warning.Detail> details, String id, String line, OptionalLong amountFen) {
    OrderLine known = lines.get(line);
    if (known != null) {
      details.add(
          new Warning.Detail(
              id + '-' + details.size(),
              known.prescriptionId(),
              amountFen.isPresent(),
              amountFen.orElse(0)));
    }
  }
}
