package org.mingjian.server.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingjian.server.fsi.Sender;

/// The clients of a register, by what they show. Immutable.
final class Clients {
  private final Map<String, Client> byId = new HashMap<>();
  private final Map<String, Client> byKeyHash = new HashMap<>();
  private final Map<String, List<Client>> byInstitution = new HashMap<>();
  private final List<Client> ofAreas = new ArrayList<>();

  Clients(List<Client> clients) {
    for (Client client : clients) {
      byId.put(client.id(), client);
      client.keyHash().ifPresent(hash -> byKeyHash.put(hash, client));
      client
          .institutions()
          .forEach(code -> byInstitution.computeIfAbsent(code, c -> new ArrayList<>()).add(client));
      if (!client.areas().isEmpty()) {
        ofAreas.add(client);
      }
    }
  }

  Optional<Client> withKey(String key) {
    return Optional.ofNullable(byKeyHash.get(ClientSecrets.hash(key)));
  }

  /// Who signs by this name.
  Optional<Client> signing(String id) {
    return Optional.ofNullable(byId.get(id)).filter(client -> client.secret().isPresent());
  }

  List<Client> of(Sender sender) {
    List<Client> own = byInstitution.getOrDefault(sender.institution(), List.of());
    return Stream.concat(own.stream(), ofAreas.stream())
        .filter(client -> client.speaksFor(sender))
        .toList();
  }

  int size() {
    return byId.size();
  }
}
