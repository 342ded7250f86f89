package org.mingjian.lake.staging;

import org.mingjian.lake.store.CodeKind;
import org.mingjian.lake.store.Field;
import org.mingjian.lake.store.Trait;

/// The visits, put together from settlements and records.
public enum VisitField implements Field {
  /// Hash of the person, in the order of signed longs.
  PERSON(Holds.LONG, Kept.BOTH),
  /// See [org.mingjian.claims.VisitColumns]; likewise the following.
  BEGIN(Holds.INT, Kept.LAKE),
  /// End in seconds, or absent.
  END(Holds.INT, Kept.LAKE),
  /// Birth day, or absent.
  BIRTH(Holds.INT, Kept.LAKE),
  /// `fixmedins_code`.
  INSTITUTION(CodeKind.INSTITUTION, Kept.LAKE),
  /// Admission department.
  DEPARTMENT(CodeKind.DEPARTMENT, Kept.LAKE),
  /// Main diagnosis.
  MAIN_DIAGNOSIS(CodeKind.DIAGNOSIS, Kept.LAKE),
  /// Main operation.
  MAIN_OPERATION(CodeKind.OPERATION, Kept.LAKE),
  /// `dise_no`.
  DISEASE(CodeKind.DIAGNOSIS, Kept.LAKE),
  /// Area of treatment.
  TREATMENT_AREA(CodeKind.AREA, Kept.LAKE),
  /// Area of insurance.
  INSURED_AREA(CodeKind.AREA, Kept.LAKE),
  /// Insurance type.
  INSURANCE(CodeKind.INSURANCE, Kept.LAKE),
  /// Medical type.
  MEDICAL(CodeKind.MEDICAL, Kept.LAKE),
  /// 1 male, 2 female, 0 unknown.
  SEX(Holds.INT, Kept.LAKE),
  /// Ordinal of the kind.
  KIND(Holds.INT, Kept.LAKE),
  /// 3, 2, 1, or 0 unknown.
  LEVEL(Holds.INT, Kept.LAKE),
  /// Bits of [org.mingjian.claims.VisitColumns].
  FLAGS(Holds.INT, Kept.LAKE),
  /// Settlements of the visit that take part in batches.
  SETTLEMENTS(Holds.INT, Kept.LAKE),
  /// Lines that take part in batches.
  LINES(Holds.INT, Kept.LAKE),
  /// Listed diagnoses.
  DIAGNOSES(Holds.INT, Kept.LAKE),
  /// Listed operations.
  OPERATIONS(Holds.INT, Kept.LAKE),
  /// Settlement lists.
  LISTS(Holds.INT, Kept.LAKE),
  /// See [org.mingjian.claims.VisitColumns#surgeryBegin].
  SURGERY_BEGIN(Holds.INT, Kept.LAKE),
  /// See [org.mingjian.claims.VisitColumns#surgeryEnd].
  SURGERY_END(Holds.INT, Kept.LAKE),
  /// Ordinal of the visit in the part.
  VISIT(Holds.INT, Kept.LAKE),
  /// Hash of `mdtrt_id`.
  VISIT_KEY(Holds.LONG, Kept.LAKE),
  /// `mdtrt_id`.
  VISIT_ID(Holds.TEXT, Kept.LAKE),
  /// `psn_no`.
  PERSON_NUMBER(Holds.TEXT, Kept.LAKE);

  private final Trait trait;

  VisitField(Holds holds, Kept kept) {
    trait = Trait.of(holds, kept);
  }

  VisitField(CodeKind codes, Kept kept) {
    trait = Trait.of(codes, kept);
  }

  @Override
  public Trait trait() {
    return trait;
  }
}
