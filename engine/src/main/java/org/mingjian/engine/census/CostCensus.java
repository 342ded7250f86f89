package org.mingjian.engine.census;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.claims.CodeDictionary;
import org.mingjian.claims.LineColumns;
import org.mingjian.claims.VisitColumns;
import org.mingjian.engine.frame.RuleGate;
import org.mingjian.engine.frame.View;
import org.mingjian.values.CivilTime;

/// Counts what lines cost, by window, institution, department and doctor. The window is that of the
/// visit's day.
final class CostCensus implements Census {
  private static final int TOTAL = IndicatorTables.RAISED;
  private static final int UNKNOWN = TOTAL + 1;
  private static final int SHARES = UNKNOWN + 1;
  private static final int CATEGORIES = 15;

  private final List<CostPlan.Share> shares;
  private final RuleGate gate;
  private final PeriodDays days;
  private final int[] ofCategory = new int[CATEGORIES];
  private final int[] ofItem;
  private final UnitSums institutions;
  private final UnitSums departments;
  private final UnitSums doctors;
  private long serial;

  CostCensus(List<CostPlan.Share> shares, CodeDictionary items) {
    this.shares = shares;
    gate = shares.getFirst().indicator().gate();
    days = new PeriodDays(shares.getFirst().indicator().limits().span());
    int sums = SHARES + shares.size();
    institutions = new UnitSums(sums);
    departments = new UnitSums(sums);
    doctors = new UnitSums(sums);
    ofItem = new int[items.size()];
    for (int share = 0; share < shares.size(); share++) {
      mark(share, items);
    }
  }

  /// Which shares a category and an item go into, as bits.
  private void mark(int share, CodeDictionary items) {
    CostPlan.Share one = shares.get(share);
    for (int category : one.categories()) {
      ofCategory[category] |= 1 << share;
    }
    for (int item = 0; item < ofItem.length; item++) {
      ofItem[item] |= one.names(items.code(item)) ? 1 << share : 0;
    }
  }

  @Override
  public void add(View view) {
    for (int visit = 0; visit < view.visits.count; visit++) {
      int day = view.dayOfVisit(visit);
      if (day != CivilTime.ABSENT
          && gate.ask(view, visit) == RuleGate.Answer.YES
          && view.isLive(visit)) {
        addVisit(view, visit, days.firstDay(day));
      }
    }
  }

  private void addVisit(View view, int visit, int firstDay) {
    VisitColumns visits = view.visits;
    LineColumns lines = view.lines;
    serial++;
    int place = visits.institution[visit];
    int whole = institutions.row(firstDay, place, 0);
    institutions.raise(whole, IndicatorTables.LEVEL, visits.level[visit]);
    institutions.raise(whole, IndicatorTables.AREA, visits.treatmentArea[visit]);
    institutions.count(whole, serial);
    Units ofDepartment = new Units(departments, firstDay, place);
    Units ofDoctor = new Units(doctors, firstDay, place);
    for (int i = visits.firstLine[visit]; i < visits.firstLine[visit + 1]; i++) {
      if (lines.netQuantity[i] > 0) {
        addLine(institutions, whole, lines, i);
        ofDepartment.add(lines.department[i], lines, i);
        ofDoctor.add(lines.doctor[i], lines, i);
      }
    }
  }

  private void addLine(UnitSums sums, int row, LineColumns lines, int i) {
    long amount = lines.netAmount[i];
    int category = lines.chargeCategory[i];
    sums.add(row, TOTAL, amount);
    if (category == 0) {
      sums.add(row, UNKNOWN, amount);
    }
    for (int bits = ofCategory[category] | ofItem[lines.item[i]]; bits != 0; bits &= bits - 1) {
      sums.add(row, SHARES + Integer.numberOfTrailingZeros(bits), amount);
    }
  }

  /// The departments or doctors of one visit. Lines of one stand together, so the row of the last
  /// one is kept.
  private final class Units {
    private final UnitSums sums;
    private final int firstDay;
    private final int place;
    private int last = CodeDictionary.ABSENT;
    private int row;

    Units(UnitSums sums, int firstDay, int place) {
      this.sums = sums;
      this.firstDay = firstDay;
      this.place = place;
    }

    /// Adds a line to its unit, if it names one.
    void add(int unit, LineColumns lines, int i) {
      if (unit == CodeDictionary.ABSENT) {
        return;
      }
      if (unit != last) {
        last = unit;
        row = sums.row(firstDay, place, unit);
        sums.count(row, serial);
      }
      addLine(sums, row, lines, i);
    }
  }

  @Override
  public void add(Census other) {
    CostCensus its = (CostCensus) other;
    institutions.addAll(its.institutions, IndicatorTables.RAISED);
    departments.addAll(its.departments, IndicatorTables.RAISED);
    doctors.addAll(its.doctors, IndicatorTables.RAISED);
  }

  @Override
  public List<Conclusion> conclude(Closing closing) {
    List<Conclusion> conclusions = new ArrayList<>();
    for (int share = 0; share < shares.size(); share++) {
      CostPlan.Share one = shares.get(share);
      IndicatorTables tables =
          new IndicatorTables(
              institutions,
              departments,
              doctors,
              TOTAL,
              SHARES + share,
              one.needsCategory() ? UNKNOWN : IndicatorTables.NONE);
      conclusions.add(new IndicatorConclusion(one.indicator(), tables, closing).draw());
    }
    return conclusions;
  }
}
