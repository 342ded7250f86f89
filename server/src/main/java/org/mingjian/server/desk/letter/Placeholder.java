package org.mingjian.server.desk.letter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a template may ask for, written `{amount-words}`.
enum Placeholder {
  /// Name of the institution.
  INSTITUTION,
  /// Its national code.
  INSTITUTION_CODE,
  /// Name of who sends the letter.
  BUREAU,
  /// Number of the case.
  CASE,
  /// How many findings stand.
  COUNT,
  /// What they claim, in yuan.
  AMOUNT,
  /// The same in words, as on cheques.
  AMOUNT_WORDS,
  /// The share of the fund, in yuan.
  FUND,
  /// Amount, its words and the share of the fund in one clause; that there is none where there is
  /// none.
  MONEY,
  /// That it was paid, with day and voucher where these are known: `已于2026年12月1日拨付（凭证号：1）`.
  PAYOUT,
  /// Why, in the words of the procedure.
  REASON,
  /// How long the institution has at the step the case came to: `7个工作日`.
  TERM,
  /// Its last day.
  DEADLINE,
  /// How long it has to appeal afterwards.
  APPEAL_TERM,
  /// Number of the letter before in the case.
  FORMER,
  /// Number of this letter.
  DOCUMENT,
  /// Day of this letter.
  DATE,
  /// The table of findings; stands alone in its line.
  FINDINGS;

  /// Anything between braces.
  static final Pattern ANY = Pattern.compile("\\{([^{}]*)}");

  /// As it is written in templates.
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Placeholder> find(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }

  /// All of them, for people.
  static String all() {
    return Arrays.stream(values())
        .map(one -> "{" + one.word() + "}")
        .collect(Collectors.joining(" "));
  }
}
