package org.mingjian.lake.staging;

import org.mingjian.lake.store.CodeKind;
import org.mingjian.lake.store.Field;
import org.mingjian.lake.store.Trait;

/// The charge lines. Source: claims-extract §1, `fee_list_d`.
public enum LineField implements Field {
  /// Ordinal of the visit in the part.
  VISIT(Holds.INT, Kept.LAKE),
  /// The settlement, counted from 1 among those of the visit; 0 without one.
  SETTLEMENT(Holds.INT, Kept.LAKE),
  /// `fee_ocur_time` in seconds.
  TIME(Holds.INT, Kept.BOTH),
  /// The charged item.
  ITEM(CodeKind.ITEM, Kept.BOTH),
  /// `cnt` at scale 4.
  QUANTITY(Holds.LONG, Kept.BOTH),
  /// `pric` at scale 6.
  PRICE(Holds.LONG, Kept.BOTH),
  /// `det_item_fee_sumamt` in fen.
  AMOUNT(Holds.LONG, Kept.BOTH),
  /// In-scope money in fen.
  IN_SCOPE(Holds.LONG, Kept.BOTH),
  /// Prescription, dense from 1 inside a visit; 0 absent.
  PRESCRIPTION(Holds.INT, Kept.LAKE),
  /// `bilg_dept_codg`.
  DEPARTMENT(CodeKind.DEPARTMENT, Kept.BOTH),
  /// `acord_dept_codg`.
  EXECUTING(CodeKind.DEPARTMENT, Kept.BOTH),
  /// `bilg_dr_code`.
  DOCTOR(CodeKind.DOCTOR, Kept.BOTH),
  /// `med_chrgitm_type`, 1 to 14; 0 absent or unknown.
  CATEGORY(Holds.INT, Kept.BOTH),
  /// `prd_days`, rounded up; 0 absent.
  SUPPLY_DAYS(Holds.INT, Kept.BOTH),
  /// The daily dose as [org.mingjian.claims.Dose] holds it; 0 where it cannot be read.
  DOSE(Holds.LONG, Kept.BOTH),
  /// `upld_time` in seconds, or absent.
  UPLOADED(Holds.INT, Kept.BOTH),
  /// `drord_time` in seconds, or absent.
  ORDERED(Holds.INT, Kept.BOTH),
  /// The line a negative line names, counted from 1 among those of the visit; 0 none.
  CANCELS(Holds.INT, Kept.LAKE),
  /// Bits of [org.mingjian.claims.LineColumns], and those below.
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
  /// Hash of `setl_id`; 0 absent.
  SETTLEMENT_KEY(Holds.LONG, Kept.BOTH),
  /// Hash of `rx_drord_no`; 0 absent.
  PRESCRIPTION_KEY(Holds.LONG, Kept.BOTH),
  /// Hash of `feedetl_sn`, of `bkkp_sn` where absent.
  DETAIL_KEY(Holds.LONG, Kept.BOTH),
  /// Hash of `init_feedetl_sn`; 0 absent.
  INITIAL_KEY(Holds.LONG, Kept.BOTH),
  /// `bkkp_sn`, or `feedetl_sn` where the row has none.
  LINE_ID(Holds.TEXT, Kept.BOTH);

  /// Bit of [#FLAGS]: only the settlement can tell whether the line is in scope.
  public static final int SCOPE_BY_FUND = 32;

  /// Bit of [#FLAGS]: kept, but no part of any batch, since its settlement is left out.
  public static final int LEFT_OUT = 64;

  private final Trait trait;

  LineField(Holds holds, Kept kept) {
    trait = Trait.of(holds, kept);
  }

  LineField(CodeKind codes, Kept kept) {
    trait = Trait.of(codes, kept);
  }

  @Override
  public Trait trait() {
    return trait;
  }
}
