package org.mingjian.claims;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.values.Decimals;

/// A daily dose read from the words of a single dose (`sin_dos_dscr`) and of its frequency
/// (`used_frqu_dscr`), held in one long: 0 where it cannot be read for certain. `0.5g` and `tid`
/// are 1500 mg a day; `1-2片` and `必要时` are nothing. A frequency of less than once a day counts as
/// one dose, since that is what a day may see.
public final class Dose {
  /// No dose, or one that cannot be read.
  public static final long UNREADABLE = 0;

  private static final int UNIT_BITS = 4;
  private static final int UNIT_MASK = (1 << UNIT_BITS) - 1;
  private static final int LONGEST = 24;
  private static final int HOURS = 24;
  private static final long LARGEST = 1L << 50;
  private static final List<String> UNITS =
      List.of("mg", "ml", "IU", "片", "粒", "支", "袋", "丸", "瓶", "枚", "贴");
  private static final Pattern SINGLE =
      Pattern.compile("(?:每次|一次|单次)?([0-9]{1,7}(?:\\.[0-9]{1,4})?)([a-zμµ]+|[\\u4e00-\\u9fa5]+)");
  private static final Pattern PER_DAY =
      Pattern.compile("(?:每日|每天|一日|一天|1日|1天|日)([0-9一二两三四五六])次|([0-9])次/(?:日|天|d)");
  private static final Pattern EVERY_HOURS =
      Pattern.compile("q([0-9]{1,2})h|每([0-9]{1,2})小时(?:一|1)?次");
  private static final String NUMERALS = "一二三四五六";

  private Dose() {}

  /// The daily dose of two texts.
  public static long read(String single, String frequency) {
    if (single.isEmpty() || frequency.isEmpty()) {
      return UNREADABLE;
    }
    Matcher words = SINGLE.matcher(plain(single));
    OptionalInt times = timesADay(plain(frequency));
    if (!words.matches() || times.isEmpty()) {
      return UNREADABLE;
    }
    OptionalLong amount = Decimals.parse(words.group(1), Decimals.QUANTITY_SCALE);
    return amount.isEmpty()
        ? UNREADABLE
        : of(amount.getAsLong() * times.getAsInt(), words.group(2));
  }

  /// A dose of so much at scale 4 in a unit; [#UNREADABLE] for a unit not known.
  public static long of(long amount, String unit) {
    return switch (unit.toLowerCase(Locale.ROOT)) {
      case "g", "克" -> packed(amount * 1000, "mg");
      case "mg", "毫克" -> packed(amount, "mg");
      case "ug", "μg", "µg", "mcg", "微克" ->
          amount % 1000 == 0 ? packed(amount / 1000, "mg") : UNREADABLE;
      case "ml", "毫升" -> packed(amount, "ml");
      case "iu", "u", "单位", "国际单位" -> packed(amount, "IU");
      case "万单位", "万iu", "万u" -> packed(amount * 10_000, "IU");
      case "颗" -> packed(amount, "粒");
      case "包" -> packed(amount, "袋");
      default -> packed(amount, unit);
    };
  }

  /// The amount of a dose at scale 4, in its unit.
  public static long amount(long dose) {
    return dose >>> UNIT_BITS;
  }

  /// Whether two doses are of one unit.
  public static boolean isComparable(long dose, long other) {
    return dose != UNREADABLE && (dose & UNIT_MASK) == (other & UNIT_MASK);
  }

  /// The dose as text: `1500mg`.
  public static String text(long dose) {
    String unit = UNITS.get((int) (dose & UNIT_MASK) - 1);
    return Decimals.format(amount(dose), Decimals.QUANTITY_SCALE) + unit;
  }

  private static long packed(long amount, String unit) {
    int number = UNITS.indexOf(unit) + 1;
    return number == 0 || amount <= 0 || amount > LARGEST
        ? UNREADABLE
        : amount << UNIT_BITS | number;
  }

  private static OptionalInt timesADay(String text) {
    switch (text) {
      case "qd", "qn", "qm", "qod", "qw", "每晚一次", "每晚1次", "每晨一次", "隔日一次", "每周一次", "每周1次" -> {
        return OptionalInt.of(1);
      }
      case "bid" -> {
        return OptionalInt.of(2);
      }
      case "tid" -> {
        return OptionalInt.of(3);
      }
      case "qid" -> {
        return OptionalInt.of(4);
      }
      default -> {
        return counted(text);
      }
    }
  }

  private static OptionalInt counted(String text) {
    Matcher perDay = PER_DAY.matcher(text);
    if (perDay.matches()) {
      String number = perDay.group(1) == null ? perDay.group(2) : perDay.group(1);
      int times = number(number.charAt(0));
      return times == 0 ? OptionalInt.empty() : OptionalInt.of(times);
    }
    Matcher every = EVERY_HOURS.matcher(text);
    if (every.matches()) {
      int hours = Integer.parseInt(every.group(1) == null ? every.group(2) : every.group(1));
      boolean even = hours > 0 && HOURS % hours == 0;
      return even ? OptionalInt.of(HOURS / hours) : OptionalInt.empty();
    }
    return OptionalInt.empty();
  }

  private static int number(char digit) {
    if (digit >= '0' && digit <= '9') {
      return digit - '0';
    }
    return digit == '两' ? 2 : NUMERALS.indexOf(digit) + 1;
  }

  private static String plain(String text) {
    if (text.length() > LONGEST) {
      return "";
    }
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replace(" ", "")
        .toLowerCase(Locale.ROOT);
  }
}
