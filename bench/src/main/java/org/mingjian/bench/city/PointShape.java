package org.mingjian.bench.city;

import java.util.List;

/// The synthetic points of one knowledge table.
///
/// @param table its name
/// @param weight how many of the points of its kind of item go to it
/// @param columns its value columns
/// @param loose values that few lines break
/// @param tight values that many lines break
record PointShape(String table, int weight, String columns, String loose, String tight) {
  /// Stands for diagnosis prefixes that go with the item.
  static final String OWN_DIAGNOSES = "OWN";

  /// Stands for diagnosis prefixes that hardly anybody has.
  static final String RARE_DIAGNOSES = "RARE";

  /// Stands for codes of other items.
  static final String OTHER_ITEMS = "OTHER";

  /// Stands for the number of a group.
  static final String GROUP = "GROUP";

  private static final String ALL_KINDS =
      "OUTPATIENT;EMERGENCY;CHRONIC;INPATIENT;PHARMACY;INTERNET";

  static final List<PointShape> DRUGS =
      List.of(
          new PointShape("drug_label_indication", 30, "icd", OWN_DIAGNOSES, RARE_DIAGNOSES),
          new PointShape("drug_contraindication", 18, "icd", RARE_DIAGNOSES, OWN_DIAGNOSES),
          new PointShape("drug_indication", 12, "icd", OWN_DIAGNOSES, RARE_DIAGNOSES),
          new PointShape("drug_interaction", 8, "with_codes,window", "OTHER,DAY", "OTHER,VISIT"),
          new PointShape("drug_max_days", 6, "max_days", "90", "3"),
          new PointShape("drug_child_banned", 5, "min_age,max_age,unit", "1,,YEAR", "18,,YEAR"),
          new PointShape("drug_group", 4, "group", GROUP, GROUP),
          new PointShape("drug_level", 4, "min_level,first_only", "1,0", "3,0"),
          new PointShape("drug_course", 4, "max_days,window", "60,VISIT", "3,VISIT"),
          new PointShape("drug_pregnancy", 3, "icd", RARE_DIAGNOSES, RARE_DIAGNOSES),
          new PointShape("drug_elderly", 2, "min_age,max_age,unit", ",110,YEAR", ",60,YEAR"),
          new PointShape("drug_visit_kind", 2, "kinds", ALL_KINDS, "INPATIENT"),
          new PointShape("drug_internet_ban", 2, "", "", ""));

  static final List<PointShape> CONSUMABLES =
      List.of(
          new PointShape("consumable_amount_cap", 25, "cap,window", "90000,VISIT", "50,VISIT"),
          new PointShape("consumable_max", 25, "max_quantity,window", "200,DAY", "1,DAY"),
          new PointShape("consumable_disease", 20, "icd", OWN_DIAGNOSES, RARE_DIAGNOSES),
          new PointShape("consumable_department", 15, "departments", "A;B;C;D", "Z"),
          new PointShape(
              "service_consumable_duplicate", 15, "with_codes,window", "OTHER,DAY", "OTHER,VISIT"));

  static final List<PointShape> SERVICES =
      List.of(
          new PointShape("service_price_cap", 3, "cap,level", "90000,", "10,"),
          new PointShape("service_daily_max", 3, "max_quantity,window", "200,DAY", "1,DAY"),
          new PointShape("service_label_indication", 2, "icd", OWN_DIAGNOSES, OWN_DIAGNOSES),
          new PointShape("service_contraindication", 2, "icd", RARE_DIAGNOSES, RARE_DIAGNOSES),
          new PointShape("service_department", 2, "departments", "A;B;C;D", "A;B;C;D"),
          new PointShape("service_amount_cap", 1, "cap,window", "900000,YEAR", "900,YEAR"),
          new PointShape("service_period_max", 1, "max_quantity,window", "900,MONTH", "9,MONTH"),
          new PointShape("service_course", 1, "max_days,window", "366,YEAR", "30,YEAR"),
          new PointShape("service_age", 1, "min_age,max_age,unit", "0,130,YEAR", "1,100,YEAR"),
          new PointShape("service_level", 1, "min_level,first_only", "1,0", "2,0"),
          new PointShape("service_visit_kind", 1, "kinds", ALL_KINDS, ALL_KINDS),
          new PointShape("service_duplicate", 1, "with_codes,window", "OTHER,DAY", "OTHER,HOUR"));

  static final List<PointShape> PIECES =
      List.of(new PointShape("tcm_daily_max", 1, "max_per_day", "900", "300"));
}
