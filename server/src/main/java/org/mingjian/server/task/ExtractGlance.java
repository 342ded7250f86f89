package org.mingjian.server.task;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.mingjian.claims.extract.ExtractError;
import org.mingjian.claims.extract.ExtractFolder;
import org.mingjian.lake.ParquetHeaders;
import org.mingjian.server.database.FolderTree;
import org.mingjian.server.desk.file.FileType;
import org.mingjian.values.MingjianException;

/// Looks at an extract before it waits for its turn: whether the tables and columns are there that
/// an audit needs. It looks at their heads alone; what is wrong with the rows is found later.
final class ExtractGlance {
  private static final int HEAD = 1 << 16;
  private static final long MOST_COPIED = 64L << 20;
  private static final String NEEDED =
      "\n审核需要 an audit needs: 费用明细表 fee_list_d，以及 and 结算表 setl_d 或 or 就诊表 mdtrt_d；"
          + "请把各表打成一个 zip bring them in one zip";

  private ExtractGlance() {}

  /// Refuses an extract that lacks something.
  ///
  /// @param name of the file, where it is one table
  /// @throws MingjianException [TaskError#EXTRACT_REFUSED] naming all that is missing
  static void require(Path file, FileType type, String name) {
    try {
      Path folder = Files.createTempDirectory("mingjian-extract");
      try {
        if (heads(file, type, folder, name)) {
          require(folder);
        }
      } finally {
        FolderTree.delete(folder);
      }
    } catch (IOException e) {
      throw new MingjianException(
          TaskError.EXTRACT_REFUSED, "数据无法读取 cannot be read: " + name + " " + e.getMessage(), e);
    }
  }

  /// The same of a folder.
  static void require(Path folder) {
    try {
      ExtractFolder.open(folder, new ParquetHeaders()).requireComplete();
    } catch (MingjianException e) {
      if (e.code() == ExtractError.EXTRACT_INCOMPLETE) {
        throw new MingjianException(TaskError.EXTRACT_REFUSED, e.getMessage() + NEEDED, e);
      }
      throw e;
    }
  }

  /// Whether there is enough to look at; what is too large for a glance is left to the audit.
  private static boolean heads(Path file, FileType type, Path folder, String name)
      throws IOException {
    if (type == FileType.ZIP) {
      return heads(file, folder);
    }
    if (type == FileType.CSV) {
      head(Files.newInputStream(file), folder.resolve(name));
    } else {
      Files.createSymbolicLink(folder.resolve(name), file.toAbsolutePath());
    }
    return true;
  }

  private static boolean heads(Path file, Path folder) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<ZipEntry> tables =
          zip.stream()
              .map(ZipEntry.class::cast)
              .filter(entry -> PackedExtract.isTable(PackedExtract.nameOf(entry)))
              .toList();
      for (ZipEntry entry : tables) {
        Path table = folder.resolve(PackedExtract.nameOf(entry));
        if (table.toString().endsWith(".csv")) {
          head(zip.getInputStream(entry), table);
        } else if (!copied(zip, entry, table)) {
          return false;
        }
      }
      return true;
    }
  }

  /// The first lines of a table, whole ones.
  private static void head(InputStream from, Path table) throws IOException {
    try (InputStream in = from) {
      byte[] head = in.readNBytes(HEAD);
      int end = head.length;
      while (head.length == HEAD && end > 0 && head[end - 1] != '\n') {
        end--;
      }
      Files.write(table, Arrays.copyOf(head, end == 0 ? head.length : end));
    }
  }

  private static boolean copied(ZipFile zip, ZipEntry entry, Path table) throws IOException {
    if (entry.getSize() < 0 || entry.getSize() > MOST_COPIED) {
      return false;
    }
    try (InputStream in = zip.getInputStream(entry)) {
      Files.write(table, in.readNBytes((int) MOST_COPIED));
      return true;
    }
  }
}
