package org.mingjian.server.desk;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.mingjian.cases.decision.CaseCommand;
import org.mingjian.cases.decision.Refusal;
import org.mingjian.server.api.ApiController;
import org.mingjian.server.api.Questions;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Patience;
import org.mingjian.server.desk.docket.CaseBatches;
import org.mingjian.server.desk.docket.CaseDesk;
import org.mingjian.server.desk.docket.CaseFilter;
import org.mingjian.server.desk.docket.Cases;
import org.mingjian.server.desk.found.DeskError;
import org.mingjian.server.desk.found.Names;
import org.mingjian.server.identity.Actor;
import org.mingjian.values.LocalizedText;
import org.mingjian.values.MingjianException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/// One decision on many cases of one kind, 批量办理: looked at first, then done.
@ApiController
final class BatchController {
  private static final Patience PATIENCE = Patience.of(Duration.ofSeconds(30));
  private static final LocalizedText DONE = new LocalizedText("已办理", "Done");
  private static final LocalizedText MISSING =
      new LocalizedText("没有该案件，或无权查看", "No such case, or not for you");

  private final Database database;
  private final CaseBatches batches;
  private final Names names;
  private final CaseDoor door;
  private final KnownCodes known;

  BatchController(
      Database database, CaseBatches batches, Names names, CaseDoor door, KnownCodes known) {
    this.database = database;
    this.batches = batches;
    this.names = names;
    this.door = door;
    this.known = known;
  }

  /// What is thought of.
  ///
  /// @param filter as `GET /api/cases` takes it; with a rule, where something is decided
  record PreviewForm(Map<String, String> filter, String command, Map<String, Object> fields) {
    /// Copies in.
    PreviewForm {
      filter = new TreeMap<>(filter);
      fields = new TreeMap<>(fields);
    }
  }

  /// How many cases something stands against, and what.
  record Against(String code, LocalizedText why, int cases) {}

  /// What it would do. Money in fen.
  ///
  /// @param count of all the filter has, for people
  /// @param cases those that would obey, at most 500, with their versions: what a batch may name
  /// @param sample some of them, spread over their amounts
  /// @param names what the institutions of the sample are called, by code
  record PreviewView(
      String count,
      List<CaseBatches.Numbered> cases,
      long amountFen,
      List<Against> against,
      List<Cases.Listed> sample,
      SortedMap<String, String> names) {}

  /// What is to be done.
  ///
  /// @param id chosen by the page; sent again it does nothing twice
  /// @param cases at most 500
  record BatchForm(
      String id, List<CaseBatches.Numbered> cases, String command, Map<String, Object> fields) {
    /// Copies in.
    BatchForm {
      cases = List.copyOf(cases);
      fields = new TreeMap<>(fields);
    }
  }

  /// What came of a case.
  ///
  /// @param code `DONE`, `MISSING`, `ID_TAKEN`, or what stood against it
  /// @param version as it is now; 0 where nothing was done
  record OutcomeView(String caseId, String code, LocalizedText text, long version) {
    static OutcomeView of(CaseBatches.Outcome outcome) {
      return switch (outcome.result()) {
        case CaseDesk.Result.Done done ->
            new OutcomeView(outcome.caseId(), "DONE", DONE, done.file().progress().sequence());
        case CaseDesk.Result.Refused refused ->
            new OutcomeView(
                outcome.caseId(),
                refused.reason().name(),
                with(refused.reason().text(), refused.value()),
                0);
        case CaseDesk.Result.IdTaken taken ->
            new OutcomeView(
                outcome.caseId(), "ID_TAKEN", with(CaseDesk.Result.IdTaken.TEXT, taken.value()), 0);
        case CaseDesk.Result.Missing missing ->
            new OutcomeView(outcome.caseId(), "MISSING", MISSING, 0);
      };
    }

    private static LocalizedText with(LocalizedText text, String value) {
      return value.isEmpty()
          ? text
          : new LocalizedText(text.zh() + "：" + value, text.en() + ": " + value);
    }
  }

  /// What came of all.
  record BatchView(int done, List<OutcomeView> outcomes) {}

  @PostMapping("/api/case-batches/preview")
  PreviewView preview(@RequestBody PreviewForm form, Actor actor) {
    CaseCommand command = CaseBatches.command(form.command, form.fields);
    AskedCases asked = Questions.read(AskedCases.class, form.filter);
    wantPattern(asked, command);
    return database.inScope(
        actor.scope(),
        PATIENCE,
        sql -> {
          known.check(sql, asked.codes(), actor);
          known.checkAssignee(sql, asked.assignee());
          org.mingjian.cases.decision.Actor acting = door.acting(sql, actor);
          CaseFilter filter =
              asked.filter(actor, door.delegations().today(), acting.standsFor().keySet());
          return view(sql, batches.preview(sql, filter, command, acting));
        });
  }

  /// A decision is on one rule's cases: others are not alike. To give cases to somebody, it is
  /// enough to say which.
  private static void wantPattern(AskedCases asked, CaseCommand command) {
    boolean decides = !(command instanceof CaseCommand.Assign);
    boolean narrowed = asked.step().isPresent() || asked.institution().isPresent();
    if (asked.rule().isEmpty() && (decides || !narrowed)) {
      throw new MingjianException(
          DeskError.COMMAND_REFUSED,
          decides
              ? "批量办理须选定同一规则的案件 a batch decides cases of one rule, name it: filter.rule"
              : "批量分派须选定范围 say which cases to give: filter.rule, filter.step, filter.institution");
    }
  }

  private PreviewView view(DSLContext sql, CaseBatches.Preview preview) {
    List<String> institutions = preview.sample().stream().map(Cases.Listed::institution).toList();
    return new PreviewView(
        preview.count(),
        preview.taken(),
        preview.amountFen(),
        preview.against().entrySet().stream()
            .map(one -> against(one.getKey(), one.getValue()))
            .toList(),
        preview.sample(),
        names.of(sql, Names.Kind.INSTITUTION, institutions));
  }

  private static Against against(Refusal refusal, int cases) {
    return new Against(refusal.name(), refusal.text(), cases);
  }

  @PostMapping("/api/case-batches")
  BatchView obey(@RequestBody BatchForm form, Actor actor) {
    org.mingjian.cases.decision.Actor acting =
        database.inScope(actor.scope(), sql -> door.acting(sql, actor));
    CaseBatches.Wish wish =
        new CaseBatches.Wish(form.id, form.cases, form.command, form.fields, acting);
    List<OutcomeView> outcomes =
        batches.obey(actor.scope(), wish).stream().map(OutcomeView::of).toList();
    int done = (int) outcomes.stream().filter(one -> one.code.equals("DONE")).count();
    return new BatchView(done, outcomes);
  }
}
