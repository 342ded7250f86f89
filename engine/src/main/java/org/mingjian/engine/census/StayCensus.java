package org.mingjian.engine.census;

import java.util.List;
import org.mingjian.claims.CodeDictionary;
import org.mingjian.claims.VisitColumns;
import org.mingjian.claims.VisitKind;
import org.mingjian.engine.frame.RuleGate;
import org.mingjian.engine.frame.View;
import org.mingjian.values.CivilTime;

/// Counts stays by the window they ended in, institution and admission department. Stays whose end
/// is unknown have no window. The doctor in charge is not known.
final class StayCensus implements Census {
  private static final int STAYS = IndicatorTables.RAISED;
  private static final int COUNTED = STAYS + 1;
  private static final int UNKNOWN = COUNTED + 1;
  private static final int SUMS = UNKNOWN + 1;

  private final IndicatorRule indicator;
  private final StayTest test;
  private final PeriodDays days;
  private final UnitSums institutions = new UnitSums(SUMS);
  private final UnitSums departments = new UnitSums(SUMS);
  private long serial;

  StayCensus(IndicatorRule indicator, StayTest test) {
    this.indicator = indicator;
    this.test = test;
    days = new PeriodDays(indicator.limits().span());
  }

  @Override
  public void add(View view) {
    int[] stays = new int[view.visits.count];
    for (int person = 0; person < view.batch.personCount; person++) {
      int count = 0;
      int to = view.batch.firstVisit[person + 1];
      for (int visit = view.batch.firstVisit[person]; visit < to; visit++) {
        if (isStay(view, visit)) {
          stays[count++] = visit;
        }
      }
      addStays(view, stays, count);
    }
  }

  private boolean isStay(View view, int visit) {
    return view.visits.kindOf(visit) == VisitKind.INPATIENT
        && indicator.gate().ask(view, visit) == RuleGate.Answer.YES
        && view.isLive(visit);
  }

  private void addStays(View view, int[] stays, int count) {
    for (int i = 0; i < count; i++) {
      if (view.visits.end[stays[i]] != CivilTime.ABSENT) {
        addStay(view, stays[i], test.ask(view, stays[i], next(view, stays, i, count)));
      }
    }
  }

  /// The next stay at the same institution, in the order of visits.
  private static int next(View view, int[] stays, int i, int count) {
    for (int later = i + 1; later < count; later++) {
      if (view.visits.institution[stays[later]] == view.visits.institution[stays[i]]) {
        return stays[later];
      }
    }
    return StayTest.NONE;
  }

  private void addStay(View view, int stay, StayTest.Answer answer) {
    VisitColumns visits = view.visits;
    int firstDay = days.firstDay(view.endDay(stay));
    int row = institutions.row(firstDay, visits.institution[stay], 0);
    institutions.raise(row, IndicatorTables.LEVEL, visits.level[stay]);
    institutions.raise(row, IndicatorTables.AREA, visits.treatmentArea[stay]);
    serial++;
    add(institutions, row, answer);
    if (visits.department[stay] != CodeDictionary.ABSENT) {
      int code = visits.department[stay];
      add(departments, departments.row(firstDay, visits.institution[stay], code), answer);
    }
  }

  private void add(UnitSums sums, int row, StayTest.Answer answer) {
    sums.count(row, serial);
    sums.add(row, STAYS, 1);
    sums.add(row, COUNTED, answer == StayTest.Answer.YES ? 1 : 0);
    sums.add(row, UNKNOWN, answer == StayTest.Answer.UNKNOWN ? 1 : 0);
  }

  @Override
  public void add(Census other) {
    StayCensus its = (StayCensus) other;
    institutions.addAll(its.institutions, IndicatorTables.RAISED);
    departments.addAll(its.departments, IndicatorTables.RAISED);
  }

  @Override
  public List<Conclusion> conclude(Closing closing) {
    IndicatorTables tables =
        new IndicatorTables(institutions, departments, new UnitSums(SUMS), STAYS, COUNTED, UNKNOWN);
    return List.of(new IndicatorConclusion(indicator, tables, closing).draw());
  }
}
