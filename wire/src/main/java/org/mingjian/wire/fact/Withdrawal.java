package org.mingjian.wire.fact;

import org.mingjian.values.ContentHash;

/// What an institution takes back by a 3507: all it reported of a batch as one kind of movement,
/// trace codes among it. Source: national-interfaces §3.11.
///
/// @param keyPrefix what the keys of the rows taken back begin with
public record Withdrawal(String keyPrefix) {
  private static final int DIGITS = 12;

  /// Of a batch, `fixmedins_bchno`, what was reported as this `inv_data_type`.
  static Withdrawal of(String type, String batch) {
    return new Withdrawal(ContentHash.of(type, batch).prefix(DIGITS) + ' ');
  }

  /// The first key that is too late to begin with the prefix.
  public String keyEnd() {
    return keyPrefix.substring(0, DIGITS) + '!';
  }
}
