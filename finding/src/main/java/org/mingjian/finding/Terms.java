package org.mingjian.finding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// English for the words that stand in the arguments of a wording: sexes, levels, kinds of visits,
/// insurances, units, and what surrounds a figure. Names of items, institutions and diagnoses are
/// names in both languages.
///
/// The words are in `terms.csv`; `#` stands for a figure or a day.
final class Terms {
  private static final Pattern FIGURE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}|\\d+(?:\\.\\d+)?");
  private static final Pattern AND_OTHERS = Pattern.compile("(.*)等(\\d+)项");
  private static final String MARK = "#";
  private static final String LIST = "、";
  private static final char MORE = '等';

  private static final Map<String, String> ENGLISH = read();

  private Terms() {}

  /// The argument in English; what is not in the table stays as it is.
  static String english(String argument) {
    if (argument.indexOf(MORE) < 0 && !argument.contains(LIST)) {
      return term(argument).orElse(argument);
    }
    Matcher others = AND_OTHERS.matcher(argument);
    return others.matches()
        ? list(others.group(1)) + " and others, " + others.group(2) + " in all"
        : list(argument);
  }

  private static String list(String words) {
    return Arrays.stream(words.split(LIST, -1))
        .map(word -> term(word).orElse(word))
        .collect(Collectors.joining(", "));
  }

  private static Optional<String> term(String word) {
    String exact = ENGLISH.get(word);
    if (exact != null) {
      return Optional.of(exact);
    }
    if (word.chars().noneMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    Matcher figures = FIGURE.matcher(word);
    return Optional.ofNullable(ENGLISH.get(figures.replaceAll(MARK)))
        .map(english -> filled(english, figures.reset()));
  }

  private static String filled(String english, Matcher figures) {
    StringBuilder text = new StringBuilder();
    for (String part : english.split(MARK, -1)) {
      text.append(part).append(figures.find() ? figures.group() : "");
    }
    return text.toString();
  }

  private static Map<String, String> read() {
    try (InputStream file = Terms.class.getResourceAsStream("terms.csv")) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      Map<String, String> terms = new HashMap<>();
      text.lines()
          .skip(1)
          .map(line -> line.split(",", 2))
          .forEach(cells -> terms.put(cells[0], cells[1]));
      return Map.copyOf(terms);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
