package org.mingjian.server.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.lake.protection.ProtectionKey;
import org.mingjian.lake.protection.Protector;
import org.mingjian.server.fsi.RawMessage;
import org.mingjian.server.fsi.Report;
import org.mingjian.server.fsi.Sender;
import org.mingjian.server.journal.JournalRecord;
import org.mingjian.wire.fact.ClaimRow;
import org.mingjian.wire.fact.Withdrawal;
import org.mingjian.wire.reply.ReplyProfile;

class RecordCodecTest {
  private static final Instant NOW = Instant.parse("2025-06-01T00:00:00.123456Z");

  private static final AskRecord.Told TOLD =
      new AskRecord.Told("J", "F", "R", "V", "L", "I", "D", 100, true, "一句话", "{\"id\":\"F\"}");

  private static final RawMessage RAW =
      new RawMessage("m1", "3507", "M", new byte[] {'{', '}'}, List.of("invt_d.cnt"));
  private static final Withdrawal GONE = new Withdrawal("0123456789ab ");

  /// As this version's predecessor wrote it: JSON, deflated before it was sealed.
  private static final String EARLIER =
      """
      {"ask":{"request":"q","received":"2025-06-01T00:00:00.123456Z","areaPath":"/370000",\
      "institution":"H1","infno":"3101","messageId":"m","inputHash":"00",\
      "answered":"2025-06-01T00:00:00.123456Z","release":"r","late":true,"judged":true,\
      "sealedBody":"oIwN6Ctg+20AAAABTjb7Q0SPw3g4lezAhUWv86uxiSZ2TP6J2czxeGwpv+4YZQ==",\
      "told":[]},"told":"oIwN6Ctg+20AAAACkNkU9UrDaEAzm91t2q48+mDT6UYHShAxzUv+/U+qvSBmG1lLd2tYmW2h\
      BhaeOr98zUjjB9PU1wlDiTDmYuMfgzDXqXsEVV3lrbS2BCUWTzfOp+C33nTZ3mJvaWI577PUoEZZhdH2MzvOQAXc7qU/\
      +bauCRuLqaIfW4K9ZehwdaUPYEr1WX2aLNg6FHMzKSPKGKDMP0JY1ailiEjpYw=="}\
      """;

  private final RecordCodec codec =
      new RecordCodec(new Protector(new ProtectionKey("k", new byte[32], new byte[16])));

  @Test
  void givesBackAReportOfFactsAndShowsNobodyWhomItIsAbout() {
    ClaimRow row =
        new ClaimRow(
            ExtractTable.FEE_LIST_D,
            "H1",
            "PERSON",
            "V1",
            "1",
            20_240,
            new TreeMap<>(Map.of("cnt", "1", "hilist_name", "阿司匹林")));
    FactReport report = new FactReport("/370000", "H1", "m1", NOW, List.of(row), true);
    JournalRecord written = codec.write(report);
    assertEquals(report, codec.read(written));
    assertFalse(new String(written.body(), StandardCharsets.UTF_8).contains("PERSON"));
    FactReport unproven = new FactReport("/370000", "H1", "m1", NOW, List.of(row), false);
    assertEquals(unproven, codec.read(codec.write(unproven)));
  }

  @Test
  void givesBackWhatDoctorsSay() {
    KeptFeedback said = new KeptFeedback("J1", "m1", "/370000", "H1", true, "OTHER", "病情", NOW);
    FeedbackReport report = new FeedbackReport("H1", "m1", List.of(said));
    assertEquals(report, codec.read(codec.write(report)));
  }

  @Test
  void givesBackAnAskWithWhatWasFound() {
    AskRecord ask = ask(new byte[] {1, 2, 3}, List.of(TOLD));
    AskRecord read = (AskRecord) codec.read(codec.write(ask));
    assertEquals(with(ask, read.sealedBody()), read);
    assertArrayEquals(ask.sealedBody(), read.sealedBody());
  }

