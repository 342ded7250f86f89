package org.mingjian.server.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingjian.cases.Amount;
import org.mingjian.cases.decision.CaseFile;
import org.mingjian.cases.decision.HeldFinding;
import org.mingjian.cases.gathering.BlamedLine;
import org.mingjian.cases.money.Account;
import org.mingjian.server.api.ApiController;
import org.mingjian.server.database.Database;
import org.mingjian.server.desk.docket.CaseFiles;
import org.mingjian.server.desk.ledger.Ledger;
import org.mingjian.server.identity.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The books of a case: one settlement's, or those of all settlements of a pattern.
@ApiController
final class CaseLedgerController {
  private final Database database;
  private final CaseDoor door;
  private final Ledger ledger;

  CaseLedgerController(Database database, CaseDoor door, CaseFiles files) {
    this.database = database;
    this.door = door;
    this.ledger = files.ledger();
  }

  /// What was booked for a case on one settlement.
  ///
  /// @param settlement empty for what is of no single one
  /// @param entries in order
  /// @param balances of all accounts, the counter accounts with them
  /// @param balanced whether they come to nothing, as they must
  record BookView(
      String settlement,
      List<MarksController.EntryView> entries,
      List<MarksController.Standing> balances,
      boolean balanced) {
    static BookView of(String settlement, List<Ledger.KeptEntry> entries) {
      SortedMap<Account, Amount> balances = Ledger.balances(entries);
      return new BookView(
          settlement,
          entries.stream().map(MarksController.EntryView::of).toList(),
          MarksController.Standing.of(balances),
          balances.values().stream().reduce(Amount.ZERO, Amount::plus).isZero());
    }
  }

  /// The books of a case, settlement by settlement.
  record LedgerView(List<BookView> books, boolean balanced) {}

  @GetMapping("/api/cases/{id}/ledger")
  LedgerView ledger(@PathVariable String id, Actor actor) {
    return database.inScope(
        actor.scope(),
        sql -> {
          CaseFile file = door.open(sql, id, actor).file();
          List<BookView> books = books(file, ledger.ofCase(sql, id));
          return new LedgerView(books, books.stream().allMatch(BookView::balanced));
        });
  }

  private static List<BookView> books(CaseFile file, List<Ledger.KeptEntry> entries) {
    Map<String, String> settlements = settlements(file);
    SortedMap<String, List<Ledger.KeptEntry>> apart = new TreeMap<>();
    for (Ledger.KeptEntry kept : entries) {
      String settlement = settlements.getOrDefault(kept.entry().place(), "");
      apart.computeIfAbsent(settlement, one -> new ArrayList<>()).add(kept);
    }
    return apart.entrySet().stream().map(one -> BookView.of(one.getKey(), one.getValue())).toList();
  }

  /// Which settlement the places of the books lie in.
  private static Map<String, String> settlements(CaseFile file) {
    Map<String, String> settlements = new TreeMap<>();
    for (HeldFinding held : file.holdings().byId().values()) {
      BlamedLine line = held.finding().line();
      settlements.put(line.place(held.finding().id()), line.settlementId());
    }
    return settlements;
  }
}
