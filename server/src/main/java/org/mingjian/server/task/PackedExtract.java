package org.mingjian.server.task;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.mingjian.values.MingjianException;

/// Unpacks the tables of an extract, within bounds: a small file must not fill the disk.
final class PackedExtract {
  private static final Pattern TABLE =
      Pattern.compile("[A-Za-z0-9_.-]{1,80}\\.(csv|csv\\.gz|parquet)");
  private static final int MOST_FILES = 200;
  private static final long LEAST_ALLOWED = 64L << 20;
  private static final int RATIO = 100;

  private PackedExtract() {}

  /// Unpacks the tables in `file`, whatever folders they lie in, to `target`; other files are left.
  ///
  /// @throws MingjianException [TaskError#EXTRACT_REFUSED]
  static void unpack(Path file, Path target) throws IOException {
    long allowed = Math.max(LEAST_ALLOWED, Files.size(file) * RATIO);
    int files = 0;
    try (InputStream in = Files.newInputStream(file);
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = nameOf(entry);
        if (!isTable(name)) {
          continue;
        }
        Path table = target.resolve(name);
        if (++files > MOST_FILES || Files.exists(table)) {
          throw refused(name + "：表太多或重名 too many tables, or one twice");
        }
        allowed -= Files.copy(new Bounded(zip, allowed), table);
      }
    }
    if (files == 0) {
      throw refused("压缩包里没有数据表 no table (.csv, .csv.gz, .parquet) in it");
    }
  }

  /// Whether a file of this name, without folders and in small letters, is a table.
  static boolean isTable(String name) {
    return TABLE.matcher(name).matches();
  }

  /// The name of a file as it is unpacked.
  static String nameOf(ZipEntry entry) {
    String path = entry.getName().replace('\\', '/');
    return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }

  static MingjianException refused(String why) {
    return new MingjianException(TaskError.EXTRACT_REFUSED, "数据无法审核 cannot be audited: " + why);
  }

  /// Gives no more than is allowed.
  private static final class Bounded extends FilterInputStream {
    private long left;

    Bounded(InputStream in, long left) {
      super(in);
      this.left = left;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int read = super.read(buffer, from, length);
      left -= Math.max(0, read);
      if (left < 0) {
        throw refused("解压后过大 unpacks to more than is allowed");
      }
      return read;
    }

    /// The next table is read from the same stream.
    @Override
    public void close() {}
  }
}
