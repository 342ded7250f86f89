package org.mingjian.server.desk.docket;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.mingjian.cases.Amount;
import org.mingjian.cases.decision.CaseFile;
import org.mingjian.cases.gathering.CaseFinding;
import org.mingjian.cases.money.LineMark;
import org.mingjian.cases.procedure.Burden;
import org.mingjian.server.desk.exempt.KeptExemption;
import org.mingjian.server.desk.ledger.KeptMark;

/// Says which findings of a key go to cases. What a case is being heard on stays with it; before
/// that, and where a case found nothing against the institution, an exemption takes a finding out.
/// Of two cases on one line, or on a line and the whole around it, the one that held it first keeps
/// it.
///
/// @param gathers whether new findings still join a case
/// @param cases of the key
/// @param exemptions of the institution
/// @param marks on the settlements the findings are about
record Sifting(
    Predicate<CaseFile> gathers,
    List<CaseFile> cases,
    List<KeptExemption> exemptions,
    List<KeptMark> marks) {

  /// Those that stand, by id: of one that stands in two months the later counts.
  List<Sifted> sift(List<FoundRow> rows) {
    SortedMap<String, FoundRow> found = new TreeMap<>();
    rows.stream().filter(FoundRow::isFound).forEach(row -> found.put(row.id(), row));
    return found.values().stream().map(this::sift).toList();
  }

  private Sifted sift(FoundRow row) {
    Optional<CaseFile> holder =
        cases.stream().filter(file -> file.holdings().live(row.id()).isPresent()).findFirst();
    Optional<KeptExemption> exemption =
        holder.filter(file -> !lets(file)).isPresent()
            ? Optional.empty()
            : exemptions.stream().filter(one -> one.covers(row.finding())).findFirst();
    return exemption
        .<Sifted>map(one -> new Sifted.Exempt(row, one.id()))
        .orElseGet(() -> less(row, holder));
  }

  /// Whether a case lets go of a finding that is exempt.
  private boolean lets(CaseFile file) {
    return file.isClosed() ? file.position().burden() == Burden.NONE : gathers.test(file);
  }

  private Sifted less(FoundRow row, Optional<CaseFile> holder) {
    Optional<String> own = holder.or(this::gathering).map(file -> file.opening().caseId());
    List<KeptMark> earlier = earlier(row.finding(), own);
    long held = earlier.stream().mapToLong(one -> one.mark().held().totalFen()).sum();
    if (held == 0) {
      return new Sifted.Gathered(row, row.finding(), "", 0);
    }
    String by = holdingMost(earlier);
    List<CaseFinding> left =
        LineMark.lessMarked(
            List.of(row.finding()), earlier.stream().map(KeptMark::toOthers).toList());
    if (left.isEmpty() && holder.isEmpty()) {
      return new Sifted.Marked(row, by, held);
    }
    CaseFinding lowered =
        left.stream().findFirst().orElseGet(() -> row.finding().claiming(Amount.ZERO));
    return new Sifted.Gathered(row, lowered, by, held);
  }

  private static String holdingMost(List<KeptMark> marks) {
    return marks.stream()
        .max(Comparator.comparingLong(one -> one.mark().held().totalFen()))
        .map(one -> one.mark().caseId())
        .orElse("");
  }

  /// The case a finding that is in none would join.
  private Optional<CaseFile> gathering() {
    return cases.stream()
        .max(Comparator.comparingInt(file -> file.opening().number()))
        .filter(file -> gathers.test(file));
  }

  /// Marks of other cases on what a finding blames that came before its own case held it.
  private List<KeptMark> earlier(CaseFinding finding, Optional<String> own) {
    String place = finding.line().place(finding.id());
    List<KeptMark> there = marks.stream().filter(one -> one.mark().bearsOn(finding)).toList();
    Optional<KeptMark> mine =
        there.stream()
            .filter(one -> one.mark().place().equals(place))
            .filter(one -> own.filter(one.mark().caseId()::equals).isPresent())
            .findFirst();
    return there.stream()
        .filter(one -> own.filter(one.mark().caseId()::equals).isEmpty())
        .filter(one -> mine.map(one::isBefore).orElse(true))
        .toList();
  }
}
