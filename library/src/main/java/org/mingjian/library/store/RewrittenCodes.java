package org.mingjian.library.store;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mingjian.knowledge.TableSchema;
import org.mingjian.knowledge.TableSchema.Column;

/// Codes that a spreadsheet took for numbers: without their leading zeros, or rounded to a few
/// digits. Neither can be told back, so a person must look.
final class RewrittenCodes {
  private static final Pattern ROUNDED = Pattern.compile("[0-9]+(\\.[0-9]+)?[eE]\\+[0-9]+");
  private static final Pattern SHORT = Pattern.compile("[0-9]{13,14}");
  private static final String ADVICE = "；请恢复原来的代码，并按导出目录中 README.txt 把各列作为文本打开";

  private RewrittenCodes() {}

  /// What is wrong with the codes of a row, in words.
  static List<String> problems(TableSchema table, NamedCsvRecord row) {
    List<String> problems = new ArrayList<>();
    check(row, "codes", problems);
    for (Column column : table.columns()) {
      if (column.type() == TableSchema.Type.SET) {
        check(row, column.name(), problems);
      }
    }
    return problems;
  }

  private static void check(NamedCsvRecord row, String column, List<String> problems) {
    for (String part : row.findField(column).orElse("").split(";", -1)) {
      String code = part.strip();
      if (ROUNDED.matcher(code).matches()) {
        problems.add(column + " 列：代码 “" + code + "” 是科学计数法，原来的数字已丢失" + ADVICE);
      } else if (SHORT.matcher(code).matches()) {
        problems.add(
            column
                + " 列：代码 “"
                + code
                + "” 是 "
                + code.length()
                + " 位数字，公布的项目代码为 15 位，前导零可能已丢失"
                + ADVICE);
      }
    }
  }
}
