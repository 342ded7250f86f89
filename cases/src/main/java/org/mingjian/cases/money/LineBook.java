package org.mingjian.cases.money;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mingjian.cases.Amount;

/// The accounts of one line while its entries are being written.
final class LineBook {
  private final String place;
  private final Map<Account, Amount> balances = new EnumMap<>(Account.class);
  private final List<Entry> entries = new ArrayList<>();

  LineBook(String place) {
    this.place = place;
  }

  String place() {
    return place;
  }

  /// All it was ever accused of.
  Amount accused() {
    return Amount.ZERO.minus(balance(Account.CLAIMED));
  }

  Amount balance(Account account) {
    return balances.getOrDefault(account, Amount.ZERO);
  }

  /// All that is held against the institution.
  Amount held() {
    return Stream.of(Account.values())
        .filter(Account::isHeld)
        .map(this::balance)
        .reduce(Amount.ZERO, Amount::plus);
  }

  /// The entries since the last time they were taken.
  List<Entry> take() {
    List<Entry> taken = List.copyOf(entries);
    entries.clear();
    return taken;
  }

  void move(long sequence, Account from, Account to, Amount amount) {
    if (amount.isZero() || from == to) {
      return;
    }
    balances.put(from, balance(from).minus(amount));
    balances.put(to, balance(to).plus(amount));
    entries.add(new Entry(sequence, place, from, to, amount));
  }

  /// Accuses of up to `gross`; what was accused before is not accused again.
  void accuse(long sequence, Amount gross) {
    Amount before = accused();
    move(sequence, Account.CLAIMED, Account.PROPOSED, gross.max(before).minus(before));
  }

  /// Accuses of `gross` and no more: what was accused beyond it is accused elsewhere now.
  void accuseOnly(long sequence, Amount gross) {
    for (Account account : Account.values()) {
      if (!account.isCounter()) {
        Amount over = accused().minus(gross).max(Amount.ZERO);
        move(sequence, account, Account.CLAIMED, over.min(balance(account)));
      }
    }
    accuse(sequence, gross);
  }

  /// Frees what is held beyond `live`, what nothing was taken of first; or holds again what was
  /// freed, where more lives than is held.
  void hold(long sequence, Amount live) {
    for (Account account : Account.values()) {
      if (account.isHeld()) {
        Amount over = held().minus(live).max(Amount.ZERO);
        move(sequence, account, account.freed(), over.min(balance(account)));
      }
    }
    for (Account freed : List.of(Account.CLEARED, Account.RELEASED, Account.RETURNED)) {
      Amount under = live.minus(held()).max(Amount.ZERO);
      move(sequence, freed, Account.PROPOSED, under.min(balance(freed)));
    }
  }

  /// Moves what is held, but not what came back already, to one account.
  void settle(long sequence, Account target) {
    for (Account account : Account.values()) {
      if (account.isHeld() && account != Account.RECOVERED) {
        move(sequence, account, target, balance(account));
      }
    }
  }

  Map<Account, Amount> balances() {
    return new EnumMap<>(balances);
  }
}
