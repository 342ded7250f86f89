package org.mingjian.server.desk.docket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.mingjian.cases.decision.Actor;
import org.mingjian.cases.decision.CaseCommand;
import org.mingjian.cases.decision.CaseFile;
import org.mingjian.cases.decision.Decision;
import org.mingjian.cases.decision.Desk;
import org.mingjian.cases.decision.Intake;
import org.mingjian.cases.decision.Order;
import org.mingjian.cases.decision.Withdrawal;
import org.mingjian.cases.gathering.CaseFinding;
import org.mingjian.server.desk.exempt.Exemptions;
import org.mingjian.server.desk.exempt.KeptExemption;
import org.mingjian.server.desk.ledger.KeptMark;
import org.mingjian.server.desk.payout.Payouts;

/// Gathers keys of which no two are about one settlement, in a transaction: each as if it were
/// alone, but read and written together.
final class GatheringWave {
  private final DSLContext sql;
  private final CaseFiles files;
  private final Desks desks;
  private final Instant now;
  private final Exemptions exemptions = new Exemptions();
  private final Payouts payouts = new Payouts();

  GatheringWave(DSLContext sql, CaseFiles files, Desks desks, Instant now) {
    this.sql = sql;
    this.files = files;
    this.desks = desks;
    this.now = now;
  }

  /// What lies around a key: its cases, and what holds or covers its findings already.
  private record Around(
      List<CaseFile> held,
      List<KeptExemption> exemptions,
      List<KeptMark> marks,
      List<Payouts.Kept> payouts) {}

  /// Gathers the keys, which are not due any more then, unless one comes of it.
  void gather(List<DueKey> keys) {
    DueKey.done(sql, keys);
    Map<String, List<CaseFile>> held = withdrawn(keys);
    Map<String, List<KeptExemption>> covering = covering(keys);
    Map<String, List<KeptMark>> marks = marks(keys);
    Map<String, List<Payouts.Kept>> paid = payouts.of(sql, keys.stream().map(DueKey::id).toList());
    List<CaseFiles.Change> changes = new ArrayList<>();
    for (DueKey due : keys) {
      String institution = due.key().institution();
      changes.addAll(
          gather(
              due,
              new Around(
                  held.getOrDefault(due.id(), List.of()),
                  covering.getOrDefault(institution, List.of()),
                  marks.getOrDefault(institution, List.of()),
                  paid.getOrDefault(due.id(), List.of()))));
    }
    files.save(sql, changes);
  }

  /// The cases of keys without what is no longer found.
  private Map<String, List<CaseFile>> withdrawn(List<DueKey> keys) {
    String[] ids = keys.stream().map(DueKey::id).toArray(String[]::new);
    Map<String, List<CaseFile>> held =
        files.lockAll(sql, ids).stream()
            .map(CaseFiles.Kept::file)
            .collect(Collectors.groupingBy(file -> file.opening().key().caseId(1)));
    for (DueKey due : keys) {
      held.computeIfPresent(
          due.id(), (id, cases) -> cases.stream().map(file -> withdraw(due, file)).toList());
    }
    return held;
  }

  private CaseFile withdraw(DueKey due, CaseFile file) {
    CaseFile left = withdraw(due, file, Withdrawal.NOT_FOUND, gone(due.rows(), "not-found"));
    return withdraw(due, left, Withdrawal.NEW_RELEASE, gone(due.rows(), "new-release"));
  }

  private CaseFile withdraw(
      DueKey due, CaseFile file, Withdrawal reason, SortedSet<String> findings) {
    Order order = order("withdraw-" + reason, file.progress().sequence());
    Desk desk = desks.of(file.opening().procedureId());
    Decision decision = desk.decide(file, order, new CaseCommand.Withdraw(findings, reason));
    if (decision instanceof Decision.Accepted accepted) {
      files.save(sql, due.areaPath(), accepted);
      return accepted.file();
    }
    return file;
  }

  private Map<String, List<KeptExemption>> covering(List<DueKey> keys) {
    return exemptions.of(
        sql, keys.stream().map(due -> due.key().institution()).collect(Collectors.toSet()));
  }

  private Map<String, List<KeptMark>> marks(List<DueKey> keys) {
    Map<String, Set<String>> settlements =
        keys.stream()
            .collect(
                Collectors.groupingBy(
                    due -> due.key().institution(),
                    Collectors.flatMapping(
                        due -> due.settlementIds().stream(), Collectors.toSet())));
    return files.ledger().marks(sql, settlements);
  }

  private List<CaseFiles.Change> gather(DueKey due, Around around) {
    List<Sifted> sifted =
        new Sifting(files::gathers, around.held, around.exemptions, around.marks).sift(due.rows());
    new Standings(sql, now).write(sifted);
    SortedSet<String> exempt = new TreeSet<>();
    List<CaseFinding> found = new ArrayList<>();
    for (Sifted one : sifted) {
      switch (one) {
        case Sifted.Gathered gathered -> found.add(gathered.finding());
        case Sifted.Exempt covered -> exempt.add(covered.row().id());
        case Sifted.Marked marked -> {}
      }
    }
    List<CaseFile> left = around.held.stream().map(file -> without(due, file, exempt)).toList();
    return new Intake(joined(due, left))
        .gather(due.key(), left, found, order("gather", 0)).stream()
            .map(change -> new CaseFiles.Change(due.areaPath(), paid(due, around, change)))
            .toList();
  }

  /// A case of a settlement that was paid knows it from its first day.
  private Decision.Accepted paid(DueKey due, Around around, Decision.Accepted change) {
    CaseFile file = change.file();
    return around.payouts.stream()
        .filter(kept -> kept.countsIn(due.areaPath()))
        .map(kept -> new CaseCommand.NotePayout(kept.paid().on(), kept.paid().voucher()))
        .map(note ->
            desks
                .of(file.opening().procedureId())
                .decide(file, order("payout", file.progress().sequence()), note))
        .filter(Decision.Accepted.class::isInstance)
        .map(Decision.Accepted.class::cast)
        .findFirst()
        .map(change::then)
        .orElse(change);
  }

  private CaseFile without(DueKey due, CaseFile file, SortedSet<String> exempt) {
    return files.gathers(file) ? withdraw(due, file, Withdrawal.EXEMPTED, exempt) : file;
  }

  /// The desk of the last case while it gathers, whatever its area declares meanwhile: findings
  /// join it. Else the one a new case is opened at.
  private Desk joined(DueKey due, List<CaseFile> left) {
    return left.stream()
        .max(Comparator.comparingInt(file -> file.opening().number()))
        .filter(files::gathers)
        .map(file -> desks.of(file.opening().procedureId()))
        .orElseGet(() -> desks.inForce(due.areaPath()));
  }

  /// Two in one moment are two, by the sequence they come behind.
  private Order order(String what, long sequence) {
    String id = what + "/" + now.toEpochMilli() + "/" + sequence;
    return new Order(id, Actor.SYSTEM, Order.ANY, now);
  }

  /// What a run withdrew and no other month has.
  private static SortedSet<String> gone(List<FoundRow> rows, String why) {
    SortedSet<String> gone = new TreeSet<>();
    rows.stream().filter(row -> row.standing().equals(why)).map(FoundRow::id).forEach(gone::add);
    rows.stream().filter(FoundRow::isFound).map(FoundRow::id).forEach(gone::remove);
    return gone;
  }
}
