package org.mingjian.server.desk;

import java.util.List;
import java.util.OptionalLong;
import org.mingjian.cases.decision.CaseCommand;
import org.mingjian.server.api.ApiController;
import org.mingjian.server.api.ExpectedVersion;
import org.mingjian.server.database.Database;
import org.mingjian.server.desk.docket.CaseDesk;
import org.mingjian.server.desk.docket.WrittenCommand;
import org.mingjian.server.desk.found.DeskError;
import org.mingjian.server.desk.panel.BlindCase;
import org.mingjian.server.desk.panel.Panels;
import org.mingjian.server.desk.panel.Seats;
import org.mingjian.server.identity.Actor;
import org.mingjian.values.MingjianException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/// The panel of experts, 合议: the cases one sits on, blind to whose they are.
@ApiController
final class PanelController {
  private final Database database;
  private final Panels panels;
  private final CaseDesk desk;

  PanelController(Database database, Panels panels, CaseDesk desk) {
    this.database = database;
    this.panels = panels;
    this.desk = desk;
  }

  /// All cases one sits on.
  record SeatsView(List<Seats.Seat> rows) {}

  /// How a case stands after what an expert did.
  record After(long version) {}

  /// Who can be seated.
  record ExpertsView(List<Panels.Expert> rows) {}

  @GetMapping("/api/experts")
  ExpertsView experts(Actor actor) {
    return database.inScope(actor.scope(), sql -> new ExpertsView(panels.experts(sql)));
  }

  @GetMapping("/api/panel")
  SeatsView seats(Actor actor) {
    return database.inScope(
        actor.scope(), sql -> new SeatsView(panels.of(sql, CaseDesk.actor(actor))));
  }

  @GetMapping("/api/panel/{id}")
  ResponseEntity<BlindCase> one(@PathVariable String id, Actor actor) {
    BlindCase found = find(id, actor);
    return ResponseEntity.ok().eTag(ExpectedVersion.tag(found.version())).body(found);
  }

  @PostMapping("/api/panel/{id}/commands")
  ResponseEntity<After> obey(
      @PathVariable String id,
      @RequestBody CaseController.CommandForm form,
      ExpectedVersion expected,
      Actor actor) {
    find(id, actor);
    CaseDesk.Wish wish =
        new CaseDesk.Wish(
            id,
            form.id(),
            OptionalLong.of(expected.number()),
            CaseDesk.actor(actor),
            ofPanel(WrittenCommand.read(form.command(), form.fields())));
    return switch (desk.obey(actor.scope(), wish)) {
      case CaseDesk.Result.Done done -> answer(done.file().progress().sequence());
      case CaseDesk.Result.Refused refused -> throw CaseController.refused(refused);
      case CaseDesk.Result.IdTaken taken -> throw CaseController.refused(taken);
      case CaseDesk.Result.Missing missing -> throw CaseDoor.missing(id);
    };
  }

  private BlindCase find(String id, Actor actor) {
    return database
        .inScope(actor.scope(), sql -> panels.find(sql, id, CaseDesk.actor(actor)))
        .orElseThrow(() -> CaseDoor.missing(id));
  }

  private static ResponseEntity<After> answer(long version) {
    return ResponseEntity.ok().eTag(ExpectedVersion.tag(version)).body(new After(version));
  }

  private static CaseCommand ofPanel(CaseCommand command) {
    if (command instanceof CaseCommand.DeclareNoConflict
        || command instanceof CaseCommand.LeaveSeat
        || command instanceof CaseCommand.GiveOpinion) {
      return command;
    }
    throw new MingjianException(
        DeskError.COMMAND_REFUSED, "专家仅可声明无利益冲突、退出、发表意见 experts declare, leave or give an opinion");
  }
}
