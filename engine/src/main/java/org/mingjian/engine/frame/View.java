package org.mingjian.engine.frame;

import java.util.Arrays;
import org.mingjian.claims.LineColumns;
import org.mingjian.claims.PersonBatch;
import org.mingjian.claims.VisitColumns;
import org.mingjian.values.CivilTime;

/// A batch as kernels see it: its columns and what its codes mean to the program. One thread, one
/// batch at a time.
public final class View {
  /// The batch.
  public final PersonBatch batch;

  /// Its lines.
  public final LineColumns lines;

  /// Its visits.
  public final VisitColumns visits;

  /// Its codes as the program knows them.
  public final BoundCodes codes;

  private int[] personAtInstitution = {};

  /// A view of one batch.
  public View(PersonBatch batch, BoundCodes codes) {
    this.batch = batch;
    this.lines = batch.lines;
    this.visits = batch.visits;
    this.codes = codes;
  }

  /// One number for each person at one institution, by visit: dense from 0, below the number of
  /// visits. The array stays this object's.
  public int[] personAtInstitution() {
    if (personAtInstitution.length != visits.count) {
      personAtInstitution = numberPersonsAtInstitutions();
    }
    return personAtInstitution;
  }

  private int[] numberPersonsAtInstitutions() {
    long[] byInstitution = new long[visits.count];
    int[] numbers = new int[visits.count];
    int next = -1;
    for (int person = 0; person < batch.personCount; person++) {
      int from = batch.firstVisit[person];
      int to = batch.firstVisit[person + 1];
      for (int visit = from; visit < to; visit++) {
        byInstitution[visit] = (long) visits.institution[visit] << Integer.SIZE | visit;
      }
      Arrays.sort(byInstitution, from, to);
      for (int i = from; i < to; i++) {
        boolean same =
            i > from && byInstitution[i] >> Integer.SIZE == byInstitution[i - 1] >> Integer.SIZE;
        next += same ? 0 : 1;
        numbers[(int) byInstitution[i]] = next;
      }
    }
    return numbers;
  }

  /// The day of a line.
  public int day(int line) {
    return CivilTime.dayOf(lines.time[line]);
  }

  /// The day a visit begins, or absent.
  public int beginDay(int visit) {
    int begin = visits.begin[visit];
    return begin == CivilTime.ABSENT ? CivilTime.ABSENT : CivilTime.dayOf(begin);
  }

  /// The day a visit ends, or absent.
  public int endDay(int visit) {
    int end = visits.end[visit];
    return end == CivilTime.ABSENT ? CivilTime.ABSENT : CivilTime.dayOf(end);
  }

  /// The day a visit's judgement belongs to: its begin, else its first line's day, else absent.
  public int dayOfVisit(int visit) {
    int begin = beginDay(visit);
    int first = visits.firstLine[visit];
    return begin != CivilTime.ABSENT || first == visits.firstLine[visit + 1] ? begin : day(first);
  }

  /// Whether of no fact line of the visit it is known if the fund pays it.
  public boolean isScopeUnknown(int visit) {
    for (int i = visits.firstLine[visit]; i < visits.firstLine[visit + 1]; i++) {
      if (lines.netQuantity[i] > 0 && (lines.flags[i] & LineColumns.SCOPE_UNKNOWN) == 0) {
        return false;
      }
    }
    return true;
  }

  /// Whether something is left of the visit after refunds.
  public boolean isLive(int visit) {
    for (int i = visits.firstLine[visit]; i < visits.firstLine[visit + 1]; i++) {
      if (lines.netQuantity[i] > 0) {
        return true;
      }
    }
    return false;
  }

  /// What the fund covers of the visit's lines, net, in fen.
  public long inScopeOfVisit(int visit) {
    long sum = 0;
    for (int i = visits.firstLine[visit]; i < visits.firstLine[visit + 1]; i++) {
      sum += lines.netInScope[i];
    }
    return sum;
  }
}
