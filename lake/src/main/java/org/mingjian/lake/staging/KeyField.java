package org.mingjian.lake.staging;

import org.mingjian.lake.store.CodeKind;
import org.mingjian.lake.store.Field;
import org.mingjian.lake.store.Trait;

/// Which person a visit or settlement is of; used to give diagnoses and operations, which name no
/// person, to theirs.
public enum KeyField implements Field {
  /// Hash of the person, in the order of signed longs.
  PERSON(Holds.LONG, Kept.STAGING),
  /// Hash of `mdtrt_id`.
  VISIT_KEY(Holds.LONG, Kept.STAGING),
  /// Hash of `setl_id`; 0 where the row is no settlement.
  SETTLEMENT_KEY(Holds.LONG, Kept.STAGING);

  private final Trait trait;

  KeyField(Holds holds, Kept kept) {
    trait = Trait.of(holds, kept);
  }

  KeyField(CodeKind codes, Kept kept) {
    trait = Trait.of(codes, kept);
  }

  @Override
  public Trait trait() {
    return trait;
  }
}
