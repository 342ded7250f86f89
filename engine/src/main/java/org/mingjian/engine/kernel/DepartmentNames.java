package org.mingjian.engine.kernel;

import java.util.Map;
import org.mingjian.claims.CodeDictionary;

/// Departments as people read them: the name the claims give a code, else that of the nation's list
/// of departments, with the code behind it. Source: 医疗机构诊疗科目名录, first level.
final class DepartmentNames {
  private static final int FIRST_LEVEL = 3;
  private static final Map<String, String> NATIONAL =
      Map.ofEntries(
          Map.entry("A01", "预防保健科"),
          Map.entry("A02", "全科医疗科"),
          Map.entry("A03", "内科"),
          Map.entry("A04", "外科"),
          Map.entry("A05", "妇产科"),
          Map.entry("A06", "妇女保健科"),
          Map.entry("A07", "儿科"),
          Map.entry("A08", "小儿外科"),
          Map.entry("A09", "儿童保健科"),
          Map.entry("A10", "眼科"),
          Map.entry("A11", "耳鼻咽喉科"),
          Map.entry("A12", "口腔科"),
          Map.entry("A13", "皮肤科"),
          Map.entry("A14", "医疗美容科"),
          Map.entry("A15", "精神科"),
          Map.entry("A16", "传染科"),
          Map.entry("A17", "结核病科"),
          Map.entry("A18", "地方病科"),
          Map.entry("A19", "肿瘤科"),
          Map.entry("A20", "急诊医学科"),
          Map.entry("A21", "康复医学科"),
          Map.entry("A22", "运动医学科"),
          Map.entry("A23", "职业病科"),
          Map.entry("A24", "临终关怀科"),
          Map.entry("A25", "特种医学与军事医学科"),
          Map.entry("A26", "麻醉科"),
          Map.entry("A27", "疼痛科"),
          Map.entry("A28", "重症医学科"),
          Map.entry("A30", "医学检验科"),
          Map.entry("A31", "病理科"),
          Map.entry("A32", "医学影像科"),
          Map.entry("A50", "中医科"),
          Map.entry("A51", "民族医学科"),
          Map.entry("A52", "中西医结合科"));

  private DepartmentNames() {}

  /// The name of a code or of what codes begin with; the code alone where it has none.
  static String zh(CodeDictionary departments, String code) {
    int id = departments.find(code);
    String stated = id < 0 ? "" : departments.name(id);
    String name = stated.isEmpty() ? national(code) : stated;
    return name.isEmpty() ? code : name + "（" + code + "）";
  }

  private static String national(String code) {
    return code.length() < FIRST_LEVEL
        ? ""
        : NATIONAL.getOrDefault(code.substring(0, FIRST_LEVEL), "");
  }
}
