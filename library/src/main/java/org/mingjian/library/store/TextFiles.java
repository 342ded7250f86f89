package org.mingjian.library.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.mingjian.library.LibraryError;
import org.mingjian.values.MingjianException;

/// Text files people hand over, in UTF-8 or, as office programs write it, GB18030.
final class TextFiles {
  private static final Charset OFFICE_CHINESE = Charset.forName("GB18030");

  private TextFiles() {}

  /// The text of a file without a byte order mark.
  ///
  /// @throws MingjianException [LibraryError#RECORD_FILE] if it cannot be read
  static String read(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      String text = decode(bytes);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (IOException e) {
      throw new MingjianException(
          LibraryError.RECORD_FILE, file + "：不能读取 cannot be read: " + e.getMessage(), e);
    }
  }

  /// The names in the first line.
  static List<String> header(String text) {
    String first = text.lines().findFirst().orElse("");
    return Arrays.stream(first.split(",", -1)).map(String::strip).toList();
  }

  private static String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, OFFICE_CHINESE);
    }
  }
}
