package org.mingjian.library.limits;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers and places that a limit text says outright. Where more than one reading is possible
/// nothing is read.
public final class LimitNumbers {
  private static final Pattern DAYS = Pattern.compile("(?:支付不超过|时间不超过|最多支付)([0-9]{1,3})天");
  private static final Pattern OTHER_SPAN =
      Pattern.compile("(?:支付不超过|使用不超过|最多支付)[0-9一二三四五六七八九十]+(?:个月|年|周)");
  private static final Pattern LEVEL = Pattern.compile("([一二三])级及以上");
  private static final Pattern AGE =
      Pattern.compile(
          "(?<![0-9.])(?:(?<low>[0-9]{1,3})(?:岁|周岁)?(?:-|~|至)(?<high>[0-9]{1,3})(?:岁|周岁)(?:以下)?"
              + "|(?<below>[0-9]{1,3})(?:岁|周岁)以下"
              + "|(?<from>[0-9]{1,3})(?:岁|周岁)(?:及|以上|及以上)(?:[0-9]{0,3}岁)?(?:以上)?)");
  private static final Pattern OTHER_AGE = Pattern.compile("[0-9](?:个)?月龄|[0-9]日龄|[0-9]个月");
  private static final Map<String, String> LEVELS = Map.of("一", "1", "二", "2", "三", "3");

  private LimitNumbers() {}

  /// The values of columns that the text says, of those asked for.
  public static Map<String, String> read(Set<String> columns, String text) {
    String key = LimitText.of(text).key();
    Map<String, String> values = new TreeMap<>();
    if (columns.contains("max_days")) {
      days(key).ifPresent(days -> values.putAll(Map.of("max_days", days, "window", "VISIT")));
    }
    if (columns.contains("min_level")) {
      level(key)
          .ifPresent(level -> {
            values.put("min_level", level);
            values.put("first_only", key.contains("首次处方") ? "1" : "0");
          });
    }
    if (columns.contains("kinds")) {
      kinds(key).ifPresent(kinds -> values.put("kinds", kinds));
    }
    if (columns.contains("min_age")) {
      values.putAll(ages(key));
    }
    return values;
  }

  private static Optional<String> days(String text) {
    return OTHER_SPAN.matcher(text).find() ? Optional.empty() : only(DAYS, text, m -> m.group(1));
  }

  /// The lowest of the levels named: an alternative for higher ones does not bind the lower.
  private static Optional<String> level(String text) {
    Set<String> levels = all(LEVEL, text, match -> LEVELS.getOrDefault(match.group(1), ""));
    return levels.stream().findFirst();
  }

  private static Optional<String> kinds(String text) {
    Set<String> kinds = new TreeSet<>();
    if (text.contains("住院")) {
      kinds.add("INPATIENT");
    }
    if (text.contains("急诊")) {
      kinds.add("EMERGENCY");
    }
    boolean open = text.contains("门诊") || text.contains("药店") || kinds.isEmpty();
    return open ? Optional.empty() : Optional.of(String.join(";", kinds));
  }

  /// “以下” takes its number in, as the civil code reads it (art. 1259); so nobody is accused for the
  /// year in doubt.
  private static Map<String, String> ages(String text) {
    Set<String> phrases = all(AGE, text, MatchResult::group);
    if (phrases.size() != 1 || OTHER_AGE.matcher(text).find()) {
      return Map.of();
    }
    Matcher match = AGE.matcher(phrases.iterator().next());
    if (!match.matches()) {
      return Map.of();
    }
    Map<String, String> ages = new TreeMap<>(Map.of("unit", "YEAR"));
    Optional.ofNullable(match.group("low")).ifPresent(age -> ages.put("min_age", age));
    Optional.ofNullable(match.group("high")).ifPresent(age -> ages.put("max_age", age));
    Optional.ofNullable(match.group("below")).ifPresent(age -> ages.put("max_age", age));
    Optional.ofNullable(match.group("from")).ifPresent(age -> ages.put("min_age", age));
    return ages;
  }

  private static Optional<String> only(
      Pattern pattern, String text, Function<MatchResult, String> value) {
    Set<String> values = all(pattern, text, value);
    return values.size() == 1 ? values.stream().findFirst() : Optional.empty();
  }

  private static Set<String> all(
      Pattern pattern, String text, Function<MatchResult, String> value) {
    Set<String> values = new TreeSet<>();
    pattern.matcher(text).results().map(value).forEach(values::add);
    return values;
  }
}
