package org.mingjian.audit.evaluation;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.mingjian.audit.output.AuditError;
import org.mingjian.audit.output.SortedFindings;
import org.mingjian.values.MingjianException;

/// Findings held against what was planted.
///
/// @param rules each rule's score, by code
/// @param missed the first violations that were not found, as `rule visit= line= window=`
public record Evaluation(List<RuleScore> rules, List<String> missed) {
  private static final int MISSED_SHOWN = 100;
  private static final List<String> TRUTH =
      List.of(
          "kind",
          "rule_code",
          "psn_no",
          "fixmedins_code",
          "mdtrt_id",
          "subject_line",
          "window_start");
  private static final List<String> FINDINGS =
      List.of("rule_code", "psn_no", "fixmedins_code", "mdtrt_id", "subject_line", "occurred_at");

  /// Copies in.
  public Evaluation {
    rules = List.copyOf(rules);
    missed = List.copyOf(missed);
  }

  /// All rules together; its rule is empty.
  public RuleScore total() {
    RuleScore sum = new RuleScore("", 0, 0, 0, 0, 0, 0);
    for (RuleScore rule : rules) {
      sum = sum.plus(rule);
    }
    return sum;
  }

  /// Whether every planted violation was found and no near miss was.
  public boolean isFlawless() {
    return total().missed() == 0 && total().nearMissesHit() == 0;
  }

  /// Compares `findings.csv`, and `shadow.csv` where one lies beside it, with `truth.csv`: what
  /// rules on trial find is found.
  ///
  /// @throws MingjianException [AuditError#EVALUATION_INPUT] if a file cannot be read or lacks a
  ///   column
  public static Evaluation of(Path truth, Path findings) {
    Count count = new Count();
    read(truth, TRUTH, count::plant);
    read(findings, FINDINGS, count::find);
    Path shadow = findings.resolveSibling(SortedFindings.SHADOW);
    if (Files.exists(shadow) && !shadow.equals(findings)) {
      read(shadow, FINDINGS, count::find);
    }
    return count.evaluation();
  }

  private static void read(Path file, List<String> columns, Consumer<NamedCsvRecord> each) {
    try (CsvReader<NamedCsvRecord> rows =
        CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : rows) {
        require(file, row, columns);
        each.accept(row);
      }
    } catch (IOException | CsvParseException e) {
      throw new MingjianException(
          AuditError.EVALUATION_INPUT, "无法读取 cannot read " + file + "：" + e.getMessage(), e);
    }
  }

  private static void require(Path file, NamedCsvRecord row, List<String> columns) {
    if (!row.getHeader().containsAll(columns)) {
      throw new MingjianException(
          AuditError.EVALUATION_INPUT,
          file + "：需要字段 columns wanted " + columns + "，文件中有 the file has " + row.getHeader());
    }
  }

  private static Subject subject(NamedCsvRecord row, String dayColumn) {
    String visit = row.getField("mdtrt_id");
    String line = row.getField("subject_line");
    String rule = row.getField("rule_code");
    String person = row.getField("psn_no");
    return visit.isEmpty() && line.isEmpty()
        ? Subject.window(rule, person, row.getField("fixmedins_code"), row.getField(dayColumn))
        : new Subject(rule, person, visit, line, "", "");
  }

  /// What is planted and what is found, while the files are read.
  private static final class Count {
    private static final String PLANTED = "PLANTED";
    private static final String NEAR_MISS = "NEAR_MISS";

    private final Set<Subject> planted = new HashSet<>();
    private final Set<Subject> nearMisses = new HashSet<>();
    private final Set<Subject> found = new HashSet<>();
    private final Map<String, long[]> findings = new HashMap<>();

    void plant(NamedCsvRecord row) {
      String kind = row.getField("kind");
      if (!kind.equals(PLANTED) && !kind.equals(NEAR_MISS)) {
        throw wrongKind(kind, row);
      }
      (kind.equals(PLANTED) ? planted : nearMisses).add(subject(row, "window_start"));
    }

    private static MingjianException wrongKind(String kind, NamedCsvRecord row) {
      return new MingjianException(
          AuditError.EVALUATION_INPUT,
          "kind 只能是 must be PLANTED 或 or NEAR_MISS，第 row "
              + row.getStartingLineNumber()
              + " 行为 is "
              + kind);
    }

    void find(NamedCsvRecord row) {
      Subject subject = subject(row, "occurred_at");
      found.add(subject);
      long[] counts = findings.computeIfAbsent(subject.rule(), rule -> new long[2]);
      counts[0]++;
      counts[1] += planted.contains(subject) ? 0 : 1;
    }

    Evaluation evaluation() {
      Map<String, RuleScore> scores = new TreeMap<>();
      for (Subject subject : planted) {
        long hit = found.contains(subject) ? 1 : 0;
        merge(scores, new RuleScore(subject.rule(), 1, hit, 0, 0, 0, 0));
      }
      for (Subject subject : nearMisses) {
        long hit = found.contains(subject) ? 1 : 0;
        merge(scores, new RuleScore(subject.rule(), 0, 0, 1, hit, 0, 0));
      }
      findings.forEach(
          (rule, counts) -> merge(scores, new RuleScore(rule, 0, 0, 0, 0, counts[0], counts[1])));
      return new Evaluation(new ArrayList<>(scores.values()), missed());
    }

    private static void merge(Map<String, RuleScore> scores, RuleScore score) {
      scores.merge(score.rule(), score, RuleScore::plus);
    }

    private List<String> missed() {
      return planted.stream()
          .filter(subject -> !found.contains(subject))
          .map(Subject::toString)
          .sorted()
          .limit(MISSED_SHOWN)
          .toList();
    }
  }
}
