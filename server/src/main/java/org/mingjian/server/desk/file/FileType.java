package org.mingjian.server.desk.file;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mingjian.values.LocalizedText;

/// Kinds of files that are taken, known by their content and never by their name.
public enum FileType {
  /// Portable document.
  PDF("application/pdf", Use.MATERIAL),
  /// Photograph.
  JPEG("image/jpeg", Use.MATERIAL),
  /// Picture.
  PNG("image/png", Use.MATERIAL),
  /// Text document. Source: ISO/IEC 29500.
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Use.MATERIAL),
  /// Spreadsheet. Source: ISO/IEC 29500.
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Use.MATERIAL),
  /// 版式文档. Source: GB/T 33190-2016.
  OFD("application/ofd", Use.MATERIAL),
  /// Table as text, of an extract.
  CSV("text/csv", Use.EXTRACT),
  /// Table in columns, of an extract.
  PARQUET("application/vnd.apache.parquet", Use.EXTRACT),
  /// Tables of an extract, packed.
  ZIP("application/zip", Use.EXTRACT);

  /// What a file is brought for.
  enum Use {
    /// To be put into the file of a case.
    MATERIAL,
    /// To be audited.
    EXTRACT
  }

  private final String mediaType;
  private final Use use;

  FileType(String mediaType, Use use) {
    this.mediaType = mediaType;
    this.use = use;
  }

  /// As a browser is told it.
  public String mediaType() {
    return mediaType;
  }

  /// As it is kept, and behind the dot of a name: `pdf`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether it may be put into the file of a case.
  public boolean isMaterial() {
    return use == Use.MATERIAL;
  }

  /// Those that may.
  static List<FileType> material() {
    return Arrays.stream(values()).filter(FileType::isMaterial).toList();
  }

  /// The type of this word.
  public static Optional<FileType> find(String word) {
    return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
  }

  /// The names of those for a use, for people.
  static LocalizedText names(List<FileType> types) {
    List<String> names = types.stream().map(Enum::name).toList();
    return new LocalizedText(String.join("、", names), String.join(", ", names));
  }
}
