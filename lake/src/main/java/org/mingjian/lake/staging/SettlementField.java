package org.mingjian.lake.staging;

import org.mingjian.lake.store.CodeKind;
import org.mingjian.lake.store.Field;
import org.mingjian.lake.store.Trait;

/// The settlements. Source: claims-extract §1, `setl_d`.
public enum SettlementField implements Field {
  /// Ordinal of the visit in the part.
  VISIT(Holds.INT, Kept.LAKE),
  /// `setl_time` in seconds.
  TIME(Holds.INT, Kept.BOTH),
  /// `medfee_sumamt` in fen.
  TOTAL(Holds.LONG, Kept.BOTH),
  /// `fund_pay_sumamt` in fen.
  FUND(Holds.LONG, Kept.BOTH),
  /// Hash of `setl_id`.
  SETTLEMENT_KEY(Holds.LONG, Kept.BOTH),
  /// Hash of `init_setl_id`; 0 absent.
  INITIAL_KEY(Holds.LONG, Kept.BOTH),
  /// Bits of [org.mingjian.claims.SettlementColumns], and those below.
  FLAGS(Holds.INT, Kept.BOTH),
  /// Hash of the person, in the order of signed longs.
  PERSON(Holds.LONG, Kept.STAGING),
  /// Hash of `mdtrt_id`.
  VISIT_KEY(Holds.LONG, Kept.STAGING),
  /// Where the row came from: see [Place]; 0 from the lake.
  SOURCE(Holds.LONG, Kept.STAGING),
  /// Hash of the row, to tell exact duplicates.
  CONTENT(Holds.LONG, Kept.BOTH),
  /// `fixmedins_code`.
  INSTITUTION(CodeKind.INSTITUTION, Kept.BOTH),
  /// `begndate` in seconds, or absent.
  BEGIN(Holds.INT, Kept.BOTH),
  /// `enddate` in seconds, or absent.
  END(Holds.INT, Kept.BOTH),
  /// 1 male, 2 female, 0 unknown.
  SEX(Holds.INT, Kept.BOTH),
  /// Birth day.
  BIRTH(Holds.INT, Kept.BOTH),
  /// `insutype`.
  INSURANCE(CodeKind.INSURANCE, Kept.BOTH),
  /// `med_type`.
  MEDICAL(CodeKind.MEDICAL, Kept.BOTH),
  /// `hosp_lv`.
  LEVEL(CodeKind.OTHER, Kept.BOTH),
  /// `insu_admdvs`.
  INSURED_AREA(CodeKind.AREA, Kept.BOTH),
  /// `fix_blng_admdvs`.
  TREATMENT_AREA(CodeKind.AREA, Kept.BOTH),
  /// `pay_loc`.
  PLACE(CodeKind.OTHER, Kept.BOTH),
  /// `dise_no`.
  DISEASE(CodeKind.DIAGNOSIS, Kept.BOTH),
  /// `setl_id`.
  SETTLEMENT_ID(Holds.TEXT, Kept.BOTH),
  /// `mdtrt_id`.
  VISIT_ID(Holds.TEXT, Kept.STAGING),
  /// `psn_no`.
  PERSON_NUMBER(Holds.TEXT, Kept.STAGING);

  /// Bit of [#FLAGS]: `refd_setl_flag` is 1.
  public static final int FLAGGED_REFUNDED = 16;

  /// Bit of [#FLAGS]: [#BEGIN] is a date without time of day.
  public static final int BEGIN_DATE_ONLY = 32;

  /// Bit of [#FLAGS]: [#END] is a date without time of day.
  public static final int END_DATE_ONLY = 64;

  /// Bit of [#FLAGS]: void (`vali_flag` 0); kept in staging only, so that its lines are left out.
  public static final int VOID = 128;

  /// Bit of [#FLAGS]: kept, but no part of any batch: flagged as refunded, and the refund is
  /// absent.
  public static final int LEFT_OUT = 256;

  private final Trait trait;

  SettlementField(Holds holds, Kept kept) {
    trait = Trait.of(holds, kept);
  }

  SettlementField(CodeKind codes, Kept kept) {
    trait = Trait.of(codes, kept);
  }

  @Override
  public Trait trait() {
    return trait;
  }
}
