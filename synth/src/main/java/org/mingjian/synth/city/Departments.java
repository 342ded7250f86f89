package org.mingjian.synth.city;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.synth.claim.Department;

/// The departments institutions of the city have. Source: national department codes (医疗机构诊疗科目).
public final class Departments {
  /// Where emergencies go.
  public static final Department EMERGENCY = new Department("A20", "急诊医学科");

  /// General practice.
  public static final Department GENERAL = new Department("A02", "全科医疗科");

  /// Chinese medicine.
  public static final Department CHINESE_MEDICINE = new Department("A50", "中医科");

  /// Obstetrics.
  public static final Department OBSTETRICS = new Department("A05.02", "产科");

  /// Where tests and images are made.
  public static final Department LABORATORY = new Department("A30", "医学检验科");

  /// See [#LABORATORY].
  public static final Department IMAGING = new Department("A32", "医学影像科");

  /// Where anaesthesia is given.
  public static final Department ANAESTHESIA = new Department("A26", "麻醉科");

  /// The counter of a pharmacy.
  public static final Department COUNTER = new Department("A69", "药店柜台");

  private static final List<Department> CLINICAL =
      List.of(
          GENERAL,
          new Department("A03.01", "呼吸内科"),
          new Department("A03.02", "消化内科"),
          new Department("A03.03", "神经内科"),
          new Department("A03.04", "心血管内科"),
          new Department("A03.05", "血液内科"),
          new Department("A03.06", "肾病学"),
          new Department("A03.07", "内分泌"),
          new Department("A03.09", "免疫学"),
          new Department("A04.01", "普通外科"),
          new Department("A04.03", "骨科"),
          new Department("A04.04", "泌尿外科"),
          new Department("A05.01", "妇科"),
          OBSTETRICS,
          new Department("A07", "儿科"),
          new Department("A10", "眼科"),
          new Department("A11", "耳鼻咽喉科"),
          new Department("A12", "口腔科"),
          new Department("A13", "皮肤科"),
          new Department("A15", "精神科"),
          new Department("A16", "传染科"),
          new Department("A19", "肿瘤科"),
          EMERGENCY,
          new Department("A21", "康复医学科"),
          CHINESE_MEDICINE);

  private static final Map<String, Department> BY_CODE = byCode();

  private Departments() {}

  /// Every department that sees patients.
  public static List<Department> clinical() {
    return CLINICAL;
  }

  /// The department with this code; general practice if none has it.
  public static Department of(String code) {
    return BY_CODE.getOrDefault(code, GENERAL);
  }

  private static Map<String, Department> byCode() {
    Map<String, Department> byCode = new LinkedHashMap<>();
    CLINICAL.forEach(department -> byCode.put(department.code(), department));
    List.of(LABORATORY, IMAGING, ANAESTHESIA, COUNTER)
        .forEach(department -> byCode.put(department.code(), department));
    return byCode;
  }
}
