package org.mingjian.server.identity;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jooq.DSLContext;

/// Who is behind an account. All is asked in the scope of who looks: an institution learns the
/// names of its own people and of nobody at the bureau.
public final class Persons {
  private static final String CALLED =
      "SELECT account, person FROM account WHERE account = ANY (CAST(? AS text[]))";

  private static final String OF_ORGANISATION =
      "SELECT "
          + Accounts.COLUMNS
          + " FROM account a JOIN organisation o USING (organisation)"
          + " WHERE a.state = 'active' AND organisation = ? ORDER BY a.person, a.account";

  private Persons() {}

  /// What the persons of some accounts are called, those who left too; those out of scope and those
  /// that are no account are left out.
  public static SortedMap<String, String> called(DSLContext sql, Collection<String> accounts) {
    SortedMap<String, String> called = new TreeMap<>();
    String[] wanted = new TreeSet<>(accounts).toArray(String[]::new);
    sql.fetch(CALLED, (Object) wanted)
        .forEach(
            row -> called.put(row.get("account", String.class), row.get("person", String.class)));
    return called;
  }

  /// Those at work in an organisation, by what they are called.
  ///
  /// @param organisation code of it
  public static List<Account> of(DSLContext sql, String organisation) {
    return sql.fetch(OF_ORGANISATION, organisation).map(Accounts::account);
  }
}
