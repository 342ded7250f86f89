package org.mingjian.server.desk.letter;

import java.util.Locale;

/// Money on paper.
final class YuanText {
  private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
  private static final String[] WITHIN = {"", "拾", "佰", "仟"};
  private static final String[] GROUPS = {"", "万", "亿", "兆"};
  private static final int GROUP = 10_000;
  private static final int FEN = 100;

  private YuanText() {}

  /// `1,234.50`.
  static String digits(long fen) {
    return String.format(
        Locale.ROOT, "%s%,d.%02d", fen < 0 ? "-" : "", Math.abs(fen) / FEN, Math.abs(fen) % FEN);
  }

  /// `壹仟贰佰叁拾肆元伍角整`. Source: 支付结算办法 (银发〔1997〕393号) annex 1.
  static String words(long fen) {
    if (fen < 0) {
      return "负" + words(-fen);
    }
    long yuan = fen / FEN;
    int jiao = (int) (fen % FEN / 10);
    int cents = (int) (fen % 10);
    StringBuilder words = new StringBuilder();
    if (yuan > 0) {
      words.append(whole(yuan)).append('元');
    }
    if (jiao > 0) {
      words.append(DIGITS.charAt(jiao)).append('角');
    }
    if (cents > 0) {
      words.append(yuan > 0 && jiao == 0 ? "零" : "").append(DIGITS.charAt(cents)).append('分');
    }
    return words.isEmpty() ? "零元整" : words.append(cents == 0 ? "整" : "").toString();
  }

  private static String whole(long yuan) {
    StringBuilder words = new StringBuilder();
    boolean gap = false;
    for (int group = GROUPS.length - 1; group >= 0; group--) {
      int part = (int) (yuan / power(group) % GROUP);
      if (part == 0) {
        gap |= !words.isEmpty();
        continue;
      }
      if (!words.isEmpty() && (gap || part < GROUP / 10)) {
        words.append('零');
      }
      words.append(fourDigits(part)).append(GROUPS[group]);
      gap = false;
    }
    return words.toString();
  }

  private static long power(int group) {
    long power = 1;
    for (int i = 0; i < group; i++) {
      power *= GROUP;
    }
    return power;
  }

  private static String fourDigits(int part) {
    StringBuilder words = new StringBuilder();
    boolean gap = false;
    int divisor = GROUP / 10;
    for (int place = WITHIN.length - 1; place >= 0; place--) {
      int digit = part / divisor % 10;
      divisor = Math.max(1, divisor / 10);
      if (digit == 0) {
        gap |= !words.isEmpty();
        continue;
      }
      words.append(gap ? "零" : "").append(DIGITS.charAt(digit)).append(WITHIN[place]);
      gap = false;
    }
    return words.toString();
  }
}
