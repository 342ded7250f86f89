package org.mingjian.knowledge.pack;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.mingjian.knowledge.KnowledgeError;
import org.mingjian.knowledge.Release;
import org.mingjian.values.MingjianException;

/// A release as one file: a zip of its canonical texts and, in `release.sha256`, their hash. Equal
/// releases give equal files.
public final class ReleaseFile {
  private static final String HASH_PATH = "release.sha256";
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private ReleaseFile() {}

  /// Writes a release, replacing a file there. One with a part of the rules only gets the name of
  /// that part. Fails with [UncheckedIOException].
  public static void write(Release release, Path file) {
    CanonicalText text = new CanonicalText(release.rules(), release.tables());
    try (ZipOutputStream zip =
        new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
      begin(zip, HASH_PATH).write(text.hash().hex().getBytes(StandardCharsets.UTF_8));
      text.writeTo(path -> begin(zip, path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Reads a release and proves that its content is what its hash names.
  ///
  /// @throws MingjianException [KnowledgeError#RELEASE_FILE] if it is none, damaged or altered
  public static Release read(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      PackFiles files = new Entries(zip);
      String expected = files.text(HASH_PATH);
      Release release = new ReleaseBuilder(RulePack.read(files, "")).build();
      if (!release.sha256().hex().equals(expected)) {
        throw unusable(file, "内容与记录的 SHA-256 不符，记录为 " + expected + "，实为 " + release.sha256().hex());
      }
      return release;
    } catch (IOException | UncheckedIOException e) {
      throw new MingjianException(
          KnowledgeError.RELEASE_FILE, file + "：不能用作发布文件：" + e.getMessage(), e);
    } catch (MingjianException e) {
      throw e.code() == KnowledgeError.RELEASE_FILE
          ? e
          : new MingjianException(
              KnowledgeError.RELEASE_FILE, file + "：不能用作发布文件：" + e.getMessage(), e);
    }
  }

  private static MingjianException unusable(Path file, String why) {
    return new MingjianException(KnowledgeError.RELEASE_FILE, file + "：不能用作发布文件：" + why);
  }

  private static OutputStream begin(ZipOutputStream zip, String path) throws IOException {
    ZipEntry entry = new ZipEntry(path);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    return zip;
  }

  /// The entries of a zip as files of a pack.
  private record Entries(ZipFile zip) implements PackFiles {
    @Override
    public List<String> paths() {
      return zip.stream().map(ZipEntry::getName).toList();
    }

    @Override
    public InputStream open(String path) throws IOException {
      ZipEntry entry = zip.getEntry(path);
      if (entry == null) {
        throw new IOException("缺少 " + path);
      }
      return zip.getInputStream(entry);
    }
  }
}
