package org.mingjian.server.desk.found;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mingjian.audit.output.FindingColumn;
import org.mingjian.values.ContentHash;

/// The output of an audit as a test wants it: findings of some rules in 2025.
public final class AuditFolder {
  private final Path folder;
  private final String release;
  private final List<Map<FindingColumn, String>> rows = new ArrayList<>();
  private final Map<String, Long> looked = new TreeMap<>();

  public AuditFolder(Path folder, String release) {
    this.folder = folder;
    this.release = release;
  }

  /// Adds a finding of an institution, on the line of this number, by the rule `R-1`.
  public AuditFolder add(String institution, int line, long yuan) {
    return add(institution, line, yuan, "R-1");
  }

  public AuditFolder add(String institution, int line, long yuan, String rule) {
    Map<FindingColumn, String> row = new EnumMap<>(FindingColumn.class);
    row.put(FindingColumn.FINDING_ID, id(institution, line));
    row.put(FindingColumn.CONTENT_HASH, ContentHash.of(release, "" + yuan).prefix(32));
    row.put(FindingColumn.RELEASE_ID, release);
    row.put(FindingColumn.RULE_CODE, rule);
    row.put(FindingColumn.RULE_NAME, "限定支付");
    row.put(FindingColumn.VERDICT, "SUSPECTED");
    row.put(FindingColumn.PHASE, "事后");
    row.put(FindingColumn.AREA, "990102");
    row.put(FindingColumn.PSN_NO, "P-" + line);
    row.put(FindingColumn.MDTRT_ID, "V-" + line);
    row.put(FindingColumn.SETL_ID, "S-" + institution + "-" + line / 2);
    row.put(FindingColumn.INSTITUTION_CODE, institution);
    row.put(FindingColumn.SUBJECT_LINE, "L-" + line);
    row.put(FindingColumn.ITEM_CODE, "X-" + line % 3);
    row.put(FindingColumn.OCCURRED_AT, "2025-0" + (1 + line % 3) + "-15 08:00:00");
    row.put(FindingColumn.AMOUNT, yuan + ".50");
    row.put(FindingColumn.FUND_AMOUNT, yuan + ".00");
    row.put(FindingColumn.MESSAGE, "第 " + line + " 行，含\"引号\"与,逗号");
    rows.add(row);
    return this;
  }

  /// Adds a finding of this verdict about an order of a doctor, on a settlement of its own.
  public AuditFolder add(String institution, int line, long yuan, String verdict, String doctor) {
    add(institution, line, yuan);
    rows.getLast().put(FindingColumn.VERDICT, verdict);
    rows.getLast().put(FindingColumn.DOCTOR_CODE, doctor);
    return this;
  }

  /// Adds a finding with what it says instead.
  public AuditFolder add(String institution, int line, long yuan, Map<FindingColumn, String> said) {
    add(institution, line, yuan);
    rows.getLast().putAll(said);
    return this;
  }

  /// The finding that was added last is about no money.
  public AuditFolder withoutMoney() {
    rows.getLast().put(FindingColumn.AMOUNT, "0.00");
    rows.getLast().put(FindingColumn.FUND_AMOUNT, "0.00");
    return this;
  }

  /// None of what was added so far is about money.
  public AuditFolder withoutAnyMoney() {
    rows.forEach(row -> {
      row.put(FindingColumn.AMOUNT, "0.00");
      row.put(FindingColumn.FUND_AMOUNT, "0.00");
    });
    return this;
  }

  /// All that was added so far is a clear violation.
  public AuditFolder onlyViolations() {
    rows.forEach(row -> row.put(FindingColumn.VERDICT, "VIOLATION"));
    return this;
  }

  /// Adds another finding on the line of one that was added, of the first institution.
  public AuditFolder again(int line, String name, long yuan) {
    String institution = rows.getFirst().get(FindingColumn.INSTITUTION_CODE);
    add(institution, line, yuan);
    rows.getLast().put(FindingColumn.FINDING_ID, againId(institution, line, name));
    return this;
  }

  /// The id such a finding has.
  public static String againId(String institution, int line, String name) {
    return ContentHash.of(institution, "" + line, name).prefix(32);
  }

  /// The id a finding has that was added once.
  public static String id(String institution, int line) {
    return ContentHash.of(institution, "" + line).prefix(32);
  }

  /// Says of how many settlements of an institution the extract had, whatever was found of them.
  public AuditFolder had(String institution, long settlements) {
    looked.put(institution, settlements);
    return this;
  }

  private String lookedAt() {
    return looked.entrySet().stream()
        .map(one -> '"' + one.getKey() + "\": " + one.getValue())
        .collect(Collectors.joining(", ", "{", "}"));
  }

  public AuditOutput write() {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("findings.csv"), csv());
      Files.writeString(
          folder.resolve("summary.json"),
          """
          {"release": {"id": "%s"}, "period": {"from": "2025-01-01", "to": "2025-12-31"},
           "rules": [{"code": "R-1", "assessable": true}, {"code": "R-2", "assessable": false}],
           "read": {"institutions": %s}, "rows": %d, "folder": "%s"}
          """
              .formatted(release, lookedAt(), rows.size(), folder.getFileName()));
      return AuditOutput.open(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String csv() {
    String header =
        FindingColumn.all().stream().map(FindingColumn::header).collect(Collectors.joining(","));
    return rows.stream()
        .map(row ->
            FindingColumn.all().stream()
                .map(column -> '"' + row.getOrDefault(column, "").replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(",")))
        .collect(Collectors.joining("\n", header + "\n", "\n"));
  }
}
