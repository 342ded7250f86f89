package org.mingjian.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `--keys`: the file with the keys that protect who somebody is.
class KeyFileTest {
  @TempDir Path folder;

  private Path input;
  private Path lake;
  private Path keys;

  @BeforeEach
  void writeExtract() {
    SmallExtract extract = SmallExtract.planted();
    input = extract.writeTo(folder.resolve("in"));
    List<String> rows = extract.visits.text().lines().toList();
    String named = rows.get(0) + ",psn_name\n" + rows.get(1) + ",欧阳测试名\n";
    SmallExtract.write(input, "mdtrt_d.csv", named);
    lake = folder.resolve("lake");
    keys = folder.resolve("secret/keys");
  }

  @Test
  void isMadeWhereItIsWantedForItsOwnerOnly() throws IOException {
    CommandRun.importInto(lake, input, "--keys", keys.toString()).done();
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)));
  }

  @Test
  void protectsByItsLastKey() throws IOException {
    CommandRun.importInto(folder.resolve("other"), input, "--keys", keys.toString()).done();
    String next = "0badcafe " + "11".repeat(32) + " " + "22".repeat(16) + "\n";
    Files.writeString(keys, Files.readString(keys) + next);
    CommandRun.importInto(lake, input, "--keys", keys.toString()).done();
    assertTrue(persons().contains("0badcafe"));
  }

  @Test
  void servesAnAuditOfAnExtractToo() {
    Path out = folder.resolve("out");
    CommandRun.audit(input, out, "--keys", keys.toString()).findsThePlanted();
    assertTrue(Files.exists(keys));
  }

  @Test
  void isRefusedWhereOthersMayReadIt() throws IOException {
    CommandRun.importInto(lake, input, "--keys", keys.toString()).done();
    Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rw-r--r--"));
    CommandRun run =
        CommandRun.importInto(folder.resolve("other"), input, "--keys", keys.toString());
    assertEquals(2, run.exit());
    run.says("权限过宽，须为 0600").says(keys.toString());
  }

  private String persons() throws IOException {
    try (Stream<Path> files = Files.list(lake.resolve("persons"))) {
      byte[] content = Files.readAllBytes(files.findFirst().orElseThrow());
      return new String(content, StandardCharsets.ISO_8859_1);
    }
  }
}
