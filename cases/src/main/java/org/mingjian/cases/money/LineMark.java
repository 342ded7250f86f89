package org.mingjian.cases.money;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mingjian.cases.Amount;
import org.mingjian.cases.decision.CaseFile;
import org.mingjian.cases.decision.HeldFinding;
import org.mingjian.cases.gathering.BlamedLine;
import org.mingjian.cases.gathering.CaseFinding;

/// What a case left on a line of a settlement, to be kept with the settlement: an audit that comes
/// later does not accuse of it again.
///
/// @param settlementId setl_id
/// @param place `settlement/line`; `settlement/` for what is claimed of the whole beyond its lines
/// @param caseId the case
/// @param findings the findings of the case on this line
/// @param standing what stands there, by account; nothing for accounts without money
public record LineMark(
    String settlementId,
    String place,
    String caseId,
    SortedSet<String> findings,
    SortedMap<Account, Amount> standing) {
  /// Copies in.
  public LineMark {
    findings = Collections.unmodifiableSortedSet(new TreeSet<>(findings));
    standing = Collections.unmodifiableSortedMap(new TreeMap<>(standing));
  }

  /// The marks of a case, one a line.
  public static List<LineMark> of(CaseFile file, Books books) {
    SortedMap<String, SortedSet<String>> findings = new TreeMap<>();
    for (HeldFinding held : file.holdings().byId().values()) {
      CaseFinding finding = held.finding();
      String place = finding.line().place(finding.id());
      findings.computeIfAbsent(place, one -> new TreeSet<>()).add(finding.id());
    }
    List<LineMark> marks = new ArrayList<>();
    file.holdings()
        .settlements()
        .forEach((place, settlement) ->
            marks.add(
                new LineMark(
                    settlement,
                    place,
                    file.opening().caseId(),
                    findings.getOrDefault(place, new TreeSet<>()),
                    standing(books, place))));
    return marks;
  }

  /// Where money claimed of the whole of a settlement stands.
  static String whole(String settlementId) {
    return settlementId + "/";
  }

  /// Whether it lies on what a finding blames: on the same line, on the whole around it, or, where
  /// the whole is blamed, on any line of it.
  public boolean bearsOn(CaseFinding finding) {
    BlamedLine line = finding.line();
    boolean around = line.isWhole() || place.equals(whole(line.settlementId()));
    return place.equals(line.place(finding.id()))
        || around && !settlementId.isEmpty() && settlementId.equals(line.settlementId());
  }

  /// Findings less what other cases hold against what they blame already. A finding that is part of
  /// a marked case stays as it is; one of which nothing is left is left out.
  ///
  /// @param marks of the settlements the findings are about
  public static List<CaseFinding> lessMarked(
      Collection<CaseFinding> findings, Collection<LineMark> marks) {
    List<CaseFinding> left = new ArrayList<>();
    for (CaseFinding finding : findings) {
      List<LineMark> others = marks.stream().filter(mark -> mark.bearsOn(finding)).toList();
      Amount held = others.stream().map(LineMark::held).reduce(Amount.ZERO, Amount::plus);
      if (held.isZero() || others.stream().anyMatch(m -> m.findings.contains(finding.id()))) {
        left.add(finding);
      } else if (finding.amount().totalFen() > held.totalFen()) {
        left.add(finding.claiming(finding.amount().minus(held).max(Amount.ZERO)));
      }
    }
    return left;
  }

  /// What the case holds against the institution on this line.
  public Amount held() {
    return standing.entrySet().stream()
        .filter(one -> one.getKey().isHeld())
        .map(one -> one.getValue())
        .reduce(Amount.ZERO, Amount::plus);
  }

  private static SortedMap<Account, Amount> standing(Books books, String place) {
    SortedMap<Account, Amount> standing = new TreeMap<>();
    books
        .balances()
        .getOrDefault(place, Collections.emptyMap())
        .forEach((account, amount) -> {
          if (!account.isCounter() && !amount.isZero()) {
            standing.put(account, amount);
          }
        });
    return standing;
  }
}
