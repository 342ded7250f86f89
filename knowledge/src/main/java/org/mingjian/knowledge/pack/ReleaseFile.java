package org.mingjian.knowledge.pack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
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
    try (FileChannel channel = FileChannel.open(file)) {
      return new ReleaseReader(channel).read();
    } catch (IOException | UncheckedIOException e) {
      throw new MingjianException(
          KnowledgeError.RELEASE_FILE, file + "：不能用作发布文件：" + e.getMessage(), e);
    } catch (MingjianException e) {
      throw new MingjianException(
          KnowledgeError.RELEASE_FILE, file + "：不能用作发布文件：" + e.getMessage(), e);
    }
  }
}
