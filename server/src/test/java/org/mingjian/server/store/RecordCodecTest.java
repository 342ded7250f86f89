package org.mingjian.server.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.lake.protection.ProtectionKey;
import org.mingjian.lake.protection.Protector;
import org.mingjian.server.journal.JournalRecord;
import org.mingjian.wire.fact.ClaimRow;

class RecordCodecTest {
  private static final Instant NOW = Instant.parse("2025-06-01T00:00:00.123456Z");

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
    FactReport report = new FactReport("/370000", "H1", "m1", NOW, List.of(row));
    JournalRecord written = codec.write(report);
    assertEquals(report, codec.read(written));
    assertFalse(new String(written.body(), StandardCharsets.UTF_8).contains("PERSON"));
  }

  @Test
  void givesBackWhatDoctorsSay() {
    KeptFeedback said = new KeptFeedback("J1", "m1", "/370000", "H1", true, "OTHER", "病情", NOW);
    FeedbackReport report = new FeedbackReport("H1", "m1", List.of(said));
    assertEquals(report, codec.read(codec.write(report)));
  }

  @Test
  void givesBackAnAskWithWhatWasFound() {
    AskRecord.Told told =
        new AskRecord.Told("J", "F", "R", "V", "L", "I", "D", 100, true, "一句话", "{\"id\":\"F\"}");
    AskRecord ask =
        new AskRecord(
            "q",
            NOW,
            "/370000",
            "H1",
            "3101",
            "m",
            "00",
            NOW,
            "r",
            true,
            true,
            new byte[0],
            List.of(told));
    AskRecord read = (AskRecord) codec.read(codec.write(ask));
    assertEquals(List.of(told), read.told());
    assertEquals(NOW, read.received());
  }
}
