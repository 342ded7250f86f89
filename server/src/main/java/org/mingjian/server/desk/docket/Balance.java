package org.mingjian.server.desk.docket;

import java.util.Arrays;
import java.util.List;
import org.mingjian.cases.Amount;
import org.mingjian.cases.decision.Recorded;
import org.mingjian.cases.money.Account;
import org.mingjian.cases.money.Books;
import org.mingjian.cases.procedure.Procedure;

/// What stands in an account of a case. Money in fen.
///
/// @param account its name in the books
/// @param name as people call it
public record Balance(String account, String name, long amountFen, long fundFen) {
  /// The accounts of a case in which something stands, in the order of the books.
  static List<Balance> of(List<Recorded> events, Procedure procedure) {
    Books books = Books.of(events, procedure);
    return Arrays.stream(Account.values())
        .filter(account -> !account.isCounter() && !books.balance(account).isZero())
        .map(account -> of(account, books.balance(account)))
        .toList();
  }

  private static Balance of(Account account, Amount amount) {
    return new Balance(account.name(), account.zh(), amount.totalFen(), amount.fundFen());
  }
}
