package org.mingjian.server.replay;

import java.util.Map;

/// What a client's institution has in the register beyond the defaults; the columns are those of
/// `institutions.csv`.
enum Wishes {
  /// The defaults.
  NONE("", "", "", ""),
  /// A code as text and one object for a result.
  ONE_OBJECT("text", "one_object", "empty", ""),
  /// Nothing under `output`.
  NO_OUTPUT("", "none", "empty", ""),
  /// Asks by the number of another transaction.
  OWN_NUMBERS("", "", "", "3301=3101");

  /// The names of the columns [#columns] fills.
  static final String HEADER = "infcode,result,err_msg,aliases";

  private final String infcode;
  private final String result;
  private final String message;
  private final String aliases;

  Wishes(String infcode, String result, String message, String aliases) {
    this.infcode = infcode;
    this.result = result;
    this.message = message;
    this.aliases = aliases;
  }

  /// As it stands in the register.
  String columns() {
    return String.join(",", infcode, result, message, aliases);
  }

  /// What it calls our transactions.
  Map<String, String> aliases() {
    if (aliases.isEmpty()) {
      return Map.of();
    }
    String[] pair = aliases.split("=", -1);
    return Map.of(pair[0], pair[1]);
  }
}
