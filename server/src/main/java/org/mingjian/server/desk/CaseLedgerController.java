package org.mingjian.server.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingjian.cases.decision.CaseFile;
import org.mingjian.cases.money.Books;
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
  private final CaseFiles files;
  private final Ledger ledger;

  CaseLedgerController(Database database, CaseDoor door, CaseFiles files) {
    this.database = database;
    this.door = door;
    this.files = files;
    this.ledger = files.ledger();
  }

  /// What was booked for a case on one settlement.
  ///
  /// @param settlement empty for what is of no single one
  /// @param entries in order
  /// @param balances of all accounts, the counter accounts with them
  /// @param balanced whether they are what the events of the case say, and nothing is overdrawn
  record BookView(
      String settlement,
      List<MarksController.EntryView> entries,
      List<MarksController.Standing> balances,
      boolean balanced) {
    static BookView of(String settlement, List<Ledger.KeptEntry> entries, Books written) {
      return new BookView(
          settlement,
          entries.stream().map(MarksController.EntryView::of).toList(),
          MarksController.Standing.of(Ledger.balances(entries)),
          Ledger.agrees(entries, written));
    }
  }

  /// The books of a case, settlement by settlement.
  ///
  /// @param balanced whether they are, all together
  record LedgerView(List<BookView> books, boolean balanced) {}

  @GetMapping("/api/cases/{id}/ledger")
  LedgerView ledger(@PathVariable String id, Actor actor) {
    return database.inScope(
        actor.scope(),
        sql -> {
          CaseFile file = door.open(sql, id, actor).file();
          List<Ledger.KeptEntry> entries = ledger.ofCase(sql, id);
          Books written = files.books(sql, file);
          return new LedgerView(books(file, entries, written), Ledger.agrees(entries, written));
        });
  }

  private static List<BookView> books(
      CaseFile file, List<Ledger.KeptEntry> entries, Books written) {
    Map<String, String> settlements = file.holdings().settlements();
    SortedMap<String, List<Ledger.KeptEntry>> apart = new TreeMap<>();
    for (Ledger.KeptEntry kept : entries) {
      String settlement = settlements.getOrDefault(kept.entry().place(), "");
      apart.computeIfAbsent(settlement, one -> new ArrayList<>()).add(kept);
    }
    List<BookView> books = new ArrayList<>();
    apart.forEach((settlement, kept) ->
        books.add(BookView.of(settlement, kept, on(settlement, written, settlements))));
    return books;
  }

  private static Books on(String settlement, Books written, Map<String, String> settlements) {
    return written.at(place -> settlements.getOrDefault(place, "").equals(settlement));
  }
}
