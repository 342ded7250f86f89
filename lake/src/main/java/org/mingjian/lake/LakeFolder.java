package org.mingjian.lake;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.mingjian.lake.store.DiskQueue;

/// The folder of a lake: where things lie, how staged files get into place, what is left over.
final class LakeFolder {
  private static final String STAGING = ".staging-";
  private static final List<String> TABLES =
      List.of(
          "visits",
          "settlements",
          "records",
          "lines",
          "diagnoses",
          "operations",
          "lists",
          "persons");

  private final Path lake;

  LakeFolder(Path lake) {
    this.lake = lake;
  }

  Path root() {
    return lake;
  }

  /// An empty folder in which an import works.
  Path makeStaging(String importId) throws IOException {
    Path staging = lake.resolve(STAGING + importId);
    Files.createDirectories(staging.resolve("done"));
    return staging;
  }

  /// Asks for what an import made beside its tables to be brought to the disk.
  static void settle(Path staging, String importId, DiskQueue disk) {
    for (String file :
        List.of(LakeCodes.fileName(importId), personsFile(importId), rejectedFile(importId))) {
      Path path = staging.resolve("done").resolve(file);
      if (Files.exists(path)) {
        disk.add(path);
      }
    }
  }

  private static String rejectedFile(String importId) {
    return "imports/" + importId + "/rejected.csv";
  }

  /// Moves the files under `staging/done` to the same place in the lake, and removes `staging`.
  void publish(Path staging) throws IOException {
    Path done = staging.resolve("done");
    List<Path> files;
    try (Stream<Path> walk = Files.walk(done)) {
      files = walk.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      Path target = lake.resolve(done.relativize(file));
      Files.createDirectories(target.getParent());
      Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /// Removes staging folders, and files that killed imports put into place but no manifest lists.
  void removeLeftovers(Manifest manifest) throws IOException {
    removeStaging();
    Set<Path> listed = listed(manifest);
    for (String table : TABLES) {
      delete(lake.resolve(table), listed);
    }
    delete(lake.resolve("dictionary"), listed);
  }

  private Set<Path> listed(Manifest manifest) {
    Set<Path> listed = new HashSet<>();
    for (Manifest.Part part : manifest.parts()) {
      TABLES.forEach(table -> listed.add(lake.resolve(part.file(table))));
    }
    for (Manifest.Entry entry : manifest.imports()) {
      listed.add(lake.resolve(LakeCodes.fileName(entry.id())));
      listed.add(lake.resolve(personsFile(entry.id())));
    }
    return listed;
  }

  private void removeStaging() throws IOException {
    try (Stream<Path> children = Files.list(lake)) {
      for (Path child : children.toList()) {
        if (child.getFileName().toString().startsWith(STAGING)) {
          delete(child, Set.of());
        }
      }
    }
  }

  /// Where the personal columns that an import added lie in a lake.
  static String personsFile(String importId) {
    return "persons/" + importId + ".parquet";
  }

  /// Removes everything under `folder` but the files in `keep` and their folders.
  static void delete(Path folder, Set<Path> keep) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(folder, new Removal(keep));
  }

  /// Removes files that are not kept, and the folders that are empty then.
  private static final class Removal extends SimpleFileVisitor<Path> {
    private final Set<Path> keep;

    Removal(Set<Path> keep) {
      this.keep = keep;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (!keep.contains(file)) {
        Files.delete(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path visited, java.io.IOException failure)
        throws IOException {
      if (isEmpty(visited)) {
        Files.delete(visited);
      }
      return FileVisitResult.CONTINUE;
    }

    private static boolean isEmpty(Path visited) throws IOException {
      try (Stream<Path> left = Files.list(visited)) {
        return left.findAny().isEmpty();
      }
    }
  }
}
