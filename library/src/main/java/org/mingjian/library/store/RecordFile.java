package org.mingjian.library.store;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingjian.knowledge.TableSchema;
import org.mingjian.knowledge.table.ColumnarTable;
import org.mingjian.library.LibraryError;
import org.mingjian.library.LibraryRecord;
import org.mingjian.library.PointText;
import org.mingjian.library.RecordKind;
import org.mingjian.library.StatedPeriod;
import org.mingjian.values.AreaCode;
import org.mingjian.values.CivilTime;
import org.mingjian.values.EffectivePeriod;
import org.mingjian.values.MingjianException;
import org.mingjian.values.WrittenDay;

/// Reads records of one table from CSV with the columns of [RecordText#header]; columns that may be
/// blank may be left out.
///
/// @param table of the records
/// @param name of the file, as shown in messages
/// @param recordedAt when the library learned of them
public record RecordFile(TableSchema table, String name, Instant recordedAt) {
  private static final AreaCode NATION = AreaCode.NATION;

  /// The records of a text.
  ///
  /// @throws MingjianException [LibraryError#RECORD_FILE] or
  ///   [org.mingjian.knowledge.KnowledgeError#TABLE_FILE] naming row, column, value and what is
  ///   allowed
  public List<LibraryRecord> read(String text) {
    List<NamedCsvRecord> rows = rows(text.startsWith("\uFEFF") ? text.substring(1) : text);
    ColumnarTable checked = RecordValues.check(table, name, rows);
    List<LibraryRecord> records = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      records.add(record(rows.get(i), checked, i));
    }
    return records;
  }

  /// What became of one row of a file.
  ///
  /// @param number of the row as spreadsheets count, the header being 1
  /// @param record it says, empty if it cannot be taken
  /// @param problems why not, in words
  record Row(int number, Optional<LibraryRecord> record, List<String> problems) {}

  /// The rows of a text, each with its record or with what is wrong with it.
  ///
  /// @throws MingjianException [LibraryError#RECORD_FILE] if it is no CSV or has columns that are
  ///   not known
  List<Row> readEach(String text) {
    List<NamedCsvRecord> rows = rows(text.startsWith("\uFEFF") ? text.substring(1) : text);
    List<Row> read = new ArrayList<>(rows.size());
    Optional<ColumnarTable> checked = checked(rows);
    for (int i = 0; i < rows.size(); i++) {
      NamedCsvRecord row = rows.get(i);
      List<String> damaged = RewrittenCodes.problems(table, row);
      if (!damaged.isEmpty()) {
        read.add(new Row(i + 2, Optional.empty(), damaged));
      } else if (checked.isPresent()) {
        read.add(row(row, checked.get(), i, i + 2));
      } else {
        read.add(alone(row, i + 2));
      }
    }
    return read;
  }

  /// The rows as a table, empty if something is wrong with one of them.
  private Optional<ColumnarTable> checked(List<NamedCsvRecord> rows) {
    try {
      return Optional.of(RecordValues.check(table, name, rows));
    } catch (MingjianException e) {
      return Optional.empty();
    }
  }

  private Row alone(NamedCsvRecord row, int number) {
    try {
      return row(row, RecordValues.check(table, name, List.of(row)), 0, number);
    } catch (MingjianException e) {
      return refused(number, e);
    }
  }

  private Row row(NamedCsvRecord row, ColumnarTable checked, int i, int number) {
    try {
      return new Row(number, Optional.of(record(row, checked, i)), List.of());
    } catch (MingjianException e) {
      return refused(number, e);
    }
  }

  /// Where it stands is told by the row's number.
  private static Row refused(int number, MingjianException e) {
    List<String> problems =
        String.valueOf(e.getMessage())
            .lines()
            .map(line -> line.replaceFirst("^.*?：第 [0-9]+ 行 ", ""))
            .toList();
    return new Row(number, Optional.empty(), problems);
  }

  private List<NamedCsvRecord> rows(String text) {
    try {
      List<NamedCsvRecord> rows =
          CsvReader.builder()
              .commentStrategy(CommentStrategy.NONE)
              .allowMissingFields(true)
              .ofNamedCsvRecord(new StringReader(text))
              .stream()
              .toList();
      if (!rows.isEmpty()) {
        refuseUnknown(rows.getFirst().getHeader());
      }
      return rows;
    } catch (CsvParseException e) {
      throw new MingjianException(
          LibraryError.RECORD_FILE, name + "：不是有效的 CSV：" + e.getMessage(), e);
    }
  }

  private void refuseUnknown(List<String> header) {
    Set<String> unknown = new HashSet<>(header);
    List<String> known = RecordText.header(table);
    unknown.removeAll(known);
    if (!unknown.isEmpty() || header.size() != new HashSet<>(header).size()) {
      throw new MingjianException(
          LibraryError.RECORD_FILE, name + "：第 1 行：列不认识或重复 " + unknown + "，可用 " + known);
    }
  }

  private LibraryRecord record(NamedCsvRecord row, ColumnarTable checked, int i) {
    RecordKind kind =
        RecordKind.parse(field(row, "kind"))
            .orElseThrow(() -> wrong(row, "kind", "PUBLISH、REPEAL、CORRECT、OVERRIDE 或 SWITCH_OFF"));
    PointText.Origin origin =
        new PointText.Origin(checked.basis(i), field(row, "limit_text"), checked.source(i));
    PointText point =
        new PointText(
            checked.object(i),
            checked.codes(i).stream().sorted().toList(),
            table.columns().stream().map(column -> checked.text(i, column.name())).toList(),
            origin);
    StatedPeriod valid = stated(checked.period(i));
    if (kind.isOverride() && (origin.basis().isEmpty() || valid.from().isEmpty())) {
      throw wrong(row, "basis、valid_from", "覆盖和停用必须写明依据和起始日");
    }
    return new LibraryRecord(area(row), kind, published(row), table, point, valid, recordedAt);
  }

  private static StatedPeriod stated(EffectivePeriod period) {
    EffectivePeriod always = EffectivePeriod.ALWAYS;
    return new StatedPeriod(
        Optional.of(period.fromDay()).filter(day -> day != always.fromDay()).map(CivilTime::date),
        Optional.of(period.toDay()).filter(day -> day != always.toDay()).map(CivilTime::date));
  }

  private AreaCode area(NamedCsvRecord row) {
    String digits = field(row, "area");
    if (digits.isEmpty()) {
      return NATION;
    }
    if (!digits.matches("[0-9]{6}")) {
      throw wrong(row, "area", "六位区划代码");
    }
    return new AreaCode(digits);
  }

  private Optional<LocalDate> published(NamedCsvRecord row) {
    String text = field(row, "published");
    Optional<LocalDate> day = WrittenDay.parse(text);
    if (day.isEmpty() && !text.isEmpty()) {
      throw wrong(row, "published", WrittenDay.WANTED + " 或空");
    }
    return day;
  }

  private MingjianException wrong(NamedCsvRecord row, String column, String wanted) {
    return new MingjianException(
        LibraryError.RECORD_FILE,
        name
            + "：第 "
            + row.getStartingLineNumber()
            + " 行 "
            + column
            + " 列：值 “"
            + field(row, column)
            + "” 不合要求，应为"
            + wanted);
  }

  private static String field(NamedCsvRecord row, String column) {
    return row.findField(column).map(String::strip).orElse("");
  }
}
