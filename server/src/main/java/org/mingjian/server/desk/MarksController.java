package org.mingjian.server.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.mingjian.cases.Amount;
import org.mingjian.cases.decision.CaseFile;
import org.mingjian.cases.money.Account;
import org.mingjian.cases.money.Books;
import org.mingjian.server.api.ApiController;
import org.mingjian.server.api.ApiError;
import org.mingjian.server.database.Database;
import org.mingjian.server.desk.docket.CaseFiles;
import org.mingjian.server.desk.found.Names;
import org.mingjian.server.desk.ledger.KeptMark;
import org.mingjian.server.desk.ledger.Ledger;
import org.mingjian.server.identity.Actor;
import org.mingjian.values.MingjianException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What cases left on the lines of a settlement, 回标, and the books of it.
@ApiController
final class MarksController {
  private final Database database;
  private final CaseFiles files;
  private final Ledger ledger;
  private final Names names;

  MarksController(Database database, CaseFiles files, Names names) {
    this.database = database;
    this.names = names;
    this.files = files;
    this.ledger = files.ledger();
  }

  /// Money in an account.
  ///
  /// @param name as people call it
  record Standing(String account, String name, long amountFen, long fundFen) {
    static List<Standing> of(SortedMap<Account, Amount> balances) {
      return balances.entrySet().stream()
          .filter(one -> !one.getValue().isZero())
          .map(one -> of(one.getKey(), one.getValue()))
          .toList();
    }

    private static Standing of(Account account, Amount amount) {
      return new Standing(account.name(), account.zh(), amount.totalFen(), amount.fundFen());
    }
  }

  /// The mark of a case on a line.
  ///
  /// @param line id of the line; empty for what is claimed of the whole visit beyond its lines
  /// @param step the step the case stands at; empty once closed
  /// @param closing why it was closed; empty before
  record MarkView(
      String line,
      String caseId,
      List<String> findings,
      List<Standing> standing,
      String step,
      String closing) {
    static MarkView of(KeptMark kept) {
      String place = kept.mark().place();
      return new MarkView(
          place.substring(kept.mark().settlementId().length() + 1),
          kept.mark().caseId(),
          List.copyOf(kept.mark().findings()),
          Standing.of(kept.mark().standing()),
          kept.step(),
          kept.closing());
    }
  }

  /// A booking.
  record EntryView(
      String caseId,
      long sequence,
      Instant at,
      String place,
      String from,
      String to,
      long amountFen,
      long fundFen) {
    static EntryView of(Ledger.KeptEntry kept) {
      return new EntryView(
          kept.caseId(),
          kept.entry().sequence(),
          kept.at(),
          kept.entry().place(),
          kept.entry().from().name(),
          kept.entry().to().name(),
          kept.entry().amount().totalFen(),
          kept.entry().amount().fundFen());
    }
  }

  /// A settlement.
  ///
  /// @param institutionName as findings call it; its code where none does
  /// @param balances of all accounts, the counter accounts with them
  /// @param balanced whether they are what the events of the cases say, and nothing is overdrawn
  record SettlementView(
      String institutionName,
      List<MarkView> marks,
      List<EntryView> entries,
      List<Standing> balances,
      boolean balanced) {}

  @GetMapping("/api/settlements/{institution}/{settlement}/marks")
  SettlementView marks(
      @PathVariable String institution, @PathVariable String settlement, Actor actor) {
    return database.inScope(actor.scope(), sql -> view(sql, institution, settlement));
  }

  private SettlementView view(DSLContext sql, String institution, String settlement) {
    List<Ledger.KeptEntry> entries = ledger.ofSettlement(sql, institution, settlement);
    List<KeptMark> marks = ledger.marks(sql, institution, Set.of(settlement));
    if (entries.isEmpty() && marks.isEmpty()) {
      throw missing(institution, settlement);
    }
    return new SettlementView(
        named(sql, institution),
        marks.stream().map(MarkView::of).toList(),
        entries.stream().map(EntryView::of).toList(),
        Standing.of(Ledger.balances(entries)),
        isBalanced(sql, settlement, byCase(entries, marks)));
  }

  /// The entries of each case that left any, or a mark.
  private static SortedMap<String, List<Ledger.KeptEntry>> byCase(
      List<Ledger.KeptEntry> entries, List<KeptMark> marks) {
    SortedMap<String, List<Ledger.KeptEntry>> byCase = new TreeMap<>();
    marks.forEach(kept -> byCase.put(kept.mark().caseId(), new ArrayList<>()));
    entries.forEach(
        kept -> byCase.computeIfAbsent(kept.caseId(), one -> new ArrayList<>()).add(kept));
    return byCase;
  }

  private boolean isBalanced(
      DSLContext sql, String settlement, SortedMap<String, List<Ledger.KeptEntry>> byCase) {
    return byCase.entrySet().stream()
        .allMatch(one ->
            files
                .find(sql, one.getKey())
                .map(kept -> Ledger.agrees(one.getValue(), on(sql, settlement, kept.file())))
                .orElse(false));
  }

  private Books on(DSLContext sql, String settlement, CaseFile file) {
    Map<String, String> settlements = file.holdings().settlements();
    return files.books(sql, file).at(place -> settlement.equals(settlements.get(place)));
  }

  /// The same whether nobody knows it or it is not for who asks.
  private static MingjianException missing(String institution, String settlement) {
    return new MingjianException(
        ApiError.NOT_FOUND,
        "没有案件涉及该结算，或无权查看 no case holds anything of this settlement, or not for you: "
            + institution
            + "/"
            + settlement);
  }

  private String named(DSLContext sql, String institution) {
    return names
        .of(sql, Names.Kind.INSTITUTION, List.of(institution))
        .getOrDefault(institution, institution);
  }
}
