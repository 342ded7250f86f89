package org.mingjian.claims.extract;

import java.util.Arrays;
import java.util.Locale;
import org.mingjian.values.LocalizedText;

/// Why a row cannot be used. Source: claims-extract §4.
public enum RejectionReason {
  /// The row has fewer or more fields than the header.
  FIELD_COUNT("字段数与表头不符（此处为 实有/应有）", "number of fields differs from the header (has/wanted)"),
  /// A mandatory column has no value.
  VALUE_MISSING("必填字段为空", "mandatory value missing"),
  /// Not a plain decimal number, or with more decimals than the column allows.
  BAD_NUMBER(
      "不是合规的数字：应为普通小数，金额 2 位、数量 4 位、单价 6 位以内",
      "not a plain decimal number: money has up to 2 decimals, quantities 4, prices 6"),
  /// A number beyond what the column can mean.
  NUMBER_TOO_LARGE("数值超出合理范围：绝对值至多 1 亿", "number beyond any plausible size: at most 100,000,000"),
  /// Not a date or time in a form we read, or no such day.
  BAD_TIME(
      "不是合规的日期时间：应如 2025-03-01 09:30:00、2025-03-01 或 20250301093000",
      "not a date or time like 2025-03-01 09:30:00, 2025-03-01 or 20250301093000, or no such day"),
  /// A day after today.
  FUTURE_TIME("日期在将来：不得晚于今天", "lies in the future: no later than today"),
  /// An id in scientific notation, ruined by an office program.
  ID_IN_SCIENTIFIC_NOTATION(
      "编号为科学计数法，已失真：请从系统直接导出，勿经办公软件另存",
      "id in scientific notation, digits lost: export again, not through an office program"),
  /// A gender code outside the national set in a mandatory column.
  UNKNOWN_GENDER("性别代码未知：应为 0、1、2、9", "unknown gender code: 0, 1, 2 or 9"),
  /// The person was born after the charge or settlement.
  BORN_AFTER_CHARGE("出生日期晚于费用发生", "born after the charge"),
  /// Quantity and amount have different signs.
  SIGN_CONTRADICTION("数量与金额正负不一致", "quantity and amount have opposite signs"),
  /// A unit price below zero.
  NEGATIVE_PRICE("单价为负", "negative unit price"),
  /// An amount without a quantity.
  AMOUNT_WITHOUT_QUANTITY("数量为零而金额不为零", "amount without quantity"),
  /// The row holds a NUL byte.
  NUL_BYTE("含有空字节", "holds a NUL byte"),
  /// Bytes that are no text in the file's encoding.
  BAD_ENCODING("编码错误，无法识别的字节", "bytes that are no text in the file's encoding"),
  /// A field or row too long to be one.
  TOO_LONG(
      "字段或行过长：带引号的字段至多 64 KiB，一行至多 4 MiB",
      "too long: a quoted field has at most 64 KiB, a row 4 MiB"),
  /// A quoted field that never ends.
  QUOTE_NOT_CLOSED("引号未闭合", "quote not closed"),
  /// Text after the closing quote of a field.
  TEXT_AFTER_QUOTE("引号后有多余文字", "text after the closing quote"),
  /// The file breaks off inside the row.
  FILE_TRUNCATED("文件在此行中断", "file breaks off inside this row"),
  /// Another row with the same key says something else.
  DUPLICATE_KEY("主键重复而内容不同", "key of another row with other content"),
  /// The row refers to a visit or settlement that is not there.
  ORPHAN("所属就诊或结算不存在（值为本行的主键）", "its visit or settlement is not there");

  private final LocalizedText text;

  RejectionReason(String zh, String en) {
    text = new LocalizedText(zh, en);
  }

  /// The stable name in files: `bad-number`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// A stable name with what it means behind it, `bad-number 不是合规的数字…`; other text as it is.
  public static String explained(String code) {
    return Arrays.stream(values())
        .filter(reason -> reason.code().equals(code))
        .findFirst()
        .map(reason -> code + " " + reason.text.zh())
        .orElse(code);
  }

  /// What to tell people.
  public LocalizedText text() {
    return text;
  }
}
