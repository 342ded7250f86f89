package org.mingjian.server.store;

import java.time.Instant;
import java.util.List;
import org.mingjian.finding.Finding;
import org.mingjian.lake.protection.Protector;
import org.mingjian.server.fsi.Ask;
import org.mingjian.values.ContentHash;
import tools.jackson.databind.json.JsonMapper;

/// An ask as it is written down: times in ISO, the body sealed.
record AskRecord(
    String request,
    String received,
    String areaPath,
    String institution,
    String infno,
    String messageId,
    String inputHash,
    String answered,
    String release,
    boolean late,
    boolean judged,
    byte[] sealedBody,
    List<Told> told) {

  /// What was found.
  record Told(
      String warning,
      String finding,
      String rule,
      String visit,
      String line,
      String item,
      String doctor,
      long moneyFen,
      boolean shown,
      String content) {
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
          told.warning().content());
    }

    KeptWarning kept(AskRecord ask) {
      return new KeptWarning(
          warning,
          ask.areaPath,
          ask.institution,
          ask.request,
          Instant.parse(ask.answered),
          finding,
          rule,
          visit,
          line,
          item,
          doctor,
          moneyFen,
          shown,
          content);
    }
  }

  static AskRecord of(Ask ask, Protector protector) {
    return new AskRecord(
        ask.request(),
        ask.received().toString(),
        ask.sender().areaPath(),
        ask.sender().institution(),
        ask.message().transaction().number(),
        ask.message().envelope().messageId(),
        ask.message().inputHash(),
        ask.answered().toString(),
        ask.release(),
        ask.late(),
        ask.judged(),
        protector.seal(ask.body(), place(ask.request())),
        ask.told().stream().map(Told::of).toList());
  }

  /// A body opens in its own row only.
  static String place(String request) {
    return ContentHash.of("ask", request).prefix(32);
  }

  byte[] bytes() {
    return JsonMapper.shared().writeValueAsBytes(this);
  }

  static AskRecord read(byte[] bytes) {
    return JsonMapper.shared().readValue(bytes, AskRecord.class);
  }
}
