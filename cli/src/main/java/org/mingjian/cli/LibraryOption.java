package org.mingjian.cli;

import java.nio.file.Path;
import org.mingjian.knowledge.pack.PackFiles;
import org.mingjian.library.store.LibraryFolder;
import picocli.CommandLine.Option;

/// Which library a command works on.
final class LibraryOption {
  @Option(
      names = "--library",
      paramLabel = "DIR",
      description = "规则知识库目录，默认 ./library  folder of the library; default: ./library")
  private Path folder = Path.of("library");

  /// Its folder, which may not exist yet.
  Path folder() {
    return folder;
  }

  /// The library there.
  LibraryFolder open() {
    return LibraryFolder.open(folder);
  }

  /// The rules that come with the program.
  static PackFiles builtInRules() {
    return PackFiles.on(LibraryOption.class.getClassLoader(), "rulepack");
  }
}
