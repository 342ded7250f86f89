package org.mingjian.server.desk;

import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.mingjian.cases.decision.CaseFile;
import org.mingjian.cases.decision.Refusal;
import org.mingjian.server.api.ApiController;
import org.mingjian.server.api.ApiError;
import org.mingjian.server.api.ExpectedVersion;
import org.mingjian.server.database.Database;
import org.mingjian.server.desk.docket.CaseDesk;
import org.mingjian.server.desk.docket.CaseFiles;
import org.mingjian.server.desk.docket.CasePage;
import org.mingjian.server.desk.docket.WrittenCommand;
import org.mingjian.server.desk.found.DeskError;
import org.mingjian.server.identity.Actor;
import org.mingjian.values.LocalizedText;
import org.mingjian.values.MingjianException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/// One case with all its page needs, and what is done to it.
@ApiController
final class CaseController {
  private static final int LONGEST_ID = 100;

  private final Database database;
  private final CaseDoor door;
  private final CaseDesk desk;
  private final CasePage page;

  CaseController(Database database, CaseDoor door, CaseDesk desk, CasePage page) {
    this.database = database;
    this.door = door;
    this.desk = desk;
    this.page = page;
  }

  /// A command to a case.
  ///
  /// @param id chosen by the page; the same id is obeyed once
  /// @param command `give-outcome`, `assign`, …
  /// @param fields of the command
  record CommandForm(String id, String command, Map<String, Object> fields) {
    /// Copies in; refuses a command nobody could send again.
    CommandForm {
      if (id.isBlank() || id.length() > LONGEST_ID) {
        throw new IllegalArgumentException("a command has an id of its own, got " + id);
      }
      fields = new TreeMap<>(fields);
    }
  }

  /// A case as it stands after a command.
  record After(long version, String step, String closing) {}

  @GetMapping("/api/cases/{id}")
  ResponseEntity<CasePage.Whole> one(@PathVariable String id, Actor actor) {
    return database.inScope(
        actor.scope(),
        sql -> {
          CaseFiles.Kept kept = door.open(sql, id, actor);
          return ResponseEntity.ok()
              .eTag(ExpectedVersion.tag(kept.file().progress().sequence()))
              .body(page.of(sql, kept, door.acting(sql, actor)));
        });
  }

  @PostMapping("/api/cases/{id}/commands")
  ResponseEntity<After> obey(
      @PathVariable String id,
      @RequestBody CommandForm form,
      ExpectedVersion expected,
      Actor actor) {
    CaseDesk.Wish wish =
        new CaseDesk.Wish(
            id,
            form.id,
            OptionalLong.of(expected.number()),
            actingOn(id, actor),
            WrittenCommand.read(form.command, form.fields));
    return switch (desk.obey(actor.scope(), wish)) {
      case CaseDesk.Result.Done done -> answer(done.file());
      case CaseDesk.Result.Refused refused -> throw refused(refused);
      case CaseDesk.Result.IdTaken taken -> throw refused(taken);
      case CaseDesk.Result.Missing missing -> throw CaseDoor.missing(id);
    };
  }

  private org.mingjian.cases.decision.Actor actingOn(String id, Actor actor) {
    return database.inScope(
        actor.scope(),
        sql -> {
          door.open(sql, id, actor);
          return door.acting(sql, actor);
        });
  }

  private ResponseEntity<After> answer(CaseFile file) {
    long version = file.progress().sequence();
    return ResponseEntity.ok()
        .eTag(ExpectedVersion.tag(version))
        .body(new After(version, page.step(file), page.closing(file)));
  }

  static MingjianException refused(CaseDesk.Result.IdTaken taken) {
    return new MingjianException(
        DeskError.ID_TAKEN, said(CaseDesk.Result.IdTaken.TEXT, taken.value()));
  }

  static MingjianException refused(Refusal reason) {
    return refused(new CaseDesk.Result.Refused(reason));
  }

  static MingjianException refused(CaseDesk.Result.Refused refused) {
    String said = said(refused.reason().text(), refused.value());
    return switch (refused.reason()) {
      case OVERTAKEN -> ExpectedVersion.changedMeanwhile();
      case ROLE, ESCALATED, NOT_YOURS_TO_GIVE, OTHER_INSTITUTION, BARRED, ASSIGNED_ELSEWHERE ->
          new MingjianException(ApiError.FORBIDDEN, said);
      default -> new MingjianException(DeskError.COMMAND_REFUSED, said);
    };
  }

  private static String said(LocalizedText text, String value) {
    return text.zh() + " " + text.en() + (value.isEmpty() ? "" : ": " + value);
  }
}
