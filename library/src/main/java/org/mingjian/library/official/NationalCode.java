package org.mingjian.library.official;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingjian.library.workbook.WorkbookCell;

/// The shapes of national codes. Source: 医保药品、医疗服务项目、医用耗材、中药饮片 分类与代码.
enum NationalCode {
  DRUG("药品代码 X 开头 23 位或 Z 开头 20 位", "X[0-9A-Z]{22}|Z[0-9A-Z]{19}"),
  SERVICE("项目代码 15 位数字", "[0-9]{15}"),
  PIECE("饮片代码 T 开头 10 位", "T[0-9]{9}"),
  CONSUMABLE("耗材代码 C 开头", "C[0-9A-Z]{13,26}");

  private final String words;
  private final Pattern shape;

  NationalCode(String words, String shape) {
    this.words = words;
    this.shape = Pattern.compile(shape);
  }

  /// Which codes a column of this header holds.
  static NationalCode of(String header) {
    if (header.contains("饮片")) {
      return PIECE;
    }
    if (header.contains("耗材")) {
      return CONSUMABLE;
    }
    return header.contains("药品") ? DRUG : SERVICE;
  }

  static String normal(WorkbookCell cell) {
    return cell.text().strip().toUpperCase(Locale.ROOT);
  }

  /// What is wrong with a code, empty if nothing is.
  Optional<String> problem(WorkbookCell cell) {
    String code = normal(cell);
    if (code.isEmpty()) {
      return Optional.of("缺少代码");
    }
    if (cell.number()) {
      return Optional.of("代码 “" + code + "” 以数字存储，前导零可能已丢失，应为文本，" + words);
    }
    return shape.matcher(code).matches()
        ? Optional.empty()
        : Optional.of("代码 “" + code + "” 不合要求，应为" + words);
  }
}
