package org.mingjian.wire.fact;

import org.mingjian.wire.message.Part;

/// Whom a row is about.
record Owner(String person, String visit) {
  /// Stocks are nobody's.
  static final Owner NOBODY = new Owner("", "");

  static Owner of(Part part) {
    return of(part, part);
  }

  /// As the second part says, where it says nothing the first.
  static Owner of(Part first, Part second) {
    Part person = second.text("psn_no").isEmpty() ? first : second;
    Part visit = second.text("mdtrt_id").isEmpty() ? first : second;
    return new Owner(person.text("psn_no"), visit.text("mdtrt_id"));
  }
}
