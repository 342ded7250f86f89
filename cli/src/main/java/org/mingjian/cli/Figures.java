package org.mingjian.cli;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.mingjian.values.Decimals;

/// Numbers as people read them.
final class Figures {
  private Figures() {}

  /// `1,234,567`.
  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /// Fen as yuan, `1,234.50`.
  static String yuan(long fen) {
    String plain = Decimals.yuan(Math.abs(fen));
    int point = plain.indexOf('.');
    String whole = count(Long.parseLong(plain.substring(0, point)));
    return (fen < 0 ? "-" : "") + whole + plain.substring(point);
  }

  /// A share as `97.50%`.
  static String percent(double share) {
    return new DecimalFormat("0.00%", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(share);
  }

  /// `3.2 s`.
  static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.1f s", seconds);
  }
}
