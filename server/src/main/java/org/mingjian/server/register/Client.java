package org.mingjian.server.register;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingjian.server.fsi.Sender;
import org.mingjian.wire.proof.Network;

/// A program that speaks for institutions: a hospital's own, or one of a company that serves many.
///
/// @param id the name it signs by (`x-tif-paasid`)
/// @param institutions it may speak for
/// @param areas it may speak for all institutions of, as paths
/// @param networks it must call from; none for any
/// @param keyHash SHA-256 of its API key, hexadecimal
/// @param secret what it signs with
record Client(
    String id,
    Set<String> institutions,
    List<String> areas,
    List<Network> networks,
    Optional<String> keyHash,
    Optional<String> secret) {
  /// Copies in.
  Client {
    institutions = Set.copyOf(institutions);
    areas = List.copyOf(areas);
    networks = List.copyOf(networks);
  }

  boolean speaksFor(Sender sender) {
    return institutions.contains(sender.institution())
        || areas.stream().anyMatch(area -> (sender.areaPath() + "/").startsWith(area + "/"));
  }

  boolean mayCallFrom(String address) {
    return networks.isEmpty() || networks.stream().anyMatch(network -> network.contains(address));
  }

  /// Whether its network is all it proves itself by.
  boolean isKnownByAddress() {
    return keyHash.isEmpty() && secret.isEmpty();
  }

  /// Secrets stay out of logs.
  @Override
  public String toString() {
    return "Client[" + id + "]";
  }
}
