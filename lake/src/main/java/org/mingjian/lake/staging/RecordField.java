package org.mingjian.lake.staging;

import org.mingjian.lake.store.CodeKind;
import org.mingjian.lake.store.Field;
import org.mingjian.lake.store.Trait;

/// The records of visits. Source: claims-extract §1, `mdtrt_d`.
public enum RecordField implements Field {
  /// Ordinal of the visit in the part.
  VISIT(Holds.INT, Kept.LAKE),
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
  /// `begntime` in seconds, or absent.
  BEGIN(Holds.INT, Kept.BOTH),
  /// `endtime` in seconds, or absent.
  END(Holds.INT, Kept.BOTH),
  /// Bits of [SettlementField#FLAGS] on begin, end and validity.
  FLAGS(Holds.INT, Kept.BOTH),
  /// 1 male, 2 female, 0 unknown.
  SEX(Holds.INT, Kept.BOTH),
  /// Birth day, or absent.
  BIRTH(Holds.INT, Kept.BOTH),
  /// `insutype`.
  INSURANCE(CodeKind.INSURANCE, Kept.BOTH),
  /// `med_type`.
  MEDICAL(CodeKind.MEDICAL, Kept.BOTH),
  /// `hosp_lv`.
  LEVEL(CodeKind.OTHER, Kept.BOTH),
  /// `insu_admdvs`.
  INSURED_AREA(CodeKind.AREA, Kept.BOTH),
  /// `pay_loc`.
  PLACE(CodeKind.OTHER, Kept.BOTH),
  /// `adm_dept_codg`.
  DEPARTMENT(CodeKind.DEPARTMENT, Kept.BOTH),
  /// `dscg_maindiag_code`.
  MAIN_DIAGNOSIS(CodeKind.DIAGNOSIS, Kept.BOTH),
  /// `mdtrt_id`.
  VISIT_ID(Holds.TEXT, Kept.STAGING),
  /// `psn_no`.
  PERSON_NUMBER(Holds.TEXT, Kept.STAGING);

  private final Trait trait;

  RecordField(Holds holds, Kept kept) {
    trait = Trait.of(holds, kept);
  }

  RecordField(CodeKind codes, Kept kept) {
    trait = Trait.of(codes, kept);
  }

  @Override
  public Trait trait() {
    return trait;
  }
}
