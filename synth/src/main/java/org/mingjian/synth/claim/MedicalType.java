package org.mingjian.synth.claim;

/// The values of `med_type` that the city uses.
public final class MedicalType {
  /// 普通门诊.
  public static final String OUTPATIENT = "11";

  /// 急诊.
  public static final String EMERGENCY = "13";

  /// 门诊慢特病.
  public static final String CHRONIC = "14";

  /// 普通住院.
  public static final String INPATIENT = "21";

  /// 急诊转住院.
  public static final String INPATIENT_FROM_EMERGENCY = "24";

  /// 定点药店购药.
  public static final String PHARMACY = "41";

  /// 生育门诊.
  public static final String PRENATAL = "51";

  /// 生育住院.
  public static final String DELIVERY = "52";

  private MedicalType() {}

  /// Whether the code means a stay in hospital.
  public static boolean isStay(String medicalType) {
    return medicalType.startsWith("2") || medicalType.equals(DELIVERY);
  }
}
