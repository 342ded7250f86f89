package org.mingjian.library.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/// The official workbooks, where a machine has them: `MINGJIAN_REFERENCE` names the folder that
/// holds `data/two-libraries`, or one of the two folders in it. They are never part of the project.
final class Reference {
  private Reference() {}

  /// The folder `two-libraries`; a test that asks for it is skipped where there is none, or where
  /// the machine's file names are not UTF-8.
  static Path twoLibraries() {
    Optional<Path> folder =
        Optional.ofNullable(System.getenv("MINGJIAN_REFERENCE")).flatMap(Reference::below);
    boolean utf8 = "UTF-8".equalsIgnoreCase(System.getProperty("sun.jnu.encoding"));
    Assumptions.assumeTrue(utf8 && folder.isPresent(), "no MINGJIAN_REFERENCE");
    return folder.orElseThrow();
  }

  private static Optional<Path> below(String named) {
    Path root = Path.of(named);
    return List.of(
            root.resolve("data/two-libraries"),
            root.resolve("two-libraries"),
            root,
            root.resolveSibling("data/two-libraries"))
        .stream()
        .filter(folder -> Files.isDirectory(folder.resolve("workbooks")))
        .findFirst();
  }
}
