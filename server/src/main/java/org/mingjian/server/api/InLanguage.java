package org.mingjian.server.api;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Sentences that say the same in both languages, Chinese first, cut to the one a reader asks for.
final class InLanguage {
  /// Chinese up to its last sign, then English, in which what was quoted is cut out; what stands
  /// behind the colon there is the value.
  private static final Pattern BOTH =
      Pattern.compile(
          "^(.*[\\u2e80-\\u9fff\\uff00-\\uffef]\\S*)\\s+([\\x20-\\x7e\\x00]+)$", Pattern.DOTALL);

  /// What somebody wrote, in whatever language: it says nothing of where a half ends.
  private static final Pattern QUOTED = Pattern.compile("“[^“”]*”");

  private static final String CUT = "\u0000";
  private static final Pattern VALUE = Pattern.compile(": (.+)$");

  private InLanguage() {}

  /// The half that is asked for; the whole where nothing is asked for, or the halves cannot be told
  /// apart.
  ///
  /// @param asked as `Accept-Language` says it; empty where it says nothing
  static String of(String text, String asked) {
    List<String> quotes = QUOTED.matcher(text).results().map(MatchResult::group).toList();
    Matcher halves = BOTH.matcher(QUOTED.matcher(text).replaceAll(CUT));
    if (!halves.matches()) {
      return text;
    }
    String chinese = halves.group(1);
    return switch (language(asked)) {
      case "en" -> filled(halves.group(2), quotes.subList(count(chinese), quotes.size()));
      case "zh" -> filled(chinese(chinese, halves.group(2)), quotes);
      default -> text;
    };
  }

  private static int count(String text) {
    return Math.toIntExact(text.chars().filter(c -> c == CUT.charAt(0)).count());
  }

  /// Puts the quotes back, in their order.
  private static String filled(String text, List<String> quotes) {
    Iterator<String> next = quotes.iterator();
    return Pattern.compile(CUT, Pattern.LITERAL)
        .matcher(text)
        .replaceAll(place -> next.hasNext() ? Matcher.quoteReplacement(next.next()) : "");
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
