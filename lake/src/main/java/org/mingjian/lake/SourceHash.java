package org.mingjian.lake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mingjian.claims.extract.ExtractFile;
import org.mingjian.lake.store.Database;
import org.mingjian.values.ContentHash;

/// The SHA-256 of a file's content, worked out when first asked for. Safe for use by several
/// threads.
final class SourceHash {
  // Not larger: the platform's fast way is taken only after some thousand blocks.
  private static final int BLOCK = 1 << 14;

  private final Path path;
  private Optional<String> known = Optional.empty();

  SourceHash(Path path) {
    this.path = path;
  }

  /// The hash in hexadecimal digits; the first call reads the file.
  synchronized String hex() {
    String hex = known.orElseGet(() -> of(path));
    known = Optional.of(hex);
    return hex;
  }

  private static String of(Path path) {
    MessageDigest digest = ContentHash.sha256();
    byte[] block = new byte[BLOCK];
    try (InputStream in = Files.newInputStream(path)) {
      for (int some = in.read(block); some >= 0; some = in.read(block)) {
        digest.update(block, 0, some);
      }
    } catch (IOException e) {
      throw Database.failure("cannot read " + path, e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /// The tables and columns of a file.
  static Set<String> fields(ExtractFile file) {
    Set<String> fields = new TreeSet<>();
    fields.add(file.table().tableName());
    file.known().forEach(column -> fields.add(file.table().field(column.index())));
    return fields;
  }
}
