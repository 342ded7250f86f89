package org.mingjian.server.desk.docket;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.mingjian.cases.Amount;
import org.mingjian.cases.decision.Actor;
import org.mingjian.cases.decision.CaseCommand;
import org.mingjian.cases.decision.CaseFile;
import org.mingjian.cases.decision.Decision;
import org.mingjian.cases.decision.Desk;
import org.mingjian.cases.decision.Intake;
import org.mingjian.cases.decision.Order;
import org.mingjian.cases.decision.Withdrawal;
import org.mingjian.cases.gathering.BlamedLine;
import org.mingjian.cases.gathering.CaseFinding;
import org.mingjian.cases.gathering.CaseKey;
import org.mingjian.finding.Phase;
import org.mingjian.finding.Verdict;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;

/// Puts findings that came, changed or went into cases, some keys a transaction. May be stopped at
/// any time, and run by several at once.
public final class Gatherer {
  private static final int KEYS = 200;

  private static final String DUE =
      """
      SELECT replace(CAST(case_key AS text), '-', '') AS id, area_path, key_text FROM gathering_due
      ORDER BY case_key LIMIT %d FOR UPDATE SKIP LOCKED
      """;

  private static final String FINDINGS =
      """
      SELECT replace(CAST(finding AS text), '-', '') AS id,
        replace(CAST(content_hash AS text), '-', '') AS content, rule, verdict, phase, settlement,
        line, item, day, amount_fen, fund_fen, standing
      FROM finding WHERE case_key = CAST(? AS uuid) ORDER BY finding, month
      """;

  private final Database database;
  private final CaseFiles files;
  private final Desk desk;
  private final Clock clock;

  /// Gathers what `database` has, into cases that `desk` decides on.
  public Gatherer(Database database, CaseFiles files, Desk desk, Clock clock) {
    this.database = database;
    this.files = files;
    this.desk = desk;
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
    Found found = new Found(sql.fetch(FINDINGS, caseKey));
    List<CaseFile> held = files.lockAll(sql, caseKey).stream().map(CaseFiles.Kept::file).toList();
    String areaPath = due.get("area_path", String.class);
    List<CaseFile> left = withdraw(sql, areaPath, held, found);
    new Intake(desk)
        .gather(key, left, found.live(), order("gather"))
        .forEach(change -> files.save(sql, areaPath, change));
    return sql.execute("DELETE FROM gathering_due WHERE case_key = CAST(? AS uuid)", caseKey);
  }

  private List<CaseFile> withdraw(
      DSLContext sql, String areaPath, List<CaseFile> held, Found found) {
    List<CaseFile> left = new ArrayList<>();
    for (CaseFile file : held) {
      CaseFile now = file;
      for (Withdrawal reason : List.of(Withdrawal.NOT_FOUND, Withdrawal.NEW_RELEASE)) {
        now = withdraw(sql, areaPath, now, new CaseCommand.Withdraw(found.gone(reason), reason));
      }
      left.add(now);
    }
    return left;
  }

  private CaseFile withdraw(
      DSLContext sql, String areaPath, CaseFile file, CaseCommand.Withdraw withdraw) {
    Decision decision = desk.decide(file, order("withdraw-" + withdraw.reason()), withdraw);
    if (decision instanceof Decision.Accepted accepted) {
      files.save(sql, areaPath, accepted);
      return accepted.file();
    }
    return file;
  }

  private Order order(String what) {
    Instant now = clock.instant();
    return new Order(what + "/" + now.toEpochMilli(), Actor.SYSTEM, Order.ANY, now);
  }

  /// The findings of a key.
  private record Found(List<Record> rows) {
    /// By id: of one that stands in two months the later counts.
    List<CaseFinding> live() {
      SortedMap<String, CaseFinding> live = new TreeMap<>();
      rows.stream()
          .filter(row -> standing(row).equals("live"))
          .map(Found::of)
          .forEach(one -> live.put(one.id(), one));
      return List.copyOf(live.values());
    }

    SortedSet<String> gone(Withdrawal reason) {
      String word = reason == Withdrawal.NOT_FOUND ? "not-found" : "new-release";
      SortedSet<String> gone = new TreeSet<>();
      rows.stream().filter(row -> standing(row).equals(word)).map(Found::id).forEach(gone::add);
      live().forEach(stands -> gone.remove(stands.id()));
      return gone;
    }

    private static String standing(Record row) {
      return row.get("standing", String.class);
    }

    private static String id(Record row) {
      return row.get("id", String.class);
    }

    private static CaseFinding of(Record row) {
      String phase = row.get("phase", String.class);
      return new CaseFinding(
          id(row),
          row.get("content", String.class),
          row.get("rule", String.class),
          Verdict.valueOf(row.get("verdict", String.class)),
          phase.equals(Phase.DURING.zh()) ? Phase.DURING : Phase.AFTER,
          new BlamedLine(
              row.get("settlement", String.class),
              row.get("line", String.class),
              row.get("item", String.class),
              row.get("day", String.class)),
          new Amount(row.get("amount_fen", Long.class), row.get("fund_fen", Long.class)));
    }
  }
}
