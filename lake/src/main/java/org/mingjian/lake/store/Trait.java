package org.mingjian.lake.store;

import org.mingjian.lake.store.Field.Holds;
import org.mingjian.lake.store.Field.Kept;

/// What a column holds, where it is kept, and the dictionary its codes are in.
public record Trait(Holds holds, Kept kept, CodeKind codes) {
  /// A column that holds no codes.
  public static Trait of(Holds holds, Kept kept) {
    return new Trait(holds, kept, CodeKind.OTHER);
  }

  /// A column of codes.
  public static Trait of(CodeKind codes, Kept kept) {
    return new Trait(Holds.CODE, kept, codes);
  }
}
