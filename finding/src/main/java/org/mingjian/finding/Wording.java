package org.mingjian.finding;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.mingjian.values.LocalizedText;

/// What a person is told: a key, its arguments and the sentence they make in both languages.
public record Wording(String key, Map<String, String> arguments, LocalizedText text) {
  /// Copies in, by name: the order of an unordered map differs from run to run.
  public Wording {
    arguments = Collections.unmodifiableMap(new TreeMap<>(arguments));
  }

  /// Puts the arguments into a sentence with `{name}` placeholders; into the English one as [Terms]
  /// says. A placeholder without an argument stays as it is, so that a wrong template is seen.
  public static Wording of(String key, LocalizedText template, Map<String, String> arguments) {
    return new Wording(
        key,
        arguments,
        new LocalizedText(
            fill(template.zh(), arguments, argument -> argument),
            fill(template.en(), arguments, Terms::english)));
  }

  private static String fill(
      String template, Map<String, String> arguments, UnaryOperator<String> language) {
    StringBuilder text = new StringBuilder(template.length() + 32);
    int at = 0;
    while (at < template.length()) {
      int open = template.indexOf('{', at);
      int close = open < 0 ? -1 : template.indexOf('}', open);
      if (close < 0) {
        break;
      }
      String name = template.substring(open + 1, close);
      String argument = arguments.get(name);
      text.append(template, at, open)
          .append(argument == null ? '{' + name + '}' : language.apply(argument));
      at = close + 1;
    }
    return text.append(template, at, template.length()).toString();
  }
}
