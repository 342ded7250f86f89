package org.mingjian.library.release;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mingjian.library.LibraryError;
import org.mingjian.values.MingjianException;
import org.mingjian.values.WrittenDay;

/// The review records of a pack, `reviews.csv`: columns rule, kind, date, outcome, reviewer.
/// Source: 医保发〔2022〕12号 art. 14-16.
final class RuleReviews {
  private static final List<String> KINDS = List.of("学术", "业务", "行业");
  private static final Set<String> PASSED = Set.of("通过", "passed", "pass");
  private static final Set<String> REFUSED =
      Set.of("不通过", "未通过", "否决", "退回", "退回修改", "failed", "rejected", "returned");
  private static final String OUTCOMES =
      "通过（passed）才可发布；不通过、未通过、否决、退回、退回修改（failed、rejected、returned）是有效记录但不得发布";

  private final List<NamedCsvRecord> rows;
  private final LocalDate latest;

  private RuleReviews(List<NamedCsvRecord> rows, LocalDate latest) {
    this.rows = rows;
    this.latest = latest;
  }

  /// A review that is recorded as it should be.
  private record Review(LocalDate date, String outcome, boolean passed) {}

  /// The records of a text, for a release that knows nothing later than `latest`.
  ///
  /// @throws MingjianException [LibraryError#GATE] if it is no CSV
  static RuleReviews parse(String text, LocalDate latest) {
    try {
      List<NamedCsvRecord> rows =
          CsvReader.builder()
              .allowMissingFields(true)
              .ofNamedCsvRecord(new StringReader(text.replace("\uFEFF", "")))
              .stream()
              .toList();
      return new RuleReviews(rows, latest);
    } catch (CsvParseException e) {
      throw new MingjianException(LibraryError.GATE, "reviews.csv：不是有效的 CSV：" + e.getMessage(), e);
    }
  }

  /// What the reviews of a rule lack, in words; empty if all kinds passed it.
  List<String> missing(String rule) {
    List<String> missing = new ArrayList<>();
    for (NamedCsvRecord row : rows) {
      if (field(row, "rule").equals(rule)) {
        faults(row, missing);
      }
    }
    KINDS.forEach(kind -> kind(rule, kind).ifPresent(missing::add));
    return missing;
  }

  /// What keeps the rule out for want of a review of this kind: the last one decides, of one day
  /// the one that refuses.
  private Optional<String> kind(String rule, String kind) {
    Optional<Review> last = Optional.empty();
    for (NamedCsvRecord row : rows) {
      if (field(row, "rule").equals(rule) && field(row, "kind").equals(kind)) {
        last = later(last, read(row));
      }
    }
    if (last.isEmpty()) {
      return Optional.of(kind + "论证记录（reviews.csv 中写明 date 和 outcome）");
    }
    Review review = last.get();
    return review.passed
        ? Optional.empty()
        : Optional.of(
            kind + "论证通过（reviews.csv：" + review.date + " 的 outcome 为 “" + review.outcome + "”）");
  }

  private static Optional<Review> later(Optional<Review> last, Optional<Review> next) {
    if (last.isEmpty() || next.isEmpty()) {
      return next.or(() -> last);
    }
    int order = next.get().date.compareTo(last.get().date);
    return order > 0 || (order == 0 && !next.get().passed) ? next : last;
  }

  /// A row, if nothing is wrong with it.
  private Optional<Review> read(NamedCsvRecord row) {
    List<String> faults = new ArrayList<>();
    faults(row, faults);
    String outcome = field(row, "outcome");
    return faults.isEmpty()
        ? WrittenDay.parse(field(row, "date"))
            .map(date -> new Review(date, outcome, PASSED.contains(lower(outcome))))
        : Optional.empty();
  }

  private void faults(NamedCsvRecord row, List<String> faults) {
    Optional<LocalDate> date = WrittenDay.parse(field(row, "date"));
    if (!KINDS.contains(field(row, "kind"))) {
      faults.add(fault(row, "kind", String.join("、", KINDS)));
    }
    if (date.isEmpty() || date.get().isAfter(latest)) {
      faults.add(fault(row, "date", WrittenDay.WANTED + "，日历上有且不晚于 " + latest));
    }
    String outcome = lower(field(row, "outcome"));
    if (!PASSED.contains(outcome) && !REFUSED.contains(outcome)) {
      faults.add(fault(row, "outcome", OUTCOMES));
    }
  }

  private static String fault(NamedCsvRecord row, String column, String wanted) {
    return "有效的"
        + field(row, "kind")
        + "论证记录（reviews.csv 第 "
        + row.getStartingLineNumber()
        + " 行 "
        + column
        + " 列：值 “"
        + field(row, column)
        + "” 不合要求，应为"
        + wanted
        + "）";
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static String field(NamedCsvRecord row, String name) {
    return row.findField(name).map(String::strip).orElse("");
  }
}
