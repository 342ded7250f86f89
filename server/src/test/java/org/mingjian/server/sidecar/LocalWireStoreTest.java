package org.mingjian.server.sidecar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.lake.protection.ProtectionKey;
import org.mingjian.lake.protection.Protector;
import org.mingjian.server.SettableClock;
import org.mingjian.server.fsi.RawMessage;
import org.mingjian.server.fsi.Reminder;
import org.mingjian.server.fsi.Report;
import org.mingjian.server.fsi.Sender;
import org.mingjian.server.journal.JournalLimits;
import org.mingjian.server.journal.JournalRecord;
import org.mingjian.server.store.AskRecord;
import org.mingjian.server.store.FeedbackReport;
import org.mingjian.server.store.KeptFeedback;
import org.mingjian.server.store.WireRecord;
import org.mingjian.values.CivilTime;
import org.mingjian.values.MingjianException;
import org.mingjian.wire.fact.ClaimRow;
import org.mingjian.wire.fact.Withdrawal;
import org.mingjian.wire.reply.ReplyProfile;

class LocalWireStoreTest {
  private static final Sender SENDER =
      new Sender("HL", "/430000", ReplyProfile.DEFAULT, Map.of(), false, "").asProven();

  private final SettableClock clock = new SettableClock(Instant.parse("2025-06-14T04:00:00Z"));

  private LocalWireStore store;

  @BeforeEach
  void start(@TempDir Path folder) {
    store = open(folder);
  }

  private LocalWireStore open(Path folder) {
    Protector protector = new Protector(new ProtectionKey("k", new byte[32], new byte[16]));
    JournalLimits limits =
        new JournalLimits(1 << 20, 100, Duration.ofMillis(1), 10, Duration.ofMillis(10));
    return new LocalWireStore(new LocalWireStore.Parts(folder, protector, limits), 400, 14, clock);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void forgetsWhatGrowsOldWhileItRuns() throws InterruptedException {
    report(
        store,
        "m",
        List.of(fee("old", "2024-05-11"), fee("older", "2024-05-12"), fee("new", "2025-06-01")));
    assertEquals(3, store.file().history().count());
    clock.set(Instant.parse("2025-06-17T04:00:00Z"));
    for (int i = 0; i < 100 && store.file().history().count() > 1; i++) {
      Thread.sleep(50);
    }
    assertEquals(1, store.file().history().count());
  }

  @Test
  void isCoveredFromTheDayAfterItWasFirstHeardOfAlsoWhenOpenedAgain(@TempDir Path folder) {
    try (LocalWireStore first = open(folder)) {
      report(first, "m1", List.of(fee("mistyped", "2024-09-01")));
      assertEquals("2025-06-15", coveredFrom(first, "HL"));
      assertEquals("9999-01-01", coveredFrom(first, "another"));
    }
    clock.set(Instant.parse("2025-06-27T00:00:00Z"));
    try (LocalWireStore again = open(folder)) {
      report(again, "m2", List.of(fee("later", "2025-06-26")));
      assertEquals("2025-06-15", coveredFrom(again, "HL"));
    }
  }

  @Test
  void isNotCoveredAcrossASilenceNorWhileItLasts() {
    report(store, "m1", List.of(fee("before", "2025-06-01")));
    clock.set(Instant.parse("2025-08-01T00:00:00Z"));
    assertEquals("9999-01-01", coveredFrom(store, "HL"));
    report(store, "m2", List.of(fee("after", "2025-07-31")));
    assertEquals("2025-08-02", coveredFrom(store, "HL"));
  }

  @Test
  void forgetsWhatWasToldAndSaidLongAgo() throws InterruptedException {
    keep(told("V1"));
    keep(insisted("HL", "JV1"));
    assertEquals(2, store.file().words());
    clock.pass(Duration.ofDays(400));
    keep(told("V2"));
    Thread.sleep(2500);
    assertEquals(Set.of(new Reminder("R", "I")), store.known(SENDER, "P1", "V1").insisted());
    clock.pass(Duration.ofDays(2));
    for (int i = 0; i < 100 && store.file().words() > 1; i++) {
      Thread.sleep(50);
    }
    assertEquals(1, store.file().words());
  }

  private static String coveredFrom(LocalWireStore asked, String institution) {
    Sender sender = new Sender(institution, "/430000", ReplyProfile.DEFAULT, Map.of(), false, "");
    return CivilTime.date(asked.known(sender, "P1", "").history().coveredFromDay()).toString();
  }

  @Test
  void takesInsistenceFromTheInstitutionItselfAndInVisitsWithANumberOnly() {
    for (String visit : List.of("V1", "V2", "")) {
      keep(told(visit));
    }
    keep(insisted("HL", "JV1"));
    keep(insisted("another", "JV2"));
    keep(insisted("HL", "J"));
    assertEquals(Set.of(new Reminder("R", "I")), store.known(SENDER, "P1", "V1").insisted());
    assertEquals(Set.of(), store.known(SENDER, "P1", "V2").insisted());
    assertEquals(Set.of(), store.known(SENDER, "P1", "").insisted());
  }

  private void keep(WireRecord record) {
    JournalRecord written = new JournalRecord((byte) 4, new byte[0]);
    store.file().keep(List.of(new LocalFile.Entry(written, record)));
  }

  private AskRecord told(String visit) {
    AskRecord.Told told =
        new AskRecord.Told("J" + visit, "F", "R", visit, "L", "I", "D", 1, true, "told", "{}");
    return new AskRecord(
        "q" + visit,
        clock.instant(),
        "/430000",
        "HL",
        "3101",
        "m",
        "00",
        clock.instant(),
        "r",
        false,
        true,
        new byte[0],
        List.of(told));
  }

  private FeedbackReport insisted(String institution, String warning) {
    KeptFeedback said =
        new KeptFeedback(warning, "q", "/430000", institution, true, "", "", clock.instant());
    return new FeedbackReport(institution, "q" + warning, List.of(said));
  }

  @Test
  void forgetsWhatAListSentAgainLacks() {
    report(store, "m1", List.of(list(), operation("03.0200"), operation("04.0400")));
    report(store, "m2", List.of(list(), operation("04.0400")));
    List<ClaimRow> rows = store.known(SENDER, "P1", "").history().visits().getFirst().rows();
    assertEquals(
        List.of("S1 04.0400 "),
        rows.stream()
            .filter(row -> row.table() == ExtractTable.SETL_LIST_OPRN_D)
            .map(ClaimRow::key)
            .toList());
  }

  @Test
  void forgetsTheTraceCodesOfABatchThatIsTakenBack() {
    ClaimRow sold = traced(ExtractTable.INVT_D, "", "", "000000000b10 1");
    ClaimRow code = traced(ExtractTable.DRUG_TRAC_D, "P1", "V1", "000000000b10 81");
    ClaimRow other = traced(ExtractTable.DRUG_TRAC_D, "P1", "V1", "000000000b11 81");
    report(store, "m1", List.of(sold, code, other));
    RawMessage raw = new RawMessage("m2", "3507", "", new byte[0], List.of());
    store.report(SENDER, new Report(raw, List.of(), List.of(new Withdrawal("000000000b10 "))));
    assertEquals(1, store.file().history().count());
  }

  private static ClaimRow traced(ExtractTable table, String person, String visit, String key) {
    return new ClaimRow(
        table,
        "HL",
        person,
        visit,
        key,
        CivilTime.day(LocalDate.parse("2025-06-01")),
        new TreeMap<>(Map.of("med_list_codg", "XA")));
  }

  @Test
  void goesOnWhenAFullDiskHasRoomAgain(@TempDir Path disk) throws Exception {
    boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk.toString());
    assumeTrue(mounted, "SKIPPED: this user may not mount a file system to fill up");
    try (LocalWireStore full = open(disk)) {
      report(full, "m1", List.of(fee("before", "2025-06-01")));
      Path filler = fill(disk.resolve("filler"));
      Thread reporting =
          Thread.ofPlatform()
              .start(() -> {
                try {
                  report(full, "m2", List.of(fee("during", "2025-06-01")));
                } catch (MingjianException e) {
                  // Refused: the disk was full for the journal too.
                }
              });
      Thread.sleep(500);
      Files.delete(filler);
      reporting.join();
      report(full, "m3", List.of(fee("after", "2025-06-01")));
      List<ClaimRow> rows = full.known(SENDER, "P1", "").history().visits().getFirst().rows();
      List<String> keys = rows.stream().map(ClaimRow::key).toList();
      assertTrue(keys.containsAll(List.of("before", "after")), keys::toString);
    } finally {
      run("umount", "-l", disk.toString());
    }
  }

