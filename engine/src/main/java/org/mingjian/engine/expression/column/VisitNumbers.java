package org.mingjian.engine.expression.column;

import org.mingjian.claims.VisitColumns;
import org.mingjian.engine.frame.View;
import org.mingjian.finding.UndeterminedReason;
import org.mingjian.values.CivilTime;

/// Numbers of visits, their persons and institutions. Rows are lines or visits.
public final class VisitNumbers {
  private static final byte NO_DATES = Numbers.code(UndeterminedReason.STAY_DATES_UNKNOWN);
  private static final byte NO_SEX = Numbers.code(UndeterminedReason.SEX_UNKNOWN);
  private static final byte NO_BIRTH = Numbers.code(UndeterminedReason.BIRTH_UNKNOWN);
  private static final byte NO_LEVEL = Numbers.code(UndeterminedReason.LEVEL_UNKNOWN);

  private VisitNumbers() {}

  /// End day less begin day.
  public static void days(Run run, Rows rows, Numbers out) {
    for (int i = 0; i < rows.size(); i++) {
      int begin = run.view.beginDay(rows.visit[i]);
      int end = run.view.endDay(rows.visit[i]);
      boolean given = begin != CivilTime.ABSENT && end != CivilTime.ABSENT;
      out.value[i] = given ? end - begin : 0;
      out.absent[i] = given ? 0 : NO_DATES;
    }
  }

  /// The day of begin.
  public static void begin(Run run, Rows rows, Numbers out) {
    for (int i = 0; i < rows.size(); i++) {
      put(run.view.beginDay(rows.visit[i]), NO_DATES, i, out);
    }
  }

  /// The day of end.
  public static void end(Run run, Rows rows, Numbers out) {
    for (int i = 0; i < rows.size(); i++) {
      put(run.view.endDay(rows.visit[i]), NO_DATES, i, out);
    }
  }

  /// Net money of the visit's lines.
  public static void amount(Run run, Rows rows, Numbers out) {
    for (int i = 0; i < rows.size(); i++) {
      out.value[i] = amountOf(run.view, rows.visit[i]);
      out.absent[i] = 0;
    }
  }

  /// Net money the fund covers of the visit's lines.
  public static void inScope(Run run, Rows rows, Numbers out) {
    for (int i = 0; i < rows.size(); i++) {
      out.value[i] = run.view.inScopeOfVisit(rows.visit[i]);
      out.absent[i] = 0;
    }
  }

  /// How many operations the visit has.
  public static void operations(Run run, Rows rows, Numbers out) {
    int[] first = run.view.visits.firstOperation;
    for (int i = 0; i < rows.size(); i++) {
      out.value[i] = first[rows.visit[i] + 1] - first[rows.visit[i]];
      out.absent[i] = 0;
    }
  }

  /// 1 male, 2 female.
  public static void sex(Run run, Rows rows, Numbers out) {
    copy(run.view.visits.sex, NO_SEX, rows, out);
  }

  /// Level of the institution.
  public static void level(Run run, Rows rows, Numbers out) {
    copy(run.view.visits.level, NO_LEVEL, rows, out);
  }

  /// Completed years on the row's day.
  public static void age(Run run, Rows rows, Numbers out) {
    VisitColumns visits = run.view.visits;
    int lastBirth = CivilTime.ABSENT;
    int lastDay = CivilTime.ABSENT;
    long age = 0;
    for (int i = 0; i < rows.size(); i++) {
      int birth = visits.birthDay[rows.visit[i]];
      int day = day(run, rows, i);
      if (birth != CivilTime.ABSENT && (birth != lastBirth || day != lastDay)) {
        age = CivilTime.completedYears(birth, day);
        lastBirth = birth;
        lastDay = day;
      }
      out.value[i] = age;
      out.absent[i] = birth == CivilTime.ABSENT ? NO_BIRTH : 0;
    }
  }

  /// Days since birth on the row's day.
  public static void ageDays(Run run, Rows rows, Numbers out) {
    for (int i = 0; i < rows.size(); i++) {
      int birth = run.view.visits.birthDay[rows.visit[i]];
      out.value[i] = (long) day(run, rows, i) - birth;
      out.absent[i] = birth == CivilTime.ABSENT ? NO_BIRTH : 0;
    }
  }

  static long amountOf(View view, int visit) {
    long sum = 0;
    for (int i = view.visits.firstLine[visit]; i < view.visits.firstLine[visit + 1]; i++) {
      sum += view.lines.netAmount[i];
    }
    return sum;
  }

  private static int day(Run run, Rows rows, int i) {
    return rows.line[i] == Rows.NONE
        ? run.view.dayOfVisit(rows.visit[i])
        : run.view.day(rows.line[i]);
  }

  private static void put(int value, byte absence, int i, Numbers out) {
    out.value[i] = value;
    out.absent[i] = value == CivilTime.ABSENT ? absence : 0;
  }

  private static void copy(byte[] column, byte absence, Rows rows, Numbers out) {
    for (int i = 0; i < rows.size(); i++) {
      out.value[i] = column[rows.visit[i]];
      out.absent[i] = out.value[i] == 0 ? absence : 0;
    }
  }
}
