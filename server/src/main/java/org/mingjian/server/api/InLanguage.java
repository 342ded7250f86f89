package org.mingjian.server.api;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Sentences that say the same in both languages, Chinese first, cut to the one a reader asks for.
final class InLanguage {
  /// Chinese up to its last sign, then English; what stands behind the colon there is the value.
  private static final Pattern BOTH =
      Pattern.compile(
          "^(.*[\\u2e80-\\u9fff\\uff00-\\uffef]\\S*)\\s+([\\x20-\\x7e]+)$", Pattern.DOTALL);

  private static final Pattern VALUE = Pattern.compile(": (.+)$");

  private InLanguage() {}

  /// The half that is asked for; the whole where nothing is asked for, or the halves cannot be told
  /// apart.
  ///
  /// @param asked as `Accept-Language` says it; empty where it says nothing
  static String of(String text, String asked) {
    Matcher halves = BOTH.matcher(text);
    if (!halves.matches()) {
      return text;
    }
    return switch (language(asked)) {
      case "en" -> halves.group(2);
      case "zh" -> chinese(halves.group(1), halves.group(2));
      default -> text;
    };
  }

  private static String chinese(String chinese, String english) {
    Matcher value = VALUE.matcher(english);
    return value.find() ? chinese + "：" + value.group(1) : chinese;
  }

  private static String language(String asked) {
    try {
      List<Locale.LanguageRange> ranges =
          asked.isBlank() ? List.of() : Locale.LanguageRange.parse(asked);
      return ranges.stream()
          .map(range -> Locale.forLanguageTag(range.getRange()).getLanguage())
          .filter(one -> one.equals("zh") || one.equals("en"))
          .findFirst()
          .orElse("");
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
