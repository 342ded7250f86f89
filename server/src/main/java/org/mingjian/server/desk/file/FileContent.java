package org.mingjian.server.desk.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.mingjian.values.MingjianException;

/// Looks into a file to say what it is. Nothing is unpacked.
final class FileContent {
  private static final int HEAD = 1 << 16;
  private static final int MOST_ENTRIES = 10_000;

  /// A PDF may begin with something else. Source: ISO 32000-1 annex H, implementation note 13.
  private static final int PDF_BEGINS_WITHIN = 1024;

  private static final String PARQUET = "PAR1";
  private static final String LATIN_ZIP = "PK\u0003\u0004";

  /// First bytes, as Latin letters, of what is often brought and not taken.
  private static final Map<String, String> KNOWN =
      new TreeMap<>(
          Map.of(
              "MZ", "Windows 程序 program",
              "\u007fELF", "Linux 程序 program",
              "\u00d0\u00cf\u0011\u00e0", "旧版或加密的 Office 文件 old or encrypted Office file",
              "GIF8", "GIF",
              "Rar!", "RAR",
              "7z\u00bc\u00af", "7z",
              "\u001f\u008b", "gzip",
              "BM", "BMP",
              "II*\u0000", "TIFF",
              "{\\rtf", "RTF"));

  private final Path file;
  private final byte[] head;
  private final String latin;

  private FileContent(Path file, byte[] head) {
    this.file = file;
    this.head = head;
    this.latin = new String(head, StandardCharsets.ISO_8859_1);
  }

  /// The type of a file.
  ///
  /// @throws MingjianException [FileError#WRONG_TYPE] naming what was found and what is allowed
  static FileType typeOf(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new FileContent(file, in.readNBytes(HEAD)).type();
    }
  }

  private FileType type() throws IOException {
    if (latin.startsWith(LATIN_ZIP)) {
      return packed();
    }
    if (latin.startsWith("\u00ff\u00d8\u00ff")) {
      return FileType.JPEG;
    }
    if (latin.startsWith("\u0089PNG\r\n\u001a\n")) {
      return FileType.PNG;
    }
    if (latin.startsWith(PARQUET) && endsAsParquet()) {
      return FileType.PARQUET;
    }
    if (latin.substring(0, Math.min(latin.length(), PDF_BEGINS_WITHIN)).contains("%PDF-")) {
      return FileType.PDF;
    }
    return plain();
  }

  private boolean endsAsParquet() throws IOException {
    try (RandomAccessFile whole = new RandomAccessFile(file.toFile(), "r")) {
      byte[] end = new byte[PARQUET.length()];
      whole.seek(Math.max(0, whole.length() - end.length));
      whole.readFully(end);
      return new String(end, StandardCharsets.ISO_8859_1).equals(PARQUET);
    }
  }

  private FileType plain() {
    String known =
        KNOWN.entrySet().stream()
            .filter(one -> latin.startsWith(one.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse("");
    if (!known.isEmpty() || latin.indexOf('\0') >= 0) {
      throw wrong(known.isEmpty() ? "不明二进制文件 unknown binary file" : known);
    }
    String first = latin.lines().findFirst().orElse("").strip();
    String text = first.startsWith("\u00ef\u00bb\u00bf") ? first.substring(3).strip() : first;
    if (text.startsWith("<")) {
      throw wrong("HTML 或 XML HTML or XML");
    }
    if (!isText() || (text.indexOf(',') < 0 && text.indexOf('\t') < 0)) {
      throw wrong("首行不是以逗号分隔的表头的文本 text whose first line is no header of a table");
    }
    return FileType.CSV;
  }

  private boolean isText() {
    return reads(StandardCharsets.UTF_8) || reads(Charset.forName("GB18030"));
  }

  /// The head may be cut within a character.
  private boolean reads(Charset charset) {
    for (int cut = 0; cut < 4 && cut < head.length; cut++) {
      try {
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .decode(ByteBuffer.wrap(head, 0, head.length - cut));
        return true;
      } catch (CharacterCodingException e) {
        if (head.length < HEAD) {
          return false;
        }
      }
    }
    return false;
  }

  private FileType packed() throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_ENTRIES) {
        throw wrong("条目过多的压缩包 archive of too many entries: " + zip.size());
      }
      TreeSet<String> names = new TreeSet<>();
      zip.stream().map(ZipEntry::getName).forEach(names::add);
      return packed(names);
    } catch (ZipException e) {
      throw wrong(
          FileEnd.hasZipEnd(file)
              ? "损坏的压缩包 broken archive"
              : "损坏的压缩包，没有结尾记录，可能未传完 broken archive without its end record, perhaps cut short");
    }
  }

  private static FileType packed(TreeSet<String> names) {
    if (names.stream().anyMatch(name -> name.endsWith("vbaProject.bin"))) {
      throw wrong("含宏的 Office 文件 Office file with macros");
    }
    if (names.contains("[Content_Types].xml")) {
      return office(names);
    }
    if (names.contains("OFD.xml")) {
      return FileType.OFD;
    }
    String other = names.stream().filter(name -> !isTable(name)).findFirst().orElse("");
    if (!other.isEmpty() || names.isEmpty()) {
      throw wrong("含其他文件的压缩包 archive with something else in it: " + other);
    }
    return FileType.ZIP;
  }

  private static FileType office(TreeSet<String> names) {
    if (names.contains("word/document.xml")) {
      return FileType.DOCX;
    }
    if (names.contains("xl/workbook.xml")) {
      return FileType.XLSX;
    }
    throw wrong("其他 Office 文件 another Office file");
  }

  /// A folder or a table, inside the archive.
  private static boolean isTable(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    boolean inside = !name.startsWith("/") && !name.contains("..") && !name.contains("\\");
    return inside
        && (small.endsWith("/")
            || small.endsWith(".csv")
            || small.endsWith(".txt")
            || small.endsWith(".parquet"));
  }

  private static MingjianException wrong(String found) {
    return new MingjianException(
        FileError.WRONG_TYPE,
        "不接受该类文件 not taken: "
            + found
            + "；允许 allowed: "
            + FileType.names(Arrays.stream(FileType.values()).filter(FileType::isMaterial).toList())
            + "；审核数据 extracts: "
            + FileType.names(List.of(FileType.CSV, FileType.PARQUET, FileType.ZIP)));
  }
}
