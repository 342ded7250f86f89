package org.mingjian.audit.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mingjian.engine.census.Conclusion;
import org.mingjian.engine.census.IndicatorValue;
import org.mingjian.values.Decimals;

/// Writes the figures behind the indicators, one row for each institution, department and doctor in
/// each window, in one order: rule, scope, window, institution, code.
public final class IndicatorFile {
  /// Name of the file.
  public static final String FILE = "indicators.csv";

  /// Name of the file of rules on trial: for the bureau, never for a hospital.
  public static final String SHADOW = "shadow-indicators.csv";

  private static final int PERCENT_SCALE = 2;
  private static final char BYTE_ORDER_MARK = 0xFEFF;
  private static final List<String> HEADER =
      List.of(
          "rule_code",
          "rule_name",
          "window",
          "scope",
          "fixmedins_code",
          "fixmedins_name",
          "level",
          "medins_type",
          "dept_code",
          "dept_name",
          "doctor_code",
          "doctor_name",
          "cases",
          "numerator",
          "denominator",
          "unit",
          "percent",
          "limit",
          "peers",
          "outcome");

  private IndicatorFile() {}

  /// Writes the figures of conclusions; the header alone if there are none.
  public static void write(List<Conclusion> conclusions, Path file) {
    try (java.io.Writer text = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        CsvWriter out = CsvWriter.builder().build(text.append(BYTE_ORDER_MARK))) {
      out.writeRecord(HEADER);
      for (Conclusion conclusion : conclusions) {
        conclusion.values().forEach(value -> out.writeRecord(row(conclusion, value)));
      }
    } catch (IOException e) {
      throw OutputFolder.notWritable(file, e);
    } catch (UncheckedIOException e) {
      throw OutputFolder.notWritable(file, new IOException(e));
    }
  }

  private static List<String> row(Conclusion conclusion, IndicatorValue value) {
    IndicatorValue.Where place = value.place();
    boolean department = value.scope() == IndicatorValue.Scope.DEPARTMENT;
    boolean doctor = value.scope() == IndicatorValue.Scope.DOCTOR;
    return List.of(
        conclusion.rule().code(),
        conclusion.rule().text().name().zh(),
        value.window(),
        value.scope().name(),
        place.institution(),
        place.institutionName(),
        value.level() == 0 ? "" : Integer.toString(value.level()),
        value.kind(),
        department ? place.code() : "",
        department ? place.name() : "",
        doctor ? place.code() : "",
        doctor ? place.name() : "",
        Long.toString(value.cases()),
        sum(value, value.numerator()),
        sum(value, value.denominator()),
        value.unit() == IndicatorValue.Unit.FEN ? "元" : "例",
        Decimals.format(value.hundredths(), PERCENT_SCALE),
        value.limit() < 0 ? "" : Decimals.format(value.limit(), PERCENT_SCALE),
        value.outcome().isEmpty() ? "" : Integer.toString(value.peers()),
        value.outcome());
  }

  private static String sum(IndicatorValue value, long sum) {
    return value.unit() == IndicatorValue.Unit.FEN ? Decimals.yuan(sum) : Long.toString(sum);
  }
}
