package org.mingjian.claims;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The fields of a settlement list that checks look at. A list is one text, its values joined in
/// the order of these constants; of protected fields only whether they are filled in. Source:
/// interface 4101, node setlinfo.
public enum ListField {
  GEND,
  BRDY,
  AGE,
  NWB_AGE,
  NTLY,
  NATY,
  PATN_CERT_TYPE,
  CERTNO(true),
  PRFS,
  PSN_NAME(true),
  CONER_NAME(true),
  PATN_RLTS,
  CONER_TEL(true),
  HI_TYPE,
  INSUPLC,
  MEDCASNO,
  NWB_ADM_TYPE,
  NWB_BIR_WT,
  NWB_ADM_WT,
  IPT_MED_TYPE,
  ADM_WAY,
  TRT_TYPE,
  ADM_TIME,
  ADM_CATY,
  DSCG_TIME,
  DSCG_CATY,
  ACT_IPT_DAYS,
  DIAG_CODE_CNT,
  OPRN_OPRT_CODE_CNT,
  VENT_USED_DURA,
  PWCRY_BFADM_COMA_DURA,
  PWCRY_AFADM_COMA_DURA,
  BLD_CAT,
  BLD_AMT,
  BLD_UNT,
  SPGA_NURSCARE_DAYS,
  LV1_NURSCARE_DAYS,
  SCD_NURSCARE_DAYS,
  LV3_NURSCARE_DAYS,
  DSCG_WAY,
  ACP_MEDINS_NAME,
  ACP_OPTINS_CODE,
  DAYS_RINP_FLAG_31,
  DAYS_RINP_PUP_31,
  CHFPDR_CODE,
  BILL_CODE,
  BILL_NO,
  BIZ_SN,
  SETL_BEGN_DATE,
  SETL_END_DATE,
  HI_PAYMTD;

  /// What stands for a protected value that is filled in.
  public static final String FILLED = "1";

  private static final char SEPARATOR = 31;
  private static final Map<String, ListField> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(ListField::column, field -> field));

  private final boolean isProtected;

  ListField() {
    this(false);
  }

  ListField(boolean isProtected) {
    this.isProtected = isProtected;
  }

  /// The column's name.
  public String column() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether only its being filled in is kept.
  public boolean isProtected() {
    return isProtected;
  }

  /// The field of a column.
  public static Optional<ListField> find(String column) {
    return Optional.ofNullable(BY_NAME.get(column));
  }

  /// A list of these values by column; what is missing is absent.
  public static String join(Map<String, String> values) {
    return Arrays.stream(values())
        .map(field -> values.getOrDefault(field.column(), "").replace(SEPARATOR, ' '))
        .collect(Collectors.joining(String.valueOf(SEPARATOR)));
  }

  /// The value of this field in a list; empty where absent.
  public String of(String list) {
    int from = 0;
    for (int i = 0; i < ordinal(); i++) {
      from = list.indexOf(SEPARATOR, from) + 1;
    }
    int to = list.indexOf(SEPARATOR, from);
    return to < 0 ? list.substring(from) : list.substring(from, to);
  }
}
