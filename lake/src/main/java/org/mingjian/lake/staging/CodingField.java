package org.mingjian.lake.staging;

import org.mingjian.lake.store.CodeKind;
import org.mingjian.lake.store.Field;
import org.mingjian.lake.store.Trait;

/// The diagnoses, operations and settlement lists of visits, one table each. Source: claims-extract
/// §1, `setl_list_diag_d`, `setl_list_oprn_d`, `setl_list_d`.
public enum CodingField implements Field {
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
  /// Hash of `setl_id`; 0 absent.
  SETTLEMENT_KEY(Holds.LONG, Kept.BOTH),
  /// The diagnosis; 0 in the table of operations.
  DIAGNOSIS(CodeKind.DIAGNOSIS, Kept.BOTH),
  /// The operation; 0 in the table of diagnoses.
  OPERATION(CodeKind.OPERATION, Kept.BOTH),
  /// Bits below.
  FLAGS(Holds.INT, Kept.BOTH),
  /// Of a diagnosis: `adm_cond_type`, 1 to 4; 0 absent.
  CONDITION(Holds.INT, Kept.BOTH),
  /// Of an operation: when it began, in seconds, or absent.
  BEGIN(Holds.INT, Kept.BOTH),
  /// Of an operation: when it ended, in seconds, or absent.
  END(Holds.INT, Kept.BOTH),
  /// Of a settlement list: the values of [org.mingjian.claims.ListField], joined.
  CONTENTS(Holds.TEXT, Kept.BOTH);

  /// Bit of [#FLAGS]: of traditional Chinese medicine.
  public static final int TCM = 1;

  /// Bit of [#FLAGS]: marked as the main one.
  public static final int MAIN = 2;

  /// Bit of [#FLAGS]: added from the visit's own columns; no row of the extract stands behind it.
  public static final int ADDED = 4;

  /// Bit of [#FLAGS]: not in the visit's list, since the same code is there already or it is
  /// [#TCM].
  public static final int UNLISTED = 8;

  private final Trait trait;

  CodingField(Holds holds, Kept kept) {
    trait = Trait.of(holds, kept);
  }

  CodingField(CodeKind codes, Kept kept) {
    trait = Trait.of(codes, kept);
  }

  @Override
  public Trait trait() {
    return trait;
  }
}
