package org.mingjian.finding;

/// Why a rule could not judge something it applies to.
public enum UndeterminedReason {
  /// The person's sex is absent or an unknown code.
  SEX_UNKNOWN("性别不明"),
  /// The birth date is absent.
  BIRTH_UNKNOWN("出生日期缺失"),
  /// The institution's level is absent, unknown or not comparable.
  LEVEL_UNKNOWN("机构级别不明"),
  /// The visit's kind is unknown or contradicted by its facts.
  KIND_UNDETERMINED("就医方式无法判定"),
  /// The insurance type is absent or unknown.
  INSURANCE_UNKNOWN("险种不明"),
  /// The visit has no diagnosis.
  NO_DIAGNOSIS("无诊断"),
  /// The visit has only diagnoses of traditional Chinese medicine.
  TCM_DIAGNOSES_ONLY("仅有中医诊断"),
  /// The main diagnosis is not marked.
  MAIN_DIAGNOSIS_UNKNOWN("主要诊断不明"),
  /// The limit stands as text that nobody has mapped to codes yet.
  LIMIT_NOT_CODED("限定条件未编码"),
  /// Neither billing nor executing department is given.
  DEPARTMENT_UNKNOWN("科室不明"),
  /// The window is shorter than a day and a line has only a date.
  TIME_OF_DAY_UNKNOWN("缺少具体时间"),
  /// The look-back reaches behind the first day of the data.
  HISTORY_TOO_SHORT("历史数据不足"),
  /// The prescription number is absent.
  PRESCRIPTION_UNKNOWN("处方号缺失"),
  /// The days of supply are absent.
  SUPPLY_DAYS_UNKNOWN("用药天数缺失"),
  /// Begin or end of the stay is absent.
  STAY_DATES_UNKNOWN("入出院时间缺失"),
  /// The upload time or the order time is absent.
  UPLOAD_TIME_UNKNOWN("上传时间缺失"),
  /// The registered disease is absent or not in the table.
  DISEASE_UNKNOWN("病种不明"),
  /// The table has no standard price for the item at this level.
  STANDARD_PRICE_UNKNOWN("无标准价"),
  /// Whether the fund pays the line cannot be told (before settlement).
  SCOPE_UNKNOWN("基金支付范围不明"),
  /// The charge category of a line that must be classified is absent.
  CATEGORY_UNKNOWN("收费类别不明"),
  /// A field that a local rule asks for is absent.
  FIELD_UNKNOWN("字段缺失"),
  /// A number a local rule computes has more digits than can be held exactly.
  NUMBER_TOO_LARGE("数值过大"),
  /// Of too many infections it is not known whether they were there at admission.
  ADMISSION_CONDITION_UNKNOWN("入院病情不明"),
  /// The institution has too few cases in the window for a figure that means something.
  CASES_TOO_FEW("例数过少"),
  /// Too few institutions of the same level and kind to compare with.
  PEERS_TOO_FEW("同级同类机构过少"),
  /// The doctor is not given, not in the register, or without a known right.
  PRACTITIONER_UNKNOWN("医师权限不明"),
  /// The dose cannot be read for certain, and quantity and days do not tell it.
  DOSE_UNREADABLE("用法用量无法识别"),
  /// An operation of the visit is not in the table of incision classes.
  INCISION_UNKNOWN("手术切口类别不明"),
  /// Begin or end of an operation is absent or only a date.
  SURGERY_TIME_UNKNOWN("手术起止时间不明"),
  /// The stock was not counted at the begin or the end of the month.
  STOCK_COUNT_UNKNOWN("期初或期末盘点缺失");

  private final String zh;

  UndeterminedReason(String zh) {
    this.zh = zh;
  }

  /// The reason as a person reads it.
  public String zh() {
    return zh;
  }
}
