package org.mingjian.server.store;

import java.time.Instant;
import java.util.List;
import org.mingjian.finding.Finding;
import org.mingjian.server.fsi.Ask;
import org.mingjian.server.fsi.LateAsks;

/// An ask as it is written down.
///
/// @param sealedBody as it came, sealed
/// @param told what was found, empty where it has not been judged
public record AskRecord(
    String request,
    Instant received,
    String areaPath,
    String institution,
    String infno,
    String messageId,
    String inputHash,
    Instant answered,
    String release,
    boolean late,
    boolean judged,
    byte[] sealedBody,
    List<Told> told)
    implements WireRecord {
  /// Copies in.
  public AskRecord {
    told = List.copyOf(told);
  }

  /// What was found.
  ///
  /// @param detail the finding as JSON
  public record Told(
      String warning,
      String finding,
      String rule,
      String visit,
      String line,
      String item,
      String doctor,
      long moneyFen,
      boolean shown,
      String content,
      String detail) {
    static Told of(Ask.Told told) {
      Finding finding = told.finding();
      return new Told(
          told.warning().id(),
          finding.id(),
          finding.mark().ruleCode(),
          finding.claim().visitId(),
          finding.blame().lineId(),
          finding.blame().itemCode(),
          finding.place().doctorCode(),
          finding.amountFen(),
          told.shown(),
          told.warning().content(),
          FindingJson.write(finding));
    }

    KeptWarning kept(AskRecord ask) {
      return kept(new Asked(ask.areaPath, ask.institution, ask.request, ask.answered, ask.late));
    }

    /// Found on an ask that was answered before.
    KeptWarning kept(LateAsks.Late ask, Instant found) {
      return kept(new Asked(ask.areaPath(), ask.institution(), ask.request(), found, true));
    }

    private KeptWarning kept(Asked ask) {
      return new KeptWarning(
          warning,
          ask.areaPath,
          ask.institution,
          ask.request,
          ask.warned,
          finding,
          rule,
          visit,
          line,
          item,
          doctor,
          moneyFen,
          shown,
          ask.late,
          content,
          detail);
    }
  }

  /// Where and when a warning was made.
  private record Asked(
      String areaPath, String institution, String request, Instant warned, boolean late) {}

  static AskRecord of(Ask ask, byte[] sealedBody) {
    return new AskRecord(
        ask.request(),
        ask.received(),
        ask.sender().areaPath(),
        ask.sender().institution(),
        ask.message().transaction().number(),
        ask.message().envelope().messageId(),
        ask.message().inputHash(),
        ask.answered(),
        ask.release(),
        ask.late(),
        ask.judged(),
        sealedBody,
        ask.told().stream().map(Told::of).toList());
  }

  /// The same with what was found.
  AskRecord with(List<Told> found) {
    return copy(areaPath, judged, sealedBody, found);
  }

  /// The same, judged by now.
  AskRecord asJudged() {
    return copy(areaPath, true, sealedBody, told);
  }

  @Override
  public AskRecord in(String areas) {
    return copy(areas, judged, sealedBody, told);
  }

  /// The same, its body sealed otherwise.
  AskRecord sealed(byte[] body) {
    return copy(areaPath, judged, body, told);
  }

  /// The same under the id and time of another, of which it is a repetition.
  AskRecord as(String first, Instant then) {
    return new AskRecord(
        first,
        then,
        areaPath,
        institution,
        infno,
        messageId,
        inputHash,
        answered,
        release,
        late,
        judged,
        sealedBody,
        told);
  }

  private AskRecord copy(String areas, boolean isJudged, byte[] body, List<Told> found) {
    return new AskRecord(
        request,
        received,
        areas,
        institution,
        infno,
        messageId,
        inputHash,
        answered,
        release,
        late,
        isJudged,
        body,
        found);
  }
}
