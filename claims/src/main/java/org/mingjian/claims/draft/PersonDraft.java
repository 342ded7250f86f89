package org.mingjian.claims.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A person being drafted.
public final class PersonDraft {
  private static final int BORN = DraftText.day("1980-01-01");

  final String personNumber;
  final List<VisitDraft> visits = new ArrayList<>();
  int sex = 1;
  int birthDay = BORN;

  PersonDraft(String personNumber) {
    this.personNumber = personNumber;
  }

  /// 1 male, 2 female, 0 unknown; male if not set.
  public PersonDraft sex(int code) {
    sex = code;
    return this;
  }

  /// The birth date, empty for unknown; 1980-01-01 if not set.
  public PersonDraft birth(String date) {
    return birth(DraftText.day(date));
  }

  /// The birth day as [org.mingjian.values.CivilTime] counts, or absent.
  public PersonDraft birth(int day) {
    birthDay = day;
    return this;
  }

  /// Adds a visit, drafted by `draft`; visits may be added in any order.
  public PersonDraft visit(String visitId, Consumer<VisitDraft> draft) {
    VisitDraft visit = new VisitDraft(visitId);
    draft.accept(visit);
    visits.add(visit);
    return this;
  }
}
