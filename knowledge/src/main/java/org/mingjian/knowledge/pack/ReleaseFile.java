package org.mingjian.knowledge.pack;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.mingjian.knowledge.KnowledgeError;
import org.mingjian.knowledge.KnowledgeTable;
import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.table.ColumnarTable;
import org.mingjian.values.ContentHash;
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
      ContentHash found = hash(zip);
      if (!found.hex().equals(expected)) {
        throw unusable(file, "内容与记录的 SHA-256 不符，记录为 " + expected + "，实为 " + found.hex());
      }
      return release(found, RulePack.read(files, ""));
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

  /// What stands in the file is canonical text already, so its bytes are hashed as they are; making
  /// the text again from a million points would take longer than reading them.
  private static ContentHash hash(ZipFile zip) throws IOException {
    MessageDigest digest = ContentHash.sha256();
    try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (!entry.getName().equals(HASH_PATH)) {
          CanonicalText.begin(entry.getName(), out);
          try (InputStream in = zip.getInputStream(entry)) {
            in.transferTo(out);
          }
        }
      }
    }
    return new ContentHash(HexFormat.of().formatHex(digest.digest()));
  }

  private static Release release(ContentHash hash, RulePack pack) {
    SortedMap<String, KnowledgeTable> tables = new TreeMap<>(pack.tables());
    pack.schemas().forEach((name, schema) -> tables.putIfAbsent(name, ColumnarTable.empty(schema)));
    return new Release(hash, new CanonicalText(pack.rules(), tables).rules(), tables);
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
