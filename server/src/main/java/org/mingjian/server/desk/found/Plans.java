package org.mingjian.server.desk.found;

import java.util.function.Supplier;
import org.jooq.DSLContext;

/// Keeps PostgreSQL to the plans the tables are made for. It cannot know how many rows a policy
/// leaves, expects few, and would rather read and sort a whole table; the indexes give a page in
/// its order, however large the table is.
public final class Plans {
  private static final String IN_ORDER =
      "SELECT set_config('enable_sort', 'off', true), set_config('enable_seqscan', 'off', true),"
          + " set_config('enable_bitmapscan', 'off', true)";

  private static final String FOUND =
      "SELECT set_config('enable_seqscan', 'off', true),"
          + " set_config('plan_cache_mode', 'force_custom_plan', true)";

  private static final String AS_IT_LIKES =
      "SELECT set_config('enable_sort', 'on', true), set_config('enable_seqscan', 'on', true),"
          + " set_config('enable_bitmapscan', 'on', true)";

  private Plans() {}

  /// For the pages of this transaction.
  public static void inOrder(DSLContext sql) {
    sql.execute(IN_ORDER);
  }

  /// For one statement of this transaction.
  public static <T> T inOrder(DSLContext sql, Supplier<T> statement) {
    inOrder(sql);
    T answer = statement.get();
    sql.execute(AS_IT_LIKES);
    return answer;
  }

  /// For few rows that an index finds in another order: found by it and sorted, in this
  /// transaction.
  public static void found(DSLContext sql) {
    sql.execute(FOUND);
  }
}
