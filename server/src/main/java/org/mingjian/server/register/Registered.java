package org.mingjian.server.register;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingjian.server.database.AreaPaths;
import org.mingjian.server.fsi.Sender;

/// What the files of the register said when they were read. Immutable.
final class Registered {
  private final Map<String, Sender> byCode = new HashMap<>();
  private final int institutions;
  private final Clients clients;

  Registered(List<InstitutionFile.Entry> entries, Clients clients) {
    this.clients = clients;
    this.institutions = entries.size();
    for (InstitutionFile.Entry entry : entries) {
      byCode.put(entry.sender().institution(), entry.sender());
      entry.ownCodes().forEach(code -> byCode.putIfAbsent(code, entry.sender()));
    }
  }

  Optional<Sender> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  List<Sender> all() {
    return byCode.values().stream()
        .distinct()
        .sorted(Comparator.comparing(Sender::institution))
        .toList();
  }

  Clients clients() {
    return clients;
  }

  int institutions() {
    return institutions;
  }

  long institutionsIn(String areaPath) {
    return byCode.values().stream()
        .filter(sender -> AreaPaths.contains(areaPath, sender.areaPath()))
        .map(Sender::institution)
        .distinct()
        .count();
  }

  /// Institutions nobody has to prove to be.
  long unguarded() {
    return byCode.values().stream().distinct().filter(s -> clients.of(s).isEmpty()).count();
  }
}
