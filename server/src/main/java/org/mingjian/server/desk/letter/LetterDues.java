package org.mingjian.server.desk.letter;

import org.jooq.DSLContext;
import org.mingjian.cases.decision.CaseEvent;
import org.mingjian.cases.decision.CaseFile;
import org.mingjian.cases.decision.Decision;
import org.mingjian.cases.decision.Recorded;
import org.mingjian.server.desk.docket.CaseWatcher;

/// Notes the letters that events make due, in their transaction: none is forgotten, whatever ends
/// the process next.
public final class LetterDues implements CaseWatcher {
  private static final String NOTE =
      """
      INSERT INTO letter_due ("case", sequence, area_path, institution, letter)
      VALUES (CAST(? AS uuid), ?, ?, ?, ?)
      """;

  @Override
  public void saw(DSLContext sql, String areaPath, Decision.Accepted change) {
    CaseFile file = change.file();
    for (Recorded recorded : change.events()) {
      if (recorded.event() instanceof CaseEvent.LetterDue due) {
        sql.execute(
            NOTE,
            file.opening().caseId(),
            recorded.sequence(),
            areaPath,
            file.opening().key().institution(),
            due.letter());
      }
    }
  }
}
