package org.mingjian.server.fsi;

import java.util.Optional;
import org.mingjian.server.settings.WireSettings;

/// A path at which messages are taken; the transaction may have a place in it.
///
/// @param before what stands before the transaction, or the whole path
/// @param after what stands behind it
/// @param numbered whether there is a transaction in it
record WirePath(String before, String after, boolean numbered) {
  /// Of a path such as `/api/audit` or `/medical/{infno}`.
  static WirePath of(String path) {
    int place = path.indexOf(WireSettings.INFNO);
    return place < 0
        ? new WirePath(path, "", false)
        : new WirePath(
            path.substring(0, place), path.substring(place + WireSettings.INFNO.length()), true);
  }

  /// The transaction that a path of this form names, empty where the form has none; nothing for
  /// another path.
  Optional<String> transaction(String path) {
    if (!numbered) {
      return path.equals(before) ? Optional.of("") : Optional.empty();
    }
    boolean formed =
        path.length() > before.length() + after.length()
            && path.startsWith(before)
            && path.endsWith(after);
    if (!formed) {
      return Optional.empty();
    }
    String transaction = path.substring(before.length(), path.length() - after.length());
    return transaction.indexOf('/') < 0 ? Optional.of(transaction) : Optional.empty();
  }

  /// What a servlet container calls all paths of this form, and some others.
  String pattern() {
    return numbered ? before.substring(0, before.lastIndexOf('/') + 1) + '*' : before;
  }
}
