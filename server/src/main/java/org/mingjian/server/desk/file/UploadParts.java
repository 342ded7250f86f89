package org.mingjian.server.desk.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingjian.values.MingjianException;

/// The parts of uploads, a folder each: what is there is whole.
record UploadParts(FileStore store, Path folder) {
  /// Keeps a part in the place of what was there.
  void keep(String upload, int part, byte[] content) {
    store.replace(path(upload, part), content);
  }

  /// The numbers of those there are, in order.
  List<Integer> present(String upload) {
    Path home = folder.resolve(upload);
    if (!Files.isDirectory(home)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(home)) {
      return files
          .map(file -> file.getFileName().toString())
          .map(Integer::valueOf)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new MingjianException(FileError.DISK, "无法读取 cannot be read: " + home, e);
    }
  }

  /// All of them, in order.
  List<Path> paths(String upload, int parts) {
    return IntStream.range(0, parts).mapToObj(part -> path(upload, part)).toList();
  }

  /// Deletes them.
  void forget(String upload) {
    present(upload).forEach(part -> store.drop(path(upload, part)));
    store.drop(folder.resolve(upload));
  }

  private Path path(String upload, int part) {
    return folder.resolve(upload).resolve(Integer.toString(part));
  }
}
