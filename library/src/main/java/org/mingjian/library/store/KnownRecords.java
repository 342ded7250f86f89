package org.mingjian.library.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingjian.library.LibraryRecord;
import org.mingjian.library.LibraryRecord.Identity;
import org.mingjian.library.RecordKind;

/// What the library knows of one table, to tell new records from known ones.
final class KnownRecords {
  private final Map<Identity, LibraryRecord> last = new HashMap<>();
  private final Set<List<Object>> dated = new HashSet<>();

  KnownRecords(List<LibraryRecord> records) {
    records.forEach(this::add);
  }

  void add(LibraryRecord record) {
    last.merge(
        record.identity(), record, (a, b) -> b.recordedAt().isBefore(a.recordedAt()) ? a : b);
    if (record.published().isPresent()) {
      dated.add(said(record));
    }
  }

  /// Whether the library says the same already.
  boolean knows(LibraryRecord record) {
    LibraryRecord known = last.get(record.identity());
    return (known != null && known.meaning().equals(record.meaning()))
        || (record.published().isEmpty() && dated.contains(said(record)));
  }

  /// What speaks against a publication that is not known: another value for the same one.
  Optional<String> objection(LibraryRecord record) {
    LibraryRecord known = last.get(record.identity());
    if (known == null || record.kind() != RecordKind.PUBLISH) {
      return Optional.empty();
    }
    return Optional.of(
        "“"
            + record.point().object()
            + "” 在同一次公布里已有另一内容（"
            + known.point().origin().source()
            + "）；如为更正请用 kind=CORRECT");
  }

  private static List<Object> said(LibraryRecord record) {
    return List.of(record.area(), record.key(), record.kind().isOverride(), record.meaning());
  }
}
