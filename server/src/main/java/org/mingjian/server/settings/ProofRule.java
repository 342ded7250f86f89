package org.mingjian.server.settings;

/// What an institution for which no client is registered is served as.
public enum ProofRule {
  /// Nobody is served without proof.
  REQUIRED,
  /// Only who has a client registered must prove it; anybody else is served by what it reported
  /// itself.
  IF_REGISTERED,
  /// The same, and whoever reaches the service counts as proven: the network is closed.
  NETWORK
}
