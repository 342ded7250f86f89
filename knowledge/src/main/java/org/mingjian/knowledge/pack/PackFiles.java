package org.mingjian.knowledge.pack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.mingjian.knowledge.KnowledgeError;
import org.mingjian.values.MingjianException;

/// Where the files of a pack lie. Paths have `/` and no leading one: `rules/GZ1.yaml`.
public interface PackFiles {
  /// The paths of all files, in any order.
  List<String> paths();

  /// Opens a file; the caller closes it.
  InputStream open(String path) throws IOException;

  /// A file as text.
  default String text(String path) {
    try (InputStream in = open(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A file as text to read on; the caller closes it.
  default BufferedReader reader(String path) throws IOException {
    return new BufferedReader(new InputStreamReader(open(path), StandardCharsets.UTF_8));
  }

  /// The files below a folder.
  static PackFiles in(Path folder) {
    return new PackFiles() {
      @Override
      public List<String> paths() {
        try (Stream<Path> files = Files.walk(folder)) {
          return files
              .filter(Files::isRegularFile)
              .map(file -> folder.relativize(file).toString().replace('\\', '/'))
              .toList();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }

      @Override
      public InputStream open(String path) throws IOException {
        return Files.newInputStream(folder.resolve(path));
      }
    };
  }

  /// The resources under a root that its `index.txt` lists, one path a line.
  static PackFiles on(ClassLoader loader, String root) {
    return new PackFiles() {
      @Override
      public List<String> paths() {
        return text("index.txt").lines().map(String::strip).filter(p -> !p.isEmpty()).toList();
      }

      @Override
      public InputStream open(String path) {
        InputStream in = loader.getResourceAsStream(root + "/" + path);
        if (in == null) {
          throw new MingjianException(KnowledgeError.REFERENCE, "规则包里没有文件 " + root + "/" + path);
        }
        return in;
      }
    };
  }
}
