package org.mingjian.server.desk.letter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingjian.values.MingjianException;
import org.openpdf.text.DocumentException;
import org.openpdf.text.pdf.BaseFont;

/// The font letters are printed with: the one of the settings, else the first of those known that
/// is installed. Read when first needed. Safe for use by several threads.
public final class LetterFont {
  /// File names of fonts with all of GB 18030's common characters, best first; behind the comma the
  /// place of the Chinese one among several.
  private static final List<String> KNOWN =
      List.of(
          "simfang.ttf",
          "FangSong.ttf",
          "NotoSerifCJK-Regular.ttc,2",
          "NotoSerifCJKsc-Regular.otf",
          "NotoSerifSC-Regular.otf",
          "SourceHanSerifSC-Regular.otf",
          "SourceHanSerifCN-Regular.otf",
          "simsun.ttc,0",
          "NotoSansCJK-Regular.ttc,2",
          "NotoSansCJKsc-Regular.otf",
          "SourceHanSansSC-Regular.otf",
          "wqy-zenhei.ttc,0",
          "wqy-microhei.ttc,0");

  private static final int DEPTH = 6;
  private static final int PROBE = '医';

  private final Optional<String> configured;
  private final List<Path> folders;
  private Optional<BaseFont> read = Optional.empty();

  /// A font that is `configured` as a path, with `,2` behind for the third of a collection; or one
  /// in `folders`.
  public LetterFont(Optional<String> configured, List<Path> folders) {
    this.configured = configured;
    this.folders = List.copyOf(folders);
  }

  /// Where this machine has its fonts.
  public static List<Path> installed() {
    return List.of(
        Path.of("/usr/share/fonts"),
        Path.of("/usr/local/share/fonts"),
        Path.of(System.getProperty("user.home"), ".fonts"),
        Path.of(System.getProperty("user.home"), ".local", "share", "fonts"));
  }

  /// The font.
  ///
  /// @throws MingjianException [LetterError#NO_FONT] where there is none with Chinese characters
  synchronized BaseFont get() {
    if (read.isEmpty()) {
      read =
          Optional.of(read(configured.or(this::search).orElseThrow(() -> none("没有找到 none found"))));
    }
    return read.get();
  }

  private Optional<String> search() {
    return KNOWN.stream().flatMap(name -> places(name).stream()).findFirst();
  }

  private List<String> places(String known) {
    int comma = known.indexOf(',');
    String name = comma < 0 ? known : known.substring(0, comma);
    String index = comma < 0 ? "" : known.substring(comma);
    return folders.stream()
        .filter(Files::isDirectory)
        .flatMap(folder -> under(folder, name).stream())
        .map(path -> path + index)
        .toList();
  }

  private static List<Path> under(Path folder, String name) {
    try (Stream<Path> files =
        Files.find(folder, DEPTH, (path, kind) -> path.endsWith(name) && kind.isRegularFile())) {
      return files.sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static BaseFont read(String place) {
    try {
      BaseFont font = BaseFont.createFont(place, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
      if (!font.charExists(PROBE)) {
        throw none(place + " 没有汉字 has no Chinese characters");
      }
      return font;
    } catch (IOException | DocumentException e) {
      throw none(place + " " + e.getMessage());
    }
  }

  private static MingjianException none(String why) {
    return new MingjianException(
        LetterError.NO_FONT,
        "没有可用的中文字体，无法生成 PDF，请安装（如 fonts-noto-cjk）或设置 mingjian.desk.letter-font；DOCX 仍可下载"
            + " no Chinese font, PDF cannot be made, DOCX can: "
            + why);
  }
}
