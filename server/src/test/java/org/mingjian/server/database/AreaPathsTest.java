package org.mingjian.server.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaPathsTest {
  @ParameterizedTest
  @CsvSource({
    "/370000, /370000, true",
    "/370000, /370000/370600, true",
    "/370000/370600, /370000, false",
    "/370000, /110000, false",
    "/000000, /370000/370600, true",
    "/000000, /000000, true",
    "/370000, /000000, false",
    "/, /370000, true",
    "/, /000000, true"
  })
  void oneLiesInAnother(String area, String path, boolean lies) {
    assertEquals(lies, AreaPaths.contains(area, path));
    assertEquals(lies, path.startsWith(AreaPaths.seen(area)));
  }
}
