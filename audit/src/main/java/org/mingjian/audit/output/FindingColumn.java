package org.mingjian.audit.output;

import java.util.List;
import java.util.Locale;
import org.mingjian.values.LocalizedText;

/// The columns of a findings file, in order. Source: claims-extract §5.
public enum FindingColumn {
  FINDING_ID(Form.TEXT, 34, "疑点编号", "the same from release to release"),
  CONTENT_HASH(Form.TEXT, 34, "内容指纹", "covers release, amounts, evidence and wording"),
  RELEASE_ID(Form.TEXT, 18, "规则知识版本", "release of rules and knowledge"),
  RULE_CODE(Form.TEXT, 18, "规则编码", "national code, or MJ2025- and the number in the 2025 list"),
  RULE_NAME(Form.TEXT, 24, "规则名称", "name of the rule"),
  VERDICT(
      Form.TEXT,
      11,
      "违规程度：VIOLATION 明确违规，SUSPECTED 可疑，INDICATOR 监测指标",
      "VIOLATION, SUSPECTED or INDICATOR"),
  PHASE(Form.TEXT, 7, "审核环节：事前、事中、事后", "moment of the judgement"),
  AREA(Form.TEXT, 9, "统筹区", "area whose rules were followed"),
  PSN_NO(Form.TEXT, 26, "人员编号", "insured person"),
  MDTRT_ID(Form.TEXT, 22, "就诊编号", "visit; empty for a window of time"),
  SETL_ID(Form.TEXT, 22, "结算编号", "settlement"),
  INSTITUTION_CODE("fixmedins_code", Form.TEXT, 15, "定点医药机构编码", "institution"),
  INSTITUTION_NAME("fixmedins_name", Form.TEXT, 24, "定点医药机构名称", "its name"),
  MED_TYPE(Form.TEXT, 9, "医疗类别", "medical type"),
  INSUTYPE(Form.TEXT, 9, "险种类型", "insurance type"),
  DEPT_CODE(Form.TEXT, 11, "科室编码", "billing department"),
  DEPT_NAME(Form.TEXT, 16, "科室名称", "its name"),
  DOCTOR_CODE(Form.TEXT, 16, "医师编码", "doctor"),
  DOCTOR_NAME(Form.TEXT, 11, "医师姓名", "name of the doctor"),
  SUBJECT_LINE(Form.TEXT, 22, "涉及明细", "the blamed line; empty for a visit or window"),
  ITEM_CODE(Form.TEXT, 26, "医保目录编码", "charged item"),
  ITEM_NAME(Form.TEXT, 26, "项目名称", "its name"),
  QUANTITY(Form.QUANTITY, 10, "数量", "quantity as charged"),
  UNIT_PRICE(Form.PRICE, 12, "单价（元）", "unit price in yuan"),
  RELATED_LINES(Form.TEXT, 24, "关联明细，以 ; 分隔", "lines that share in the judgement, joined by ;"),
  OCCURRED_AT(Form.TEXT, 20, "发生时间", "time of the line, begin of the visit or first day"),
  AMOUNT(Form.MONEY, 13, "涉及金额（元）", "claimed money in yuan"),
  FUND_AMOUNT(Form.MONEY, 13, "涉及统筹基金（元）", "the fund's share of it in yuan"),
  MEASURED(Form.TEXT, 16, "实际值", "what was measured"),
  LIMIT(Form.TEXT, 16, "限定值", "what is allowed"),
  UNIT(Form.TEXT, 8, "单位", "unit of measured and limit"),
  KNOWLEDGE_ID(Form.TEXT, 24, "知识点编号", "point of knowledge the finding rests on"),
  LAYER(Form.TEXT, 8, "知识层级：国家、省、市", "whose point or parameter decided"),
  BASIS(Form.TEXT, 40, "依据", "document and clause"),
  MESSAGE_KEY(Form.TEXT, 20, "提示语键", "key of the wording"),
  MESSAGE_ARGS(Form.TEXT, 30, "提示语参数（JSON）", "arguments of the wording, JSON"),
  MESSAGE(Form.TEXT, 60, "提示语", "what a person is told"),
  EVIDENCE(Form.TEXT, 60, "证据（JSON），可据以重算", "enough to repeat the judgement, JSON");

  private final String header;
  private final Form form;
  private final int width;
  private final LocalizedText meaning;

  FindingColumn(Form form, int width, String zh, String en) {
    this.header = name().toLowerCase(Locale.ROOT);
    this.form = form;
    this.width = width;
    this.meaning = new LocalizedText(zh, en);
  }

  FindingColumn(String header, Form form, int width, String zh, String en) {
    this.header = header;
    this.form = form;
    this.width = width;
    this.meaning = new LocalizedText(zh, en);
  }

  /// The columns in file order.
  public static List<FindingColumn> all() {
    return List.of(values());
  }

  /// The name in the header of every file.
  public String header() {
    return header;
  }

  /// The name as SQL wants it: one of them is a keyword.
  String quoted() {
    return '"' + header() + '"';
  }

  Form form() {
    return form;
  }

  /// Width of the workbook's column in characters.
  int width() {
    return width;
  }

  /// What the column means, for people.
  public LocalizedText meaning() {
    return meaning;
  }

  /// How a column is stored and shown.
  enum Form {
    TEXT("VARCHAR", ""),
    QUANTITY("DECIMAL(18,4)", "0.####"),
    PRICE("DECIMAL(18,6)", "0.00####"),
    MONEY("DECIMAL(18,2)", "#,##0.00");

    private final String sqlType;
    private final String cellFormat;

    Form(String sqlType, String cellFormat) {
      this.sqlType = sqlType;
      this.cellFormat = cellFormat;
    }

    String sqlType() {
      return sqlType;
    }

    String cellFormat() {
      return cellFormat;
    }
  }
}
