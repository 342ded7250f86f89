package org.mingjian.lake.staging;

import org.mingjian.lake.store.CodeKind;
import org.mingjian.lake.store.Field;

/// Which person a visit or settlement is of; used to give diagnoses and operations, which name no
/// person, to theirs.
public enum KeyField implements Field {
  /// Hash of the person, in the order of signed longs.
  PERSON(Holds.LONG, Kept.STAGING),
  /// Hash of `mdtrt_id`.
  VISIT_KEY(Holds.LONG, Kept.STAGING),
  /// Hash of `setl_id`; 0 where the row is no settlement.
  SETTLEMENT_KEY(Holds.LONG, Kept.STAGING);

  private final Holds holds;
  private final Kept kept;
  private final CodeKind codes;

  KeyField(Holds holds, Kept kept) {
    this.holds = holds;
    this.kept = kept;
    codes = CodeKind.OTHER;
  }

  KeyField(CodeKind codes, Kept kept) {
    holds = Holds.CODE;
    this.kept = kept;
    this.codes = codes;
  }

  @Override
  public Holds holds() {
    return holds;
  }

  @Override
  public Kept kept() {
    return kept;
  }

  @Override
  public CodeKind codes() {
    return codes;
  }
}
