package org.mingjian.wire.fact;

import org.mingjian.wire.message.Part;

/// Whom a row is about.
record Owner(String person, String visit) {
  /// Stocks are nobody's.
  static final Owner NOBODY = new Owner("", "");

  static Owner of(Part part) {
    return new Owner(part.text("psn_no"), part.text("mdtrt_id"));
  }
}
