package org.mingjian.server.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.mingjian.server.api.ApiController;
import org.mingjian.server.api.ApiError;
import org.mingjian.server.api.ExpectedVersion;
import org.mingjian.server.database.Database;
import org.mingjian.server.desk.away.Colleague;
import org.mingjian.server.desk.away.Delegation;
import org.mingjian.server.desk.away.Delegations;
import org.mingjian.server.identity.Actor;
import org.mingjian.server.identity.Role;
import org.mingjian.server.store.AccessLog;
import org.mingjian.values.MingjianException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/// 委托代办: who stands in for whom while they are away. Noted by whoever is away or by their head;
/// each is written into the access log.
@ApiController
final class DelegationsController {
  private final Database database;
  private final Delegations delegations;
  private final AccessLog log;
  private final Clock clock;

  DelegationsController(Database database, Delegations delegations, AccessLog log, Clock clock) {
    this.database = database;
    this.delegations = delegations;
    this.log = log;
    this.clock = clock;
  }

  /// A delegation.
  ///
  /// @param state `coming`, `in-force`, `over` or `ended`
  /// @param endedBy who ended it before its time; empty while nobody did
  /// @param mayEnd whether whoever looks may end it
  record DelegationView(
      String id,
      String from,
      String to,
      LocalDate first,
      LocalDate last,
      String why,
      String notedBy,
      String state,
      String endedBy,
      boolean mayEnd,
      long version) {}

  /// Those somebody has to do with; of the whole organisation for its head.
  ///
  /// @param people who is at work on cases there
  /// @param mayNoteFor whose absence whoever looks may note
  /// @param names of all accounts that are named
  record DelegationsView(
      List<DelegationView> rows,
      List<Colleague> people,
      List<String> mayNoteFor,
      SortedMap<String, String> names) {}

  /// What is to be noted.
  ///
  /// @param from who is away
  /// @param to who stands in
  record DelegationForm(String from, String to, LocalDate first, LocalDate last, String why) {}

  @GetMapping("/api/delegations")
  DelegationsView all(Actor actor) {
    return database.inScope(actor.organisation().scope(), sql -> all(sql, actor));
  }

  private DelegationsView all(DSLContext sql, Actor actor) {
    String of = isHead(actor) ? "" : actor.account();
    List<Colleague> people = delegations.colleagues(sql, actor.organisation());
    SortedMap<String, String> names = new TreeMap<>();
    people.forEach(one -> names.put(one.account(), one.person()));
    return new DelegationsView(
        delegations.all(sql, actor.organisation(), of).stream()
            .map(one -> view(one, people, actor))
            .toList(),
        people,
        people.stream().filter(one -> mayNote(one, actor)).map(Colleague::account).toList(),
        names);
  }

  /// A new one is of version 0 before.
  @PutMapping("/api/delegations/{id}")
  ResponseEntity<DelegationView> keep(
      @PathVariable String id,
      @RequestBody DelegationForm form,
      ExpectedVersion expected,
      Actor actor) {
    Delegation wanted =
        new Delegation(
            id,
            new Delegation.Pair(form.from, form.to),
            new Delegation.Days(form.first, form.last),
            form.why,
            new Delegation.Sign(actor.account(), clock.instant()),
            Optional.empty(),
            expected.number());
    return answer(database.inScope(actor.organisation().scope(), sql -> keep(sql, wanted, actor)));
  }

  private DelegationView keep(DSLContext sql, Delegation wanted, Actor actor) {
    List<Colleague> people = delegations.colleagues(sql, actor.organisation());
    if (!mayNoteFor(wanted.pair().from(), people, actor)) {
      throw forbidden();
    }
    if (!delegations.keep(sql, actor.organisation(), wanted)) {
      throw ExpectedVersion.changedMeanwhile();
    }
    Delegation kept = find(sql, wanted.id(), actor);
    log(sql, "delegate", kept, actor);
    return view(kept, people, actor);
  }

  /// Ends one at once.
  @DeleteMapping("/api/delegations/{id}")
  ResponseEntity<DelegationView> end(
      @PathVariable String id, ExpectedVersion expected, Actor actor) {
    return answer(
        database.inScope(actor.organisation().scope(), sql -> end(sql, id, expected, actor)));
  }

  private DelegationView end(DSLContext sql, String id, ExpectedVersion expected, Actor actor) {
    Delegation one = find(sql, id, actor);
    List<Colleague> people = delegations.colleagues(sql, actor.organisation());
    if (!mayEnd(one, people, actor)) {
      throw forbidden();
    }
    expected.check(one.version());
    if (!delegations.end(sql, one, new Delegation.Sign(actor.account(), clock.instant()))) {
      throw ExpectedVersion.changedMeanwhile();
    }
    log(sql, "end-delegation", one, actor);
    return view(find(sql, id, actor), people, actor);
  }

  private Delegation find(DSLContext sql, String id, Actor actor) {
    return Optional.of(id)
        .filter(text -> text.matches("[0-9a-f]{32}"))
        .flatMap(text -> delegations.find(sql, actor.organisation(), text))
        .orElseThrow(
            () -> new MingjianException(ApiError.NOT_FOUND, "没有该委托 no such delegation: " + id));
  }

  private void log(DSLContext sql, String action, Delegation one, Actor actor) {
    log.write(
        sql,
        new AccessLog.Look(
            actor.organisation().areaPath(),
            actor.organisation().institution().orElse(""),
            actor.account(),
            action,
            one.pair().from() + " → " + one.pair().to() + " " + one.id(),
            one.why()));
  }

  private static ResponseEntity<DelegationView> answer(DelegationView kept) {
    return ResponseEntity.ok().eTag(ExpectedVersion.tag(kept.version)).body(kept);
  }

  private static boolean isHead(Actor actor) {
    return actor.roles().contains(Role.SUPERVISOR) || actor.roles().contains(Role.HOSPITAL_OFFICE);
  }

  /// A head of a bureau notes it for everybody there, an insurance office for its doctors.
  private static boolean mayNote(Colleague from, Actor actor) {
    return from.account().equals(actor.account())
        || actor.roles().contains(Role.SUPERVISOR)
        || actor.roles().contains(Role.HOSPITAL_OFFICE)
            && from.roles().equals(List.of(Role.DOCTOR.word()));
  }

  private static boolean mayNoteFor(String account, List<Colleague> people, Actor actor) {
    return people.stream().anyMatch(one -> one.account().equals(account) && mayNote(one, actor));
  }

  /// Who stands in may lay it down too.
  private static boolean mayEnd(Delegation one, List<Colleague> people, Actor actor) {
    return one.pair().to().equals(actor.account()) || mayNoteFor(one.pair().from(), people, actor);
  }

  private static MingjianException forbidden() {
    return new MingjianException(
        ApiError.FORBIDDEN, "委托由本人、负责人或医保办登记 noted by whoever is away, or by their head");
  }

  private DelegationView view(Delegation one, List<Colleague> people, Actor actor) {
    String state = state(one);
    boolean stands = state.equals("coming") || state.equals("in-force");
    return new DelegationView(
        one.id(),
        one.pair().from(),
        one.pair().to(),
        one.days().first(),
        one.days().last(),
        one.why(),
        one.noted().by(),
        state,
        one.ended().map(Delegation.Sign::by).orElse(""),
        stands && mayEnd(one, people, actor),
        one.version());
  }

  private String state(Delegation one) {
    LocalDate today = delegations.today();
    if (one.ended().isPresent()) {
      return "ended";
    }
    if (one.days().last().isBefore(today)) {
      return "over";
    }
    return one.days().first().isAfter(today) ? "coming" : "in-force";
  }
}
