package org.mingjian.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who somebody is never stands anywhere in clear: not in a lake, not in results, not in messages.
class PersonalColumnsTest {
  private static final List<String> SECRETS =
      List.of("欧阳测试名", "110101198005067777", "13911112222", "测试路九十九号院", "测试用人单位有限公司");

  @TempDir Path folder;

  @Test
  void standNowhereInClear() throws IOException {
    Path input = extract();
    CommandRun imported = CommandRun.importInto(folder.resolve("lake"), input).done();
    CommandRun audited = CommandRun.auditLake(folder.resolve("lake"), folder.resolve("out"));
    audited.findsThePlanted();
    CommandRun direct = CommandRun.audit(input, folder.resolve("direct")).findsThePlanted();
    for (CommandRun run : List.of(imported, audited, direct)) {
      assertHidden("terminal", (run.out() + run.err()).getBytes(StandardCharsets.UTF_8));
    }
    for (String place : List.of("lake", "out", "direct")) {
      assertHidden(folder.resolve(place));
    }
  }

  private Path extract() {
    SmallExtract extract = SmallExtract.planted();
    extract.visits.add("mdtrt_id", "V2", "psn_no", "P2", "begntime", "not a time");
    extract.settlements.add("setl_id", "S2", "mdtrt_id", "V2", "fund_pay_sumamt", "x");
    Path input = extract.writeTo(folder.resolve("in"));
    SmallExtract.write(input, "setl_d.csv", named(extract.settlements, "psn_name,certno", 0, 2));
    SmallExtract.write(
        input, "mdtrt_d.csv", named(extract.visits, "psn_name,certno,tel,addr,emp_name", 0, 5));
    return input;
  }

  /// The table with secrets added to each row.
  private static String named(SmallTable table, String columns, int from, int to) {
    String header = table.text().lines().findFirst().orElseThrow();
    String secrets = String.join(",", SECRETS.subList(from, to));
    return header
        + ","
        + columns
        + "\n"
        + String.join("\n", table.rows().stream().map(row -> row + "," + secrets).toList())
        + "\n";
  }

  private static void assertHidden(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertHidden(file.toString(), Files.readAllBytes(file));
      }
    }
  }

  private static void assertHidden(String where, byte[] content) {
    String bytes = new String(content, StandardCharsets.ISO_8859_1);
    for (String secret : SECRETS) {
      for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
        String wanted = new String(secret.getBytes(charset), StandardCharsets.ISO_8859_1);
        assertFalse(bytes.contains(wanted), secret + " stands in " + where);
      }
    }
  }
}
