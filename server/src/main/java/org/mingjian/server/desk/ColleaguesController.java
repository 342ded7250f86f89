package org.mingjian.server.desk;

import java.util.List;
import org.jooq.DSLContext;
import org.mingjian.cases.procedure.Procedure;
import org.mingjian.cases.procedure.Step;
import org.mingjian.server.api.ApiController;
import org.mingjian.server.api.Meaning;
import org.mingjian.server.database.Database;
import org.mingjian.server.desk.docket.CaseFiles;
import org.mingjian.server.desk.docket.Desks;
import org.mingjian.server.desk.person.Colleagues;
import org.mingjian.server.identity.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Whom work can be given to.
@ApiController
final class ColleaguesController {
  private final Database database;
  private final CaseFiles files;
  private final CaseDoor door;
  private final Desks desks;

  ColleaguesController(Database database, CaseFiles files, CaseDoor door, Desks desks) {
    this.database = database;
    this.files = files;
    this.door = door;
    this.desks = desks;
  }

  /// Those at work in one's organisation, by what they are called.
  record ColleaguesView(List<Colleagues.Colleague> rows) {}

  /// Of a case: who acts at the step it stands at, in its area; else of a step; else all who act on
  /// cases.
  @GetMapping("/api/colleagues")
  ColleaguesView colleagues(
      @Meaning("环节编码 code of a step of the procedure") @RequestParam(defaultValue = "") String step,
      @Meaning("案件编号，按其所在环节 id of a case, for the step it stands at")
          @RequestParam(defaultValue = "")
          String caseId,
      Actor actor) {
    return database.inScope(
        actor.scope(), sql -> new ColleaguesView(rows(sql, step, caseId, actor)));
  }

  private List<Colleagues.Colleague> rows(DSLContext sql, String step, String caseId, Actor actor) {
    String organisation = actor.organisation().code();
    if (!caseId.isEmpty()) {
      CaseFiles.Kept kept = door.open(sql, caseId, actor);
      return Colleagues.at(sql, organisation, kept, files.limits(kept.file()).procedure());
    }
    return step.isEmpty()
        ? Colleagues.all(sql, organisation)
        : Colleagues.at(sql, organisation, step(step, actor));
  }

  private Step step(String step, Actor actor) {
    Procedure procedure = desks.inForce(actor.organisation().areaPath()).limits().procedure();
    return procedure.step(step).orElseThrow(() -> FindingsController.refused("step", step));
  }
}
