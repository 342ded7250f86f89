package org.mingjian.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a command that ran in this process said and left behind.
record CommandRun(int exit, String out, String err, Path folder) {
  /// Runs a command that writes no results.
  static CommandRun of(String... arguments) {
    return run(Path.of(""), arguments);
  }

  /// Audits an extract into `out`.
  static CommandRun audit(Path input, Path out, String... more) {
    return run(out, with(more, "audit", "--input", input.toString(), "--out", out.toString()));
  }

  /// Audits a lake into `out`.
  static CommandRun auditLake(Path lake, Path out, String... more) {
    return run(out, with(more, "audit", "--lake", lake.toString(), "--out", out.toString()));
  }

  /// Imports an extract into a lake.
  static CommandRun importInto(Path lake, Path input, String... more) {
    return run(lake, with(more, "import", "--input", input.toString(), "--lake", lake.toString()));
  }

  /// This, having made sure the command did what it was asked.
  CommandRun done() {
    assertEquals(0, exit, err);
    return this;
  }

  /// This, having made sure the planted finding was found and all rows are accounted for.
  CommandRun findsThePlanted() {
    done();
    assertTrue(
        findings().stream()
            .anyMatch(row ->
                row.getField("rule_code").equals(SmallExtract.PLANTED_RULE)
                    && row.getField("subject_line").equals(SmallExtract.PLANTED_LINE)),
        () -> "planted finding missing\n" + out + err);
    summary().get("rows").forEach(table -> table.forEach(CommandRun::assertAddsUp));
    return this;
  }

  List<NamedCsvRecord> findings() {
    return rows("findings.csv");
  }

  /// The rejected rows as `file:line column=value reason`, the reason without its explanation.
  List<String> rejected() {
    return rows("rejected.csv").stream()
        .map(row ->
            row.getField("file")
                + ":"
                + row.getField("line")
                + " "
                + row.getField("column")
                + "="
                + row.getField("value")
                + " "
                + row.getField("reason").split(" ")[0])
        .toList();
  }

  JsonNode summary() {
    return JsonMapper.shared().readTree(folder.resolve("summary.json").toFile());
  }

  /// Where the rows of a file went: `read/audited/left out/rejected`.
  String rows(String table, String file) {
    JsonNode counts = summary().get("rows").get(table).get(file);
    return Stream.of("read", "audited", "left_out", "rejected")
        .map(name -> counts.get(name).asString())
        .collect(java.util.stream.Collectors.joining("/"));
  }

  /// This, having made sure the person is told `text`.
  CommandRun says(String text) {
    assertTrue((out + err).contains(text), () -> "not said: " + text + "\n" + out + err);
    assertFalse(err.contains("\tat "), err);
    return this;
  }

  private static void assertAddsUp(JsonNode counts) {
    assertEquals(
        counts.get("read").asLong(),
        counts.get("audited").asLong()
            + counts.get("left_out").asLong()
            + counts.get("rejected").asLong());
  }

  /// The rows of a CSV file it wrote.
  List<NamedCsvRecord> rows(String name) {
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(folder.resolve(name))) {
      return rows.stream().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String[] with(String[] more, String... first) {
    return Stream.concat(Stream.of(first), Stream.of(more)).toArray(String[]::new);
  }

  private static CommandRun run(Path folder, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit =
        Mingjian.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
            .execute(arguments);
    return new CommandRun(exit, out.toString(), err.toString(), folder);
  }
}
