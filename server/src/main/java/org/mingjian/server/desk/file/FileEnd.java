package org.mingjian.server.desk.file;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.mingjian.values.LocalizedText;
import org.mingjian.values.MingjianException;

/// Looks whether a file has come whole: whether it ends as files of its type do. Half a photograph
/// begins like a photograph.
final class FileEnd {
  /// An end is looked for in so many last bytes. Source: ISO 32000-1 annex H, implementation note
  /// 18 (1,024 for PDF); a ZIP's comment may have 65,535.
  private static final int TAIL = 1 << 11;

  private static final int ZIP_TAIL = (1 << 16) + 22;
  private static final String ZIP_END = "PK\u0005\u0006";
  private static final int JPEG_SCAN = 0xffda;

  private FileEnd() {}

  /// Refuses a file that does not end.
  ///
  /// @param name for people
  /// @throws MingjianException [FileError#WRONG_TYPE] naming what was not found
  static void require(Path file, FileType type, String name) {
    try {
      Optional<LocalizedText> missing = missing(file, type);
      if (missing.isPresent()) {
        throw new MingjianException(
            FileError.WRONG_TYPE,
            ("文件“%1$s”不是完整的 %2$s，没有%3$s，请重新导出或上传"
                    + " the file “%1$s” is no whole %2$s, it has no %4$s, bring it again")
                .formatted(name, type.name(), missing.get().zh(), missing.get().en()));
      }
    } catch (IOException e) {
      throw new MingjianException(FileError.GONE, "文件无法读取 cannot be read: " + file, e);
    }
  }

  private static Optional<LocalizedText> missing(Path file, FileType type) throws IOException {
    return switch (type) {
      case PDF -> pdf(tail(file, TAIL));
      case PNG -> unless(tail(file, TAIL).contains("IEND"), "结尾块 IEND", "end chunk IEND");
      case JPEG -> unless(jpegEnds(file), "图像结尾 EOI", "end of image (EOI)");
      // a table may end anywhere; the others were opened by what stands at their end
      case CSV, PARQUET, DOCX, XLSX, OFD, ZIP -> Optional.empty();
    };
  }

  private static Optional<LocalizedText> unless(boolean isThere, String zh, String en) {
    return isThere ? Optional.empty() : Optional.of(new LocalizedText(zh, en));
  }

  /// Source: ISO 32000-1, 7.5.5.
  private static Optional<LocalizedText> pdf(String tail) {
    if (!tail.contains("startxref") && !tail.contains("trailer")) {
      return Optional.of(new LocalizedText("文件尾 startxref", "trailer (startxref)"));
    }
    return unless(tail.contains("%%EOF"), "结束标记 %%EOF", "end mark %%EOF");
  }

  /// Segments up to the first scan, by their lengths: a small picture within them has an end of its
  /// own. Source: ITU-T T.81 annex B.
  private static boolean jpegEnds(Path file) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      in.readUnsignedShort();
      while (in.readUnsignedShort() != JPEG_SCAN) {
        in.skipNBytes(Math.max(0, in.readUnsignedShort() - 2));
      }
      int last = 0;
      int next = in.readUnsignedByte();
      while (last != 0xff || next != 0xd9) {
        last = next;
        next = in.readUnsignedByte();
      }
      return true;
    } catch (EOFException e) {
      return false;
    }
  }

  /// Whether an archive has the record its list of entries is found by. Source: APPNOTE 4.3.16.
  static boolean hasZipEnd(Path file) throws IOException {
    return tail(file, ZIP_TAIL).contains(ZIP_END);
  }

  private static String tail(Path file, int bytes) throws IOException {
    try (RandomAccessFile whole = new RandomAccessFile(file.toFile(), "r")) {
      long from = Math.max(0, whole.length() - bytes);
      byte[] tail = new byte[Math.toIntExact(whole.length() - from)];
      whole.seek(from);
      whole.readFully(tail);
      return new String(tail, StandardCharsets.ISO_8859_1);
    }
  }
}
