package org.mingjian.server.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedFilesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"gzip, deflate, br, zstd", "gzip,br", "br;q=1.0, gzip", "gzip;q=1, BR ; q=0.5"})
  void givesBrotliToWhoTakesItToo(String accepted) {
    assertTrue(PackedFiles.smallestFirst(accepted).startsWith("br, "), accepted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "identity", "", "gzip, br;q=0", "gzip, br; q=0.000", "zbr"})
  void leavesItAsItIsForOthers(String accepted) {
    assertEquals(accepted, PackedFiles.smallestFirst(accepted));
  }
}
