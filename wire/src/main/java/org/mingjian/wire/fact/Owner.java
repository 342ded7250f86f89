package org.mingjian.wire.fact;

import java.util.List;
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

  /// The owner of all parts that name a visit, where that is one; else nobody.
  static Owner only(List<Part> parts) {
    List<Owner> named =
        parts.stream()
            .map(Owner::of)
            .filter(owner -> !owner.visit.isEmpty())
            .distinct()
            .limit(2)
            .toList();
    return named.size() == 1 ? named.getFirst() : NOBODY;
  }

  /// Another where this names no visit and nobody else.
  Owner orElse(Owner other) {
    boolean same = person.isEmpty() || person.equals(other.person);
    return visit.isEmpty() && same ? other : this;
  }
}
