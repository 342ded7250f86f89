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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.mingjian.values.LocalizedText;
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
  private static final Map<String, LocalizedText> KNOWN =
      new TreeMap<>(
          Map.of(
              "MZ", text("Windows 程序", "a program of Windows"),
              "\u007fELF", text("Linux 程序", "a program of Linux"),
              "\u00d0\u00cf\u0011\u00e0",
                  text("旧版或加密的 Office 文件", "an old or encrypted Office file"),
              "GIF8", text("GIF 图片", "a GIF picture"),
              "Rar!", text("RAR 压缩包", "a RAR archive"),
              "7z\u00bc\u00af", text("7z 压缩包", "a 7z archive"),
              "\u001f\u008b", text("gzip 压缩包", "a gzip archive"),
              "BM", text("BMP 图片", "a BMP picture"),
              "II*\u0000", text("TIFF 图片", "a TIFF picture"),
              "{\\rtf", text("RTF 文档", "an RTF document")));

  private final Path file;
  private final String name;
  private final byte[] head;
  private final String latin;

  private FileContent(Path file, String name, byte[] head) {
    this.file = file;
    this.name = name;
    this.head = head;
    this.latin = new String(head, StandardCharsets.ISO_8859_1);
  }

  /// The type of a file.
  ///
  /// @param name what people call it; it decides nothing
  /// @throws MingjianException [FileError#WRONG_TYPE] naming what was found and what is allowed
  static FileType typeOf(Path file, String name) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new FileContent(file, name, in.readNBytes(HEAD)).type();
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
    Optional<LocalizedText> known =
        KNOWN.entrySet().stream()
            .filter(one -> latin.startsWith(one.getKey()))
            .map(Map.Entry::getValue)
            .findFirst();
    if (known.isPresent() || latin.indexOf('\0') >= 0) {
      throw wrong(known.orElse(text("不明二进制文件", "an unknown binary file")));
    }
    String first = latin.lines().findFirst().orElse("").strip();
    String text = first.startsWith("\u00ef\u00bb\u00bf") ? first.substring(3).strip() : first;
    if (text.startsWith("<")) {
      throw wrong(text("HTML 或 XML 文件", "HTML or XML"));
    }
    if (!isText() || (text.indexOf(',') < 0 && text.indexOf('\t') < 0)) {
      throw wrong(text("首行不是以逗号分隔的表头的文本", "text whose first line is no header of a table"));
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
        throw wrong(
            text(
                "有 %d 个条目的压缩包（至多 %d 个）".formatted(zip.size(), MOST_ENTRIES),
                "an archive of %d entries (at most %d)".formatted(zip.size(), MOST_ENTRIES)));
      }
      TreeSet<String> names = new TreeSet<>();
      zip.stream().map(ZipEntry::getName).forEach(names::add);
      return packed(names);
    } catch (ZipException e) {
      throw wrong(
          FileEnd.hasZipEnd(file)
              ? text("损坏的压缩包", "a broken archive")
              : text(
                  "损坏的压缩包，没有结尾记录，可能未传完",
                  "a broken archive without its end record, perhaps cut short"));
    }
  }

  private FileType packed(TreeSet<String> names) {
    if (names.stream().anyMatch(name -> name.endsWith("vbaProject.bin"))) {
      throw wrong(text("含宏的 Office 文件", "an Office file with macros"));
    }
    if (names.contains("[Content_Types].xml")) {
      return office(names);
    }
    if (names.contains("OFD.xml")) {
      return FileType.OFD;
    }
    String other = names.stream().filter(name -> !isTable(name)).findFirst().orElse("");
    if (!other.isEmpty() || names.isEmpty()) {
      throw wrong(text("含其他文件“" + other + "”的压缩包", "an archive with “" + other + "” in it"));
    }
    return FileType.ZIP;
  }

  private FileType office(TreeSet<String> names) {
    if (names.contains("word/document.xml")) {
      return FileType.DOCX;
    }
    if (names.contains("xl/workbook.xml")) {
      return FileType.XLSX;
    }
    throw wrong(text("其他 Office 文件", "another Office file"));
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

  private MingjianException wrong(LocalizedText found) {
    LocalizedText material = FileType.names(FileType.material());
    LocalizedText extracts = FileType.names(List.of(FileType.CSV, FileType.PARQUET, FileType.ZIP));
    String chinese =
        "文件“%s”按其内容是%s，不接受；案件材料允许 %s，审核数据允许 %s"
            .formatted(name, found.zh(), material.zh(), extracts.zh());
    String english =
        "the file “%s” is by its content %s; allowed are %s for cases, %s for audits"
            .formatted(name, found.en(), material.en(), extracts.en());
    return new MingjianException(FileError.WRONG_TYPE, chinese + " " + english);
  }

  private static LocalizedText text(String zh, String en) {
    return new LocalizedText(zh, en);
  }
}
