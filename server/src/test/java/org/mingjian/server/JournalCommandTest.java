package org.mingjian.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.lake.protection.LocalKeyFile;
import org.mingjian.lake.protection.Protector;
import org.mingjian.server.database.SharedPostgres;
import org.mingjian.server.fsi.RawMessage;
import org.mingjian.server.fsi.Report;
import org.mingjian.server.fsi.Sender;
import org.mingjian.server.journal.Aside;
import org.mingjian.server.store.FactReport;
import org.mingjian.server.store.RecordCodec;
import org.mingjian.wire.fact.ClaimRow;
import org.mingjian.wire.reply.ReplyProfile;

class JournalCommandTest {
  private static final Instant NOON = Instant.parse("2025-06-14T04:00:00Z");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final String code = "JC" + UUID.randomUUID().toString().substring(0, 10);
  @TempDir private Path data;

  @Test
  void listsWhatLiesAsideAndTakesItBackOnce() throws IOException {
    putAside("keys");
    assertEquals(0, run("list"), err::toString);
    assertTrue(out.toString().contains("上报 report " + code), out.toString());
    assertTrue(out.toString().contains("另存 aside: 1\n"), out.toString());
    assertEquals(0, run("restore"), err::toString);
    assertTrue(out.toString().contains("已入库 restored: 上报 report " + code), out.toString());
    assertTrue(out.toString().contains("已入库 restored 1，仍另存 still aside 0\n"), out.toString());
    run("restore");
    assertTrue(out.toString().endsWith("已入库 restored 0，仍另存 still aside 0\n"), out.toString());
  }

  @Test
  void leavesWhatAnotherKeySealedUntilThatKeyIsNamed() throws IOException {
    new LocalKeyFile(data.resolve("keys")).current();
    putAside("former-keys");
    assertEquals(0, run("restore"), err::toString);
    assertTrue(out.toString().contains("仍另存 stays: "), out.toString());
    assertTrue(out.toString().endsWith("已入库 restored 0，仍另存 still aside 1\n"), out.toString());
    run("restore", "--sealed-by", data.resolve("former-keys").toString());
    assertTrue(out.toString().endsWith("已入库 restored 1，仍另存 still aside 0\n"), out.toString());
  }

  private void putAside(String keys) throws IOException {
    Protector protector = new Protector(new LocalKeyFile(data.resolve(keys)).current());
    Path journal = Files.createDirectories(data.resolve("journal"));
    RecordCodec codec = new RecordCodec(protector);
    new Aside(journal.resolve("aside")).put(codec.write(report(codec)));
  }

  private FactReport report(RecordCodec codec) {
    ClaimRow row =
        new ClaimRow(
            ExtractTable.FEE_LIST_D, code, "P", "V1", "a", 9000, new TreeMap<>(Map.of("cnt", "1")));
    Sender sender = new Sender(code, "/370000", ReplyProfile.DEFAULT, Map.of(), false, "");
    RawMessage message = new RawMessage(code, "2301", "", new byte[] {'{', '}'}, List.of());
    return FactReport.of(
        codec.record(message, sender, NOON), new Report(message, List.of(row), List.of()), true);
  }

  private int run(String... arguments) {
    List<String> all = new ArrayList<>(List.of("journal"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--db", SharedPostgres.url(), "--data", data.toString()));
    return MingjianServer.command(
            new MingjianOffice(), new PrintWriter(out, true), new PrintWriter(err, true))
        .execute(all.toArray(String[]::new));
  }
}