  @Test
  void givesBackAnAskOnWhichNothingWasFound() {
    AskRecord ask = ask(new byte[0], List.of());
    AskRecord read = (AskRecord) codec.read(codec.write(ask));
    assertEquals(with(ask, read.sealedBody()), read);
  }

  @Test
  void readsAnAskThatAnEarlierVersionWrote() {
    AskRecord read =
        (AskRecord)
            codec.read(new JournalRecord((byte) 1, EARLIER.getBytes(StandardCharsets.UTF_8)));
    assertEquals(with(ask(new byte[0], List.of(TOLD)), read.sealedBody()), read);
    assertEquals(
        "{\"infno\":\"3101\"}",
        new String(codec.body(read.sealedBody(), "q"), StandardCharsets.UTF_8));
  }

  @Test
  void saysOfNoAskThatItReports() {
    assertFalse(RecordCodec.isReport(codec.write(ask(new byte[0], List.of()))));
    assertFalse(RecordCodec.isReport(new JournalRecord((byte) 1, new byte[0])));
    assertTrue(RecordCodec.isReport(codec.write(new FeedbackReport("H1", "m1", List.of()))));
  }

  @Test
  void refusesAnAskThatEndsTooEarly() {
    JournalRecord whole = codec.write(ask(new byte[9], List.of(TOLD)));
    byte[] half = Arrays.copyOf(whole.body(), whole.body().length - 5);
    assertThrows(
        IllegalStateException.class, () -> codec.read(new JournalRecord(whole.type(), half)));
  }

  @Test
  void refusesAnAskOfATimeThatThereIsNot() {
    JournalRecord whole = codec.write(ask(new byte[0], List.of()));
    byte[] never = whole.body();
    // The request's id is five bytes long, then comes when it was received.
    Arrays.fill(never, 5, 13, (byte) 0x7F);
    assertThrows(
        IllegalStateException.class, () -> codec.read(new JournalRecord(whole.type(), never)));
  }

  private static AskRecord ask(byte[] sealedBody, List<AskRecord.Told> told) {
    return new AskRecord(
        "q", NOW, "/370000", "H1", "3101", "m", "00", NOW, "r", true, true, sealedBody, told);
  }

  /// The same with these bytes, since arrays are equal to themselves only.
  private static AskRecord with(AskRecord ask, byte[] sealedBody) {
    return ask.sealed(sealedBody);
  }

  @Test
  void givesBackAReportWithTheMessageItCameBy() {
    KeptMessage origin = message(codec);
    FactReport report = FactReport.of(origin, new Report(RAW, List.of(), List.of(GONE)), true);
    JournalRecord written = codec.write(report);
    FactReport read = (FactReport) codec.read(written);
    assertTrue(RecordCodec.isReport(written));
    assertEquals(report.from(read.origin()), read);
    assertEquals("{}", body(codec, read.origin().orElseThrow()));
    FeedbackReport said = FeedbackReport.of(origin, List.of());
    FeedbackReport again = (FeedbackReport) codec.read(codec.write(said));
    assertEquals("{}", body(codec, again.origin().orElseThrow()));
  }

  @Test
  void sealsAMessageAnewForAnotherPlace() {
    RecordCodec other =
        new RecordCodec(new Protector(new ProtectionKey("o", new byte[32], new byte[16])));
    FactReport report = FactReport.of(message(other), new Report(RAW, List.of(), List.of()), true);
    FactReport there = (FactReport) codec.readFrom(other, other.write(report));
    assertEquals("{}", body(codec, there.origin().orElseThrow()));
    assertEquals("/41", there.in("/41").origin().orElseThrow().areaPath());
  }

  private static KeptMessage message(RecordCodec codec) {
    return codec.record(
        RAW, new Sender("H1", "/370000", ReplyProfile.DEFAULT, Map.of(), false, ""), NOW);
  }

  private static String body(RecordCodec codec, KeptMessage message) {
    return new String(
        codec.messageBody(message.sealedBody(), message.request()), StandardCharsets.UTF_8);
  }
}
