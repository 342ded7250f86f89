package org.mingjian.cases.money;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.mingjian.cases.Amount;
import org.mingjian.cases.decision.CaseEvent;
import org.mingjian.cases.decision.CaseFile;
import org.mingjian.cases.decision.Recorded;
import org.mingjian.cases.decision.SettlementClaim;
import org.mingjian.cases.procedure.Disposal;
import org.mingjian.cases.procedure.Procedure;

/// The books of a case: entries that follow from its events, and the balances they add up to.
/// Nobody writes an entry by hand, so the books of a case are the same whenever they are written.
///
/// @param entries in order
/// @param balances by place, then account; places are `settlement/line`, penalties stand at the
///   empty one
public record Books(List<Entry> entries, SortedMap<String, Map<Account, Amount>> balances) {
  private static final String PENALTIES = "";

  /// Copies in.
  public Books {
    entries = List.copyOf(entries);
    balances = Collections.unmodifiableSortedMap(new TreeMap<>(balances));
  }

  /// The books of a case from all its events.
  public static Books of(List<Recorded> events, Procedure procedure) {
    Writer writer = new Writer();
    CaseFile file = CaseFile.fold(events.subList(0, 1), procedure);
    for (Recorded recorded : events.subList(1, events.size())) {
      file = file.after(recorded, procedure);
      writer.write(file, recorded);
    }
    SortedMap<String, Map<Account, Amount>> balances = new TreeMap<>();
    writer.lines.forEach((place, line) -> balances.put(place, line.balances()));
    return new Books(writer.entries, balances);
  }

  /// What entries that were kept add up to.
  public static Books from(List<Entry> entries) {
    SortedMap<String, Map<Account, Amount>> balances = new TreeMap<>();
    for (Entry entry : entries) {
      Map<Account, Amount> line =
          balances.computeIfAbsent(entry.place(), place -> new EnumMap<>(Account.class));
      line.merge(entry.from(), Amount.ZERO.minus(entry.amount()), Amount::plus);
      line.merge(entry.to(), entry.amount(), Amount::plus);
    }
    return new Books(entries, balances);
  }

  /// The books of some places alone.
  public Books at(Predicate<String> places) {
    SortedMap<String, Map<Account, Amount>> some = new TreeMap<>(balances);
    some.keySet().removeIf(places.negate());
    return new Books(entries.stream().filter(one -> places.test(one.place())).toList(), some);
  }

  /// Whether the same stands in every account of every place.
  public boolean agrees(Books other) {
    return standing().equals(other.standing());
  }

  private Map<String, Map<Account, Amount>> standing() {
    Map<String, Map<Account, Amount>> standing = new TreeMap<>();
    balances.forEach((place, line) -> {
      Map<Account, Amount> some = new TreeMap<>(line);
      some.values().removeIf(Amount::isZero);
      if (!some.isEmpty()) {
        standing.put(place, some);
      }
    });
    return standing;
  }

  /// The entries of the events after `sequence`, to be stored with them.
  public List<Entry> after(long sequence) {
    return entries.stream().filter(entry -> entry.sequence() > sequence).toList();
  }

  /// What stands in an account, over all lines.
  public Amount balance(Account account) {
    return balances.values().stream()
        .map(line -> line.getOrDefault(account, Amount.ZERO))
        .reduce(Amount.ZERO, Amount::plus);
  }

  /// Whether every line comes to zero, counter accounts with it, and no other account is below.
  public boolean isBalanced() {
    return balances.values().stream().allMatch(Books::isEven);
  }

  private static boolean isEven(Map<Account, Amount> line) {
    boolean negative =
        line.entrySet().stream()
            .anyMatch(one -> !one.getKey().isCounter() && one.getValue().isNegative());
    return !negative && line.values().stream().reduce(Amount.ZERO, Amount::plus).isZero();
  }

