package org.mingjian.lake.staging;

import java.util.Locale;
import org.mingjian.lake.store.Field;
import org.mingjian.lake.store.Trait;

/// What says who a person is, as keyed hash and ciphertext; empty where absent.
public enum PersonField implements Field {
  /// Hash of the person, in the order of signed longs.
  PERSON(Holds.LONG, Kept.BOTH),
  /// The key that protects the row.
  KEY_ID(Holds.TEXT, Kept.BOTH),
  /// `psn_name`: hash.
  PSN_NAME_HASH(Holds.TEXT, Kept.BOTH),
  /// `psn_name`: ciphertext.
  PSN_NAME_CIPHER(Holds.TEXT, Kept.BOTH),
  /// `certno`: hash.
  CERTNO_HASH(Holds.TEXT, Kept.BOTH),
  /// `certno`: ciphertext.
  CERTNO_CIPHER(Holds.TEXT, Kept.BOTH),
  /// `tel`: hash.
  TEL_HASH(Holds.TEXT, Kept.BOTH),
  /// `tel`: ciphertext.
  TEL_CIPHER(Holds.TEXT, Kept.BOTH),
  /// `addr`: hash.
  ADDR_HASH(Holds.TEXT, Kept.BOTH),
  /// `addr`: ciphertext.
  ADDR_CIPHER(Holds.TEXT, Kept.BOTH),
  /// `emp_name`: hash.
  EMP_NAME_HASH(Holds.TEXT, Kept.BOTH),
  /// `emp_name`: ciphertext.
  EMP_NAME_CIPHER(Holds.TEXT, Kept.BOTH);

  private final Trait trait;

  PersonField(Holds holds, Kept kept) {
    trait = Trait.of(holds, kept);
  }

  @Override
  public Trait trait() {
    return trait;
  }

  /// The field that holds the hash of a personal column; the next holds its ciphertext.
  static PersonField hashOf(String column) {
    return valueOf(column.toUpperCase(Locale.ROOT) + "_HASH");
  }

  /// The field that holds the ciphertext of a personal column.
  static PersonField cipherOf(String column) {
    return valueOf(column.toUpperCase(Locale.ROOT) + "_CIPHER");
  }
}
