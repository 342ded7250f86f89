package org.mingjian.server.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.mingjian.cases.calendar.WorkingCalendar;
import org.mingjian.cases.exemption.Exemption;
import org.mingjian.server.api.ApiController;
import org.mingjian.server.api.ApiError;
import org.mingjian.server.api.Meaning;
import org.mingjian.server.api.PageSize;
import org.mingjian.server.api.Question;
import org.mingjian.server.database.Database;
import org.mingjian.server.desk.docket.CaseDesk;
import org.mingjian.server.desk.docket.ExemptionDesk;
import org.mingjian.server.desk.exempt.Exemptions;
import org.mingjian.server.desk.exempt.KeptExemption;
import org.mingjian.server.desk.found.DeskError;
import org.mingjian.server.desk.found.Names;
import org.mingjian.server.desk.found.PageMark;
import org.mingjian.server.identity.Actor;
import org.mingjian.server.identity.Persons;
import org.mingjian.values.MingjianException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/// Exemptions, 豁免: left by cases that were decided for the institution after it was heard.
@ApiController
final class ExemptionsController {
  private static final String HEX = "[0-9a-f]{32}";

  private final Database database;
  private final ExemptionDesk desk;
  private final Exemptions exemptions = new Exemptions();
  private final Names names;
  private final KnownCodes known;
  private final Clock clock;

  ExemptionsController(
      Database database, ExemptionDesk desk, Names names, KnownCodes known, Clock clock) {
    this.database = database;
    this.desk = desk;
    this.names = names;
    this.known = known;
    this.clock = clock;
  }

  /// What is to be left.
  ///
  /// @param id chosen by the page; the same id is obeyed once
  /// @param finding the finding of the case it is left for
  /// @param everyItem whether the rule is set aside for every item, not the finding's alone
  /// @param from first day
  /// @param until last day, three years later at most
  /// @param basis why, in words
  record ExemptionForm(
      String id,
      String finding,
      boolean everyItem,
      LocalDate from,
      LocalDate until,
      String basis) {}

  /// What was left.
  record Left(String exemption) {}

  /// A page of the list.
  ///
  /// @param next cursor of the next page; empty after the last
  /// @param names what the institutions, items and people of the rows are called, by code or
  ///   account
  record PageView(List<KeptExemption> rows, String next, SortedMap<String, String> names) {}

  @PostMapping("/api/cases/{id}/exemption")
  Left leave(@PathVariable String id, @RequestBody ExemptionForm form, Actor actor) {
    ExemptionDesk.Wish wish =
        new ExemptionDesk.Wish(
            caseId(id), form.id, CaseDesk.actor(actor), form.finding, form.everyItem, grant(form));
    return switch (desk.leave(actor.scope(), wish)) {
      case ExemptionDesk.Result.Left left -> new Left(left.exemption());
      case ExemptionDesk.Result.Refused refused -> throw CaseController.refused(refused.reason());
      case ExemptionDesk.Result.IdTaken taken -> throw CaseController.refused(taken.taken());
      case ExemptionDesk.Result.Missing missing -> throw missing("案件 case", id);
    };
  }

  private static Exemption.Grant grant(ExemptionForm form) {
    if (form.id.isBlank() || form.basis.isBlank()) {
      throw refused("须有编号与依据 an exemption has an id and a basis");
    }
    try {
      return new Exemption.Grant(new Exemption.Period(form.from, form.until), form.basis);
    } catch (IllegalArgumentException e) {
      throw new MingjianException(DeskError.COMMAND_REFUSED, "豁免期限为一日至三年 " + e.getMessage(), e);
    }
  }

  @GetMapping("/api/exemptions")
  PageView page(AskedExemptions asked, AskedPage wanted, Actor actor) {
    Optional<PageMark> mark = PageMark.parse(wanted.after(), Exemptions.ORDER);
    Exemptions.Filter filter = filter(asked);
    int most = PageSize.asked(wanted.size()).rows();
    return database.inScope(
        actor.scope(),
        sql -> {
          known.check(sql, asked.codes(), actor);
          return view(sql, exemptions.page(sql, filter, mark, most), actor);
        });
  }

  private Exemptions.Filter filter(AskedExemptions asked) {
    return new Exemptions.Filter(
        asked.institution(),
        asked.rule(),
        asked.caseId().map(ExemptionsController::caseId),
        asked.inForce() ? Optional.of(today()) : Optional.empty());
  }

  private PageView view(DSLContext sql, Exemptions.Page page, Actor actor) {
    return new PageView(
        page.rows().stream().map(one -> one.seenIn(actor.scope())).toList(),
        page.next().map(PageMark::text).orElse(""),
        called(sql, page.rows(), actor));
  }

  /// An institution is told of nobody at the bureau.
  private SortedMap<String, String> called(DSLContext sql, List<KeptExemption> rows, Actor actor) {
    List<String> institutions = rows.stream().map(KeptExemption::institution).toList();
    SortedMap<String, String> called = names.of(sql, Names.Kind.INSTITUTION, institutions);
    called.putAll(names.ofItems(sql, rows.stream().map(KeptExemption::finding).toList()));
    if (actor.scope().institution().isEmpty()) {
      called.putAll(
          Persons.called(
              sql, rows.stream().flatMap(one -> Stream.of(one.leftBy(), one.endedBy())).toList()));
    }
    return called;
  }

  /// How one is ended.
  record Ending(
      @Meaning("原因，必填 why; it has to be said") Optional<String> why,
      @Meaning("豁免的末日，缺省为今日 the last day it covers; today if not said") Optional<LocalDate> last)
      implements Question {}

  /// Ends one early: it covers nothing after `last`, today where none is named; a day before its
  /// first takes it back.
  @DeleteMapping("/api/exemptions/{id}")
  KeptExemption end(@PathVariable String id, Ending asked, Actor actor) {
    if (!id.matches(HEX)) {
      throw missing("豁免 exemption", id);
    }
    String why = asked.why.orElseThrow(() -> refused("须说明原因 say why"));
    LocalDate last = asked.last.orElseGet(this::today);
    return desk.end(actor.scope(), id, last, actor.account(), why)
        .map(one -> one.seenIn(actor.scope()))
        .orElseThrow(() -> missing("豁免 exemption", id));
  }

  private static String caseId(String text) {
    if (!text.matches(HEX)) {
      throw missing("案件 case", text);
    }
    return text;
  }

  private LocalDate today() {
    return WorkingCalendar.day(clock.instant());
  }

  private static MingjianException refused(String why) {
    return new MingjianException(DeskError.COMMAND_REFUSED, why);
  }

  private static MingjianException missing(String what, String id) {
    return new MingjianException(ApiError.NOT_FOUND, "没有，或无权查看 no such " + what + ": " + id);
  }
}
