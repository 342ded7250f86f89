package org.mingjian.cases.gathering;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingjian.values.ContentHash;

/// What the findings of one case have in common. Names no person.
public sealed interface CaseKey {
  /// The institution the case is about.
  String institution();

  /// The key as one line, the same in every run: what [#parse] reads, and what cases are kept by.
  String text();

  /// The id of the case of this key and number; numbers go up from 1, each case naming the one
  /// before it.
  default String caseId(int number) {
    return ContentHash.of(text(), Integer.toString(number)).prefix(32);
  }

  /// The key a text names; empty if it names none.
  static Optional<CaseKey> parse(String text) {
    List<String> parts = List.of(text.split(Pattern.quote("|"), -1));
    if (parts.size() == 3 && parts.get(0).equals("settlement")) {
      return Optional.of(new OfSettlement(parts.get(1), parts.get(2)));
    }
    if (parts.size() == 5 && parts.get(0).equals("pattern")) {
      return Optional.of(new OfPattern(parts.get(2), parts.get(1), parts.get(3), parts.get(4)));
    }
    return Optional.empty();
  }

  /// All findings of one settlement.
  ///
  /// @param institution its code
  /// @param settlementId setl_id
  record OfSettlement(String institution, String settlementId) implements CaseKey {
    /// Refuses a part that would make two keys one text.
    public OfSettlement {
      refuseBars(institution, settlementId);
    }

    @Override
    public String text() {
      return String.join("|", "settlement", institution, settlementId);
    }
  }

  /// All findings of one rule about one item in one institution and month.
  ///
  /// @param ruleCode the rule
  /// @param institution its code
  /// @param itemCode the item, empty where no line is blamed
  /// @param month `yyyy-MM`, empty where unknown
  record OfPattern(String ruleCode, String institution, String itemCode, String month)
      implements CaseKey {
    /// Refuses a part that would make two keys one text.
    public OfPattern {
      refuseBars(ruleCode, institution, itemCode, month);
    }

    @Override
    public String text() {
      return String.join("|", "pattern", institution, ruleCode, itemCode, month);
    }
  }

  private static void refuseBars(String... parts) {
    for (String part : parts) {
      if (part.indexOf('|') >= 0) {
        throw new IllegalArgumentException("a part of a case key holds no |, was " + part);
      }
    }
  }
}
