package org.mingjian.testing.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// SQL text with placeholders `${name}` and `${name:default}`.
final class StatementText {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z_]+)(?::([^}]*))?}");

  private StatementText() {}

  /// A file beside `oracle/base.sql`, such as `rule/sex-limit`.
  static String resource(String name) {
    String path = "/oracle/" + name + ".sql";
    try (InputStream in = StatementText.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalArgumentException("no statement " + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The text with every placeholder replaced; where `values` knows nothing the default is taken.
  static String filled(String text, Function<String, Optional<String>> values) {
    Matcher matcher = PLACEHOLDER.matcher(text);
    StringBuilder result = new StringBuilder();
    while (matcher.find()) {
      String value =
          values
              .apply(matcher.group(1))
              .or(() -> Optional.ofNullable(matcher.group(2)))
              .orElseThrow(
                  () -> new IllegalArgumentException("nothing given for " + matcher.group()));
      matcher.appendReplacement(result, Matcher.quoteReplacement(value));
    }
    return matcher.appendTail(result).toString();
  }
}
