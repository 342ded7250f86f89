package org.mingjian.server.settings;

/// Whether an institution for which no client is registered is taken at its word.
public enum ProofRule {
  /// Nobody is served without proof.
  REQUIRED,
  /// Only who has a client registered must prove it.
  IF_REGISTERED
}
