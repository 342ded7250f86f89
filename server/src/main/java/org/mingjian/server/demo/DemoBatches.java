package org.mingjian.server.demo;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.mingjian.cases.decision.CaseCommand;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.desk.docket.CaseBatches;
import org.mingjian.server.desk.docket.CaseDesk;
import org.mingjian.server.desk.docket.CaseFilter;
import org.mingjian.server.identity.Actor;

/// One command to many cases, in the last days of a demo: cases of one rule decided together, work
/// given out, and the hospital of the demo asked about some of what it did.
///
/// @param desk for what an institution does, which gives no batches
record DemoBatches(Database database, CaseBatches batches, CaseDesk desk, DemoCast cast) {
  private static final int MOST = 40;

  /// Of what is open, that much is left as it is.
  private static final int SHARE = 5;

  private static final String REVIEW = "first-review";
  private static final String GIVE = "give-outcome";
  private static final String ASSIGN = "assign";

  private static final String RULES =
      """
      SELECT rule FROM desk_case WHERE step = 'first-review' AND rule <> '' AND assignee = ''
      GROUP BY rule ORDER BY count(*) DESC, rule
      """;

  private static final String WAITING =
      """
      SELECT replace(CAST("case" AS text), '-', '') AS id FROM desk_case
      WHERE step = ? AND institution = ? AND assignee = '' AND NOT escalated
      ORDER BY limit_day, "case" LIMIT 3
      """;

  /// What is done to all, and by whom.
  private record Batch(String account, String word, Map<String, Object> fields) {
    /// Copies in, in an order that is the same each time.
    Batch {
      fields = Collections.unmodifiableMap(new TreeMap<>(fields));
    }
  }

  /// Does those of a day, `left` working days before today. What stands in `others` is on its way
  /// otherwise, and left alone until the last evening, behind which nothing comes.
  void work(LocalDate day, int left, Set<String> others) {
    Optional<String> hospital = cast.hospital();
    switch (left) {
      case 3 ->
          all(
              "demo-hospital-proposed",
              outcome("reviewer1", "propose", "EVIDENCE_STANDS", "明细与目录限定核对不符。"),
              of(day, REVIEW, Optional.empty(), hospital),
              others);
      case 2 ->
          all(
              "demo-hospital-asked",
              outcome("verifier", "notify", "NEEDS_EXPLANATION", "请机构说明诊疗依据。"),
              of(day, "verification", Optional.empty(), hospital),
              others);
      case 1 -> last(day);
      default -> {}
    }
  }

  /// One of each of the rules that most cases are of; then what waits is taken by who is there.
  private void last(LocalDate day) {
    List<String> rules =
        database.inScope(Scope.service(), sql -> sql.fetch(RULES).getValues("rule", String.class));
    List<Batch> all =
        List.of(
            outcome("reviewer2", "clear", "DATA_ERROR", "同批数据上传口径有误，未多付费，整批排除。"),
            outcome("reviewer2", "propose", "EVIDENCE_STANDS", "同一规则，事实一致，整批认定。"),
            given("reviewer1"),
            given("reviewer2"));
    for (int rank = 0; rank < Math.min(all.size(), rules.size()); rank++) {
      Optional<String> rule = Optional.of(rules.get(rank));
      all("demo-rule-" + rank, all.get(rank), of(day, REVIEW, rule, Optional.empty()), Set.of());
    }
    Map<String, String> takers =
        new TreeMap<>(
            Map.of("verifier", "verification", "second1", "second-review", "handler", "handling"));
    takers.forEach((person, step) ->
        all(
            "demo-" + person,
            given(person),
            of(day, step, Optional.empty(), Optional.empty()),
            Set.of()));
    give("explanation", DemoCast.DOCTOR);
    give("feedback", DemoCast.HOSPITAL);
  }

  /// The office of the hospital gives some of what waits there to somebody.
  private void give(String step, String person) {
    List<String> waiting =
        database.inScope(
            Scope.service(),
            sql ->
                sql.fetch(WAITING, step, cast.hospital().orElse("")).getValues("id", String.class));
    for (String caseId : waiting) {
      Actor office = cast.account(DemoCast.HOSPITAL).actor();
      desk.obey(
          office.scope(),
          new CaseDesk.Wish(
              caseId,
              "demo-" + person,
              OptionalLong.empty(),
              CaseDesk.actor(office),
              new CaseCommand.Assign(person)));
    }
  }

  private static Batch outcome(String by, String outcome, String reason, String opinion) {
    Map<String, String> grounds = new TreeMap<>(Map.of("reason", reason, "opinion", opinion));
    return new Batch(by, GIVE, Map.of("outcome", outcome, "grounds", grounds));
  }

  private static Batch given(String person) {
    return new Batch("supervisor", ASSIGN, Map.of("person", person));
  }

  private static CaseFilter of(
      LocalDate day, String step, Optional<String> rule, Optional<String> institution) {
    return new CaseFilter(
        CaseFilter.View.OPEN,
        day.toString(),
        Optional.empty(),
        Optional.of(step),
        institution,
        rule,
        Optional.empty(),
        OptionalLong.empty(),
        Optional.empty());
  }

  /// The largest that would obey.
  private void all(String id, Batch batch, CaseFilter filter, Set<String> others) {
    Actor actor = cast.account(batch.account).actor();
    CaseCommand command = CaseBatches.command(batch.word, batch.fields);
    CaseBatches.Preview preview =
        database.inScope(
            actor.scope(), sql -> batches.preview(sql, filter, command, CaseDesk.actor(actor)));
    List<CaseBatches.Numbered> free =
        preview.taken().stream().filter(one -> !others.contains(one.caseId())).toList();
    List<CaseBatches.Numbered> some =
        free.subList(0, Math.min(MOST, (free.size() + SHARE - 1) / SHARE));
    if (!some.isEmpty()) {
      batches.obey(
          actor.scope(),
          new CaseBatches.Wish(id, some, batch.word, batch.fields, CaseDesk.actor(actor)));
    }
  }
}
