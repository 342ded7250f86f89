package org.mingjian.claims.draft;

import java.util.Comparator;
import java.util.List;
import org.mingjian.claims.LineColumns;
import org.mingjian.claims.draft.DraftText.Moment;

/// A drafted visit with its begin and end worked out, and its rows in the order of the columns.
record SortedVisit(
    VisitDraft draft,
    Moment begin,
    Moment end,
    List<LineDraft> lines,
    List<SettlementDraft> settlements) {
  /// The order of a person's visits.
  static final Comparator<SortedVisit> ORDER =
      Comparator.comparingInt((SortedVisit visit) -> visit.begin.second())
          .thenComparing(visit -> visit.draft.institution.code())
          .thenComparing(visit -> visit.draft.visitId);

  private static final Comparator<SettlementDraft> SETTLEMENT_ORDER =
      Comparator.comparingInt((SettlementDraft s) -> s.second).thenComparing(s -> s.settlementId);

  static SortedVisit of(VisitDraft draft) {
    List<LineDraft> lines = draft.lines;
    lines.sort(SortedVisit::compare);
    Moment begin = draft.begin.isPresent() ? draft.begin : first(lines);
    return new SortedVisit(draft, begin, draft.end, lines, settlements(draft, lines));
  }

  private static int compare(LineDraft one, LineDraft other) {
    return one.second == other.second
        ? one.lineId.compareTo(other.lineId)
        : Integer.compare(one.second, other.second);
  }

  private static Moment first(List<LineDraft> lines) {
    return lines.isEmpty()
        ? Moment.ABSENT
        : new Moment(lines.getFirst().second, lines.getFirst().dateOnly);
  }

  /// The index of a line's settlement among [#settlements], -1 for none.
  int settlementOf(LineDraft line) {
    for (int i = settlements.size() - 1; i >= 0; i--) {
      SettlementDraft settlement = settlements.get(i);
      boolean chosen =
          line.settlementId.isEmpty()
              ? !settlement.refund
              : settlement.settlementId.equals(line.settlementId);
      if (chosen) {
        return i;
      }
    }
    if (!line.settlementId.isEmpty()) {
      throw new IllegalArgumentException("no settlement " + line.settlementId + " in the visit");
    }
    return -1;
  }

  /// The index of a line among [#lines].
  int lineOf(String lineId) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).lineId.equals(lineId)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no line " + lineId + " in the visit");
  }

  private static List<SettlementDraft> settlements(VisitDraft draft, List<LineDraft> lines) {
    if (!draft.settlements.isEmpty() || !draft.settled || lines.isEmpty()) {
      draft.settlements.sort(SETTLEMENT_ORDER);
      return draft.settlements;
    }
    long total = lines.stream().mapToLong(LineDraft::amountFen).sum();
    long fund = lines.stream().filter(SortedVisit::isPaid).mapToLong(LineDraft::inScopeFen).sum();
    SettlementDraft whole =
        new SettlementDraft("S-" + draft.visitId).at(lines.getLast().second).paid(total, fund);
    return List.of(whole);
  }

  private static boolean isPaid(LineDraft line) {
    return (line.scope & LineColumns.IN_SCOPE) != 0;
  }
}
