package org.mingjian.library.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.library.release.ReleaseRequest;
import org.mingjian.values.AreaCode;

/// All published workbooks, against what their index and the carriers' typed tables say.
class OfficialWorkbooksIT {
  private static final int WORKBOOKS = 34;
  private static final int POINTS = 3898;
  private static final int CODES = 30264;

  @TempDir Path folder;

  @Test
  void allCountsAreThoseOfTheIndexAndImportingAgainAddsNothing() {
    LibraryBench bench = new LibraryBench(folder);
    List<ImportedFile> imported = bench.add(List.of(workbooks()));
    assertEquals(WORKBOOKS, imported.size());
    assertEquals(List.of(), imported.stream().filter(ImportedFile::isKeptOut).toList());
    assertEquals(POINTS, imported.stream().mapToInt(file -> file.counts().added()).sum());
    assertEquals(CODES, imported.stream().mapToInt(file -> file.counts().codes()).sum());
    assertTrue(imported.stream().allMatch(file -> file.published().isPresent()));
    List<ImportedFile> again = bench.add(List.of(workbooks()));
    assertEquals(0, again.stream().mapToInt(file -> file.counts().added()).sum());
    assertEquals(POINTS, again.stream().mapToInt(file -> file.counts().known()).sum());
  }

  @Test
  void theOrderOfImportDoesNotChangeTheRelease() throws IOException {
    List<Path> files = files();
    LibraryBench inOrder = new LibraryBench(Files.createDirectory(folder.resolve("a")));
    inOrder.add(files);
    List<Path> shuffled = new ArrayList<>(files);
    Collections.shuffle(shuffled, new Random(7));
    LibraryBench other = new LibraryBench(Files.createDirectory(folder.resolve("b")));
    other.add(shuffled.subList(0, 20));
    other.add(shuffled.subList(20, shuffled.size()));
    inOrder.clock().set("2026-07-02T00:00:00Z");
    other.clock().set("2026-07-02T00:00:00Z");
    assertEquals(
        inOrder.release("370600").release().sha256(), other.release("370600").release().sha256());
    ReleaseRequest strict =
        new ReleaseRequest(new AreaCode("370600"), other.clock().instant(), true, Optional.empty());
    assertEquals(
        inOrder.release(strict).release().sha256(), other.release(strict).release().sha256());
  }

  @Test
  void typedValuesAreThoseThatOthersReadFromTheSameWorkbooks() {
    LibraryBench bench = new LibraryBench(folder);
    bench.add(List.of(workbooks()));
    TypedOracle oracle =
        new TypedOracle(Reference.twoLibraries().resolve("official"), bench.open());
    assertEquals(List.of(), oracle.differences());
    assertTrue(oracle.compared() > 2300, () -> "compared " + oracle.compared());
  }

  private static Path workbooks() {
    return Reference.twoLibraries().resolve("workbooks");
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(workbooks())) {
      return files.filter(file -> file.toString().endsWith(".xlsx")).sorted().toList();
    }
  }
}