  private static Path fill(Path filler) throws IOException {
    try (OutputStream out = Files.newOutputStream(filler)) {
      for (int block = 1 << 12; block > 0; block >>= 6) {
        fill(out, new byte[block]);
      }
    }
    return filler;
  }

  private static void fill(OutputStream out, byte[] block) {
    try {
      while (true) {
        out.write(block);
      }
    } catch (IOException e) {
      // Full for blocks of this size.
    }
  }

  private static boolean run(String... command) throws Exception {
    return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
  }

  private static ClaimRow fee(String key, String day) {
    return row(ExtractTable.FEE_LIST_D, key, day);
  }

  private static ClaimRow list() {
    return row(ExtractTable.SETL_LIST_D, "S1", "2025-06-01");
  }

  private static ClaimRow operation(String code) {
    return row(ExtractTable.SETL_LIST_OPRN_D, "S1 " + code + " ", "2025-06-01");
  }

  private static ClaimRow row(ExtractTable table, String key, String day) {
    return new ClaimRow(
        table,
        "HL",
        "P1",
        "V1",
        key,
        CivilTime.day(LocalDate.parse(day)),
        new TreeMap<>(Map.of("mdtrt_id", "V1")));
  }

  private static void report(LocalWireStore store, String message, List<ClaimRow> rows) {
    RawMessage raw = new RawMessage(message, "2301", "", new byte[] {'{', '}'}, List.of());
    store.report(SENDER, new Report(raw, rows, List.of()));
  }
}
