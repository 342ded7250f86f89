package org.mingjian.engine.census;

import org.mingjian.claims.CodeDictionary;
import org.mingjian.engine.frame.Blueprint;
import org.mingjian.engine.frame.CodePrefixes;
import org.mingjian.engine.frame.View;
import org.mingjian.values.CivilTime;

/// The person came back to the same hospital for the same disease within some days, unplanned as
/// far as claims tell.
final class Readmission implements StayTest {
  private static final String TRANSFER = "24";
  private static final int CATEGORY_LENGTH = 3;

  private final long withinDays;
  private final int[] exempt;

  private Readmission(long withinDays, int[] exempt) {
    this.withinDays = withinDays;
    this.exempt = exempt;
  }

  static StayTest of(Blueprint blueprint) {
    return new Readmission(
        blueprint.parameters().number("withinDays", 0),
        blueprint.prefixes().diagnoses().intern(blueprint.parameters().list("exemptIcd")));
  }

  @Override
  public Answer ask(View view, int stay, int next) {
    int diagnosis = view.visits.mainDiagnosis[stay];
    if (diagnosis == CodeDictionary.ABSENT) {
      return Answer.UNKNOWN;
    }
    if (next == NONE
        || isExempt(view, stay)
        || !isSoon(view, stay, next)
        || isTransfer(view, next)) {
      return Answer.NO;
    }
    if (view.visits.mainDiagnosis[next] == CodeDictionary.ABSENT) {
      return Answer.UNKNOWN;
    }
    boolean same = category(view, stay).equals(category(view, next));
    return same && !isExempt(view, next) ? Answer.YES : Answer.NO;
  }

  private boolean isSoon(View view, int stay, int next) {
    int begin = view.beginDay(next);
    int gap = begin - view.endDay(stay);
    return begin != CivilTime.ABSENT && gap >= 0 && gap <= withinDays;
  }

  private boolean isExempt(View view, int stay) {
    return view.codes.diagnoses.begins(view.visits.mainDiagnosis[stay], exempt);
  }

  private static boolean isTransfer(View view, int stay) {
    int type = view.visits.medicalType[stay];
    return view.codes.dictionaries.medicalTypes().code(type).equals(TRANSFER);
  }

  private static String category(View view, int stay) {
    String code =
        CodePrefixes.normal(
            view.codes.dictionaries.diagnoses().code(view.visits.mainDiagnosis[stay]));
    return code.substring(0, Math.min(code.length(), CATEGORY_LENGTH));
  }
}
