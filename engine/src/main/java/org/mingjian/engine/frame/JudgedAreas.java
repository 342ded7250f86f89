package org.mingjian.engine.frame;

import java.util.BitSet;
import java.util.function.Predicate;
import org.mingjian.claims.CodeDictionary;
import org.mingjian.claims.PersonBatch;
import org.mingjian.claims.VisitColumns;

/// The areas whose happenings are judged; what happened elsewhere stays visible as history.
public final class JudgedAreas {
  /// Every area.
  public static final JudgedAreas ALL = new JudgedAreas(new boolean[0]);

  private final boolean[] judged;

  private JudgedAreas(boolean[] judged) {
    this.judged = judged;
  }

  /// The areas of a source's dictionary that are judged; asked with the empty text of what is in no
  /// known area too.
  public static JudgedAreas of(CodeDictionary areas, Predicate<String> isJudged) {
    boolean[] judged = new boolean[areas.size()];
    for (int id = 0; id < judged.length; id++) {
      judged[id] = isJudged.test(areas.code(id));
    }
    return new JudgedAreas(judged);
  }

  /// Whether nothing is left out.
  public boolean isAll() {
    return judged.length == 0;
  }

  /// Whether what happens in the area with this id is judged.
  public boolean contains(int area) {
    return isAll() || judged[area];
  }

  /// The persons of whom something may be judged: who went somewhere, or was insured somewhere,
  /// that is among these.
  public BitSet persons(PersonBatch batch) {
    BitSet persons = new BitSet(batch.personCount);
    VisitColumns visits = batch.visits;
    for (int visit = 0; visit < visits.count; visit++) {
      if (contains(visits.treatmentArea[visit]) || contains(visits.insuredArea[visit])) {
        persons.set(visits.person[visit]);
      }
    }
    return persons;
  }
}
