package org.mingjian.server.fsi;

import java.util.Locale;

/// Whether a caller is who the message says, and if not, what is wrong.
public enum Proof {
  /// A registered client of the institution, or anybody where the network is the proof.
  PROVEN,
  /// No client is registered for the institution, and none is demanded.
  NOT_DEMANDED,
  /// Nothing was brought along that could be checked.
  MISSING,
  /// Nobody has this API key.
  KEY_UNKNOWN,
  /// Nobody signs by this name.
  SIGNER_UNKNOWN,
  /// A client that may not speak for this institution.
  OF_ANOTHER,
  /// The signature is another.
  SIGNATURE_WRONG,
  /// The clocks differ too much.
  SIGNATURE_LATE,
  /// The same signature came before.
  SIGNATURE_REPLAYED,
  /// A client that must not call from this address.
  ADDRESS_NOT_ALLOWED;

  /// Whether the message is served.
  public boolean isGood() {
    return this == PROVEN || this == NOT_DEMANDED;
  }

  /// In small letters with hyphens, for events and metrics.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