  /// Writes the entries of one event after the other.
  private static final class Writer {
    private final SortedMap<String, LineBook> lines = new TreeMap<>();
    private final SortedMap<String, SettlementBook> settlements = new TreeMap<>();
    private final List<Entry> entries = new ArrayList<>();

    void write(CaseFile file, Recorded recorded) {
      long sequence = recorded.sequence();
      SortedMap<String, SettlementClaim> claims = file.holdings().claims();
      boolean lifted = file.isClosed() && !Standing.isHeld(file);
      file.holdings()
          .accused()
          .forEach((settlement, accused) -> {
            SettlementBook book =
                settlements.computeIfAbsent(settlement, one -> new SettlementBook(one, this::line));
            book.accuse(sequence, accused);
            book.hold(
                sequence,
                lifted
                    ? SettlementClaim.NONE
                    : claims.getOrDefault(settlement, SettlementClaim.NONE));
            book.settle(sequence, Standing.of(file));
          });
      if (recorded.event() instanceof CaseEvent.OfMoney money) {
        write(money, sequence);
      } else if (file.holdings().live().isEmpty()) {
        penaltyFalls(sequence);
      }
      lines.values().forEach(line -> entries.addAll(line.take()));
    }

    private void write(CaseEvent.OfMoney event, long sequence) {
      switch (event) {
        case CaseEvent.MoneyReceived money -> received(money.amount(), sequence);
        case CaseEvent.PenaltyCharged charged ->
            penalty(sequence, Account.PENALTY_CHARGED, Account.PENALTY_DUE, charged.fen());
        case CaseEvent.PenaltyReduced reduced ->
            penalty(sequence, Account.PENALTY_DUE, Account.PENALTY_CHARGED, reduced.fen());
        case CaseEvent.PenaltyPaid paid ->
            penalty(sequence, Account.PENALTY_DUE, Account.PENALTY_PAID, paid.fen());
        case CaseEvent.PayoutNoted noted -> {}
        case CaseEvent.PayoutCancelled cancelled -> {}
      }
    }

    /// Nothing is left to be charged for: what is due is not, what was paid goes back.
    private void penaltyFalls(long sequence) {
      LineBook line = line(PENALTIES);
      line.move(
          sequence,
          Account.PENALTY_DUE,
          Account.PENALTY_CHARGED,
          line.balance(Account.PENALTY_DUE));
      line.move(
          sequence,
          Account.PENALTY_PAID,
          Account.PENALTY_RETURNED,
          line.balance(Account.PENALTY_PAID));
    }

    private void penalty(long sequence, Account from, Account to, long fen) {
      line(PENALTIES).move(sequence, from, to, new Amount(fen, 0));
    }

    /// What came back is put down line by line, in their order, until it is used up.
    private void received(Amount amount, long sequence) {
      Amount left = amount;
      for (LineBook line : lines.values()) {
        Amount part = left.min(line.balance(Account.TO_RECOVER));
        line.move(sequence, Account.TO_RECOVER, Account.RECOVERED, part);
        left = left.minus(part);
      }
    }

    private LineBook line(String place) {
      return lines.computeIfAbsent(place, LineBook::new);
    }
  }

  /// Where the money of a case stands as a whole.
  private static final class Standing {
    static boolean isHeld(CaseFile file) {
      return switch (file.position().burden()) {
        case NONE -> false;
        case PROPOSED, REFUSED, FINAL -> true;
      };
    }

    static Account of(CaseFile file) {
      return switch (file.position().burden()) {
        case NONE, PROPOSED -> Account.PROPOSED;
        case REFUSED -> Account.REFUSED;
        case FINAL -> file.payment().disposal().map(Standing::account).orElse(Account.CONFIRMED);
      };
    }

    private static Account account(Disposal disposal) {
      return switch (disposal) {
        case REFUSED -> Account.REFUSED;
        case TO_RECOVER -> Account.TO_RECOVER;
        case RECOVERED -> Account.RECOVERED;
        case REFERRED -> Account.REFERRED;
      };
    }
  }
}
