package org.mingjian.values;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class ContentHashTest {
  /// Computed with `printf 'abc\0' | sha256sum`: ids of findings stand in files of former releases.
  private static final String ABC =
      "dc1114cd074914bd872cc1f9a23ec910ea2203bc79779ab2e17da25782a624fc";

  @Test
  void hashesAsItAlwaysDid() {
    assertEquals(ABC, ContentHash.of("abc").hex());
    assertEquals(ABC.substring(0, 12), ContentHash.of("abc").prefix(12));
  }

  @Test
  void tellsListsOfPartsApart() {
    assertNotEquals(ContentHash.of("ab", "c"), ContentHash.of("a", "bc"));
    assertNotEquals(ContentHash.of("abc"), ContentHash.of("abc", ""));
    assertNotEquals(ContentHash.of("a", "b"), ContentHash.of("b", "a"));
  }
}
