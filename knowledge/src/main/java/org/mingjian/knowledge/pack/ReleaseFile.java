package org.mingjian.knowledge.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.mingjian.knowledge.KnowledgeError;
import org.mingjian.knowledge.Release;
import org.mingjian.values.MingjianException;
import org.mingjian.values.WholeFile;

/// A release as one file: a head that names it and its sections, then the sections. Equal releases
/// give equal files.
public final class ReleaseFile {
  private ReleaseFile() {}

  /// Writes a release, replacing a file there once the new one is complete. One with a part of the
  /// rules only gets the name of that part. Fails with [UncheckedIOException].
  public static void write(Release release, Path file) {
    ReleaseContent content = new ReleaseContent(release.area(), release.rules(), release.tables());
    List<ReleaseContent.Section> sections = content.sections();
    WholeFile.write(
        file,
        out -> {
          ReleaseHead.write(sections, out);
          for (ReleaseContent.Section section : sections) {
            content.write(section.name(), out);
          }
        });
  }

  /// Reads a release and proves that its content is what its hash names.
  ///
  /// @throws MingjianException [KnowledgeError#RELEASE_FILE] if it is none, of another version, not
  ///   whole or altered
  public static Release read(Path file) {
    return read(file, ReleaseReader::read);
  }

  /// Reads which release a file is and whose, without its rules and tables; that they are as they
  /// were written is not proved.
  ///
  /// @throws MingjianException [KnowledgeError#RELEASE_FILE] if it is none, of another version or
  ///   not whole
  public static ReleaseLabel label(Path file) {
    return read(file, ReleaseReader::label);
  }

  private static <T> T read(Path file, Function<ReleaseReader, T> part) {
    try (FileChannel channel = FileChannel.open(file)) {
      return part.apply(new ReleaseReader(channel));
    } catch (IOException | UncheckedIOException | MingjianException e) {
      throw unusable(file, e);
    }
  }

  private static MingjianException unusable(Path file, Exception cause) {
    return new MingjianException(
        KnowledgeError.RELEASE_FILE, file + "：不能用作发布文件：" + cause.getMessage(), cause);
  }
}
