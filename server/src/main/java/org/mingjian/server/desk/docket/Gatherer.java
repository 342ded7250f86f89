package org.mingjian.server.desk.docket;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.mingjian.cases.decision.Actor;
import org.mingjian.cases.decision.CaseCommand;
import org.mingjian.cases.decision.CaseFile;
import org.mingjian.cases.decision.Decision;
import org.mingjian.cases.decision.Desk;
import org.mingjian.cases.decision.Intake;
import org.mingjian.cases.decision.Order;
import org.mingjian.cases.decision.Withdrawal;
import org.mingjian.cases.gathering.CaseFinding;
import org.mingjian.cases.gathering.CaseKey;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.desk.exempt.Exemptions;

/// Puts findings that came, changed or went into cases, some keys a transaction. May be stopped at
/// any time, and run by several at once.
public final class Gatherer {
  private static final int KEYS = 200;

  private static final String DUE =
      """
      SELECT replace(CAST(case_key AS text), '-', '') AS id, area_path, key_text FROM gathering_due
      ORDER BY case_key LIMIT %d FOR UPDATE SKIP LOCKED
      """;

  private final Database database;
  private final CaseFiles files;
  private final Desks desks;
  private final Clock clock;
  private final Exemptions exemptions = new Exemptions();

  /// Gathers what `database` has, into cases that `desk` decides on.
  public Gatherer(Database database, CaseFiles files, Desk desk, Clock clock) {
    this(database, files, Desks.only(desk), clock);
  }

  /// The same, each case decided on at its own desk, a new one at that of its area.
  public Gatherer(Database database, CaseFiles files, Desks desks, Clock clock) {
    this.database = database;
    this.files = files;
    this.desks = desks;
    this.clock = clock;
  }

  /// Gathers some of what is due.
  ///
  /// @return how many keys; none when nothing is left
  public int gather() {
    return gather(KEYS);
  }

  /// Gathers at most so many keys of what is due, in one transaction.
  ///
  /// @return how many; none when nothing is left
  public int gather(int most) {
    String due = DUE.formatted(most);
    return database
        .inScope(Scope.service(), sql -> sql.fetch(due).map(row -> gather(sql, row)))
        .size();
  }

  private int gather(DSLContext sql, Record due) {
    String caseKey = due.get("id", String.class);
    CaseKey key = CaseKey.parse(due.get("key_text", String.class)).orElseThrow();
    Whole whole = new Whole(sql, key, due.get("area_path", String.class));
    List<FoundRow> rows = FoundRow.ofKey(sql, caseKey);
    List<CaseFile> held =
        files.lockAll(sql, caseKey).stream()
            .map(CaseFiles.Kept::file)
            .map(file -> whole.withdraw(file, rows))
            .toList();
    whole.gather(held, rows);
    return sql.execute("DELETE FROM gathering_due WHERE case_key = CAST(? AS uuid)", caseKey);
  }

  /// All of a key, in one transaction.
  private final class Whole {
    private final DSLContext sql;
    private final CaseKey key;
    private final String areaPath;
    private final Instant now = clock.instant();

    Whole(DSLContext sql, CaseKey key, String areaPath) {
      this.sql = sql;
      this.key = key;
      this.areaPath = areaPath;
    }

    /// A file without what is no longer found.
    CaseFile withdraw(CaseFile file, List<FoundRow> rows) {
      CaseFile left = withdraw(file, Withdrawal.NOT_FOUND, gone(rows, "not-found"));
      return withdraw(left, Withdrawal.NEW_RELEASE, gone(rows, "new-release"));
    }

    void gather(List<CaseFile> held, List<FoundRow> rows) {
      List<Sifted> sifted = sift(held, rows);
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
      List<CaseFile> left =
          held.stream()
              .map(file -> files.gathers(file) ? withdraw(file, Withdrawal.EXEMPTED, exempt) : file)
              .toList();
      new Intake(joined(left))
          .gather(key, left, found, order("gather", 0))
          .forEach(change -> files.save(sql, areaPath, change));
    }

    private List<Sifted> sift(List<CaseFile> held, List<FoundRow> rows) {
      SortedSet<String> settlements = new TreeSet<>();
      rows.forEach(row -> settlements.add(row.finding().line().settlementId()));
      return new Sifting(
              files::gathers,
              held,
              exemptions.of(sql, key.institution()),
              files.ledger().marks(sql, key.institution(), settlements))
          .sift(rows);
    }

    /// The desk of the last case while it gathers, whatever its area declares meanwhile: findings
    /// join it. Else the one a new case is opened at.
    private Desk joined(List<CaseFile> left) {
      return left.stream()
          .max(Comparator.comparingInt(file -> file.opening().number()))
          .filter(files::gathers)
          .map(file -> desks.of(file.opening().procedureId()))
          .orElseGet(() -> desks.inForce(areaPath));
    }

    private CaseFile withdraw(CaseFile file, Withdrawal reason, SortedSet<String> findings) {
      Order order = order("withdraw-" + reason, file.progress().sequence());
      Desk desk = desks.of(file.opening().procedureId());
      Decision decision = desk.decide(file, order, new CaseCommand.Withdraw(findings, reason));
      if (decision instanceof Decision.Accepted accepted) {
        files.save(sql, areaPath, accepted);
        return accepted.file();
      }
      return file;
    }

    /// Two in one moment are two, by the sequence they come behind.
    private Order order(String what, long sequence) {
      String id = what + "/" + now.toEpochMilli() + "/" + sequence;
      return new Order(id, Actor.SYSTEM, Order.ANY, now);
    }
  }

  /// What a run withdrew and no other month has.
  private static SortedSet<String> gone(List<FoundRow> rows, String why) {
    SortedSet<String> gone = new TreeSet<>();
    rows.stream().filter(row -> row.standing().equals(why)).map(FoundRow::id).forEach(gone::add);
    rows.stream().filter(FoundRow::isFound).map(FoundRow::id).forEach(gone::remove);
    return gone;
  }
}
