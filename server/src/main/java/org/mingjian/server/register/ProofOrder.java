package org.mingjian.server.register;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mingjian.server.fsi.Caller;
import org.mingjian.server.fsi.Proof;
import org.mingjian.server.fsi.Sender;
import org.mingjian.server.settings.ProofRule;
import org.mingjian.wire.proof.NonceWindow;
import org.mingjian.wire.proof.TifSignature;

/// Looks at what a caller shows, in order: API key, signature, network address. What we never
/// issued is passed over, since its sender could as well have left it out; what we issued and is
/// shown wrongly is not.
final class ProofOrder {
  private static final Duration SKEW = Duration.ofMinutes(5);
  private static final int MOST_NONCES = 1_000_000;

  private final ProofRule rule;

  /// A signature may be dated that much ahead and come again that much later, and what is forgotten
  /// is known by the minute.
  private static final Duration WINDOW = SKEW.multipliedBy(2).plus(Duration.ofMinutes(1));

  private final TifSignature signatures;

  /// Notes in `data` which signatures were taken.
  ProofOrder(ProofRule rule, Path data) {
    this.rule = rule;
    NonceFile taken = new NonceFile(data, WINDOW);
    NonceWindow nonces = new NonceWindow(WINDOW, MOST_NONCES, taken);
    taken.recall(nonces);
    this.signatures = new TifSignature(SKEW, nonces);
  }

  Proof prove(Clients clients, Sender sender, Caller caller, Instant now) {
    Proof shown = shown(clients, sender, caller, now);
    boolean issued =
        shown != Proof.MISSING && shown != Proof.KEY_UNKNOWN && shown != Proof.SIGNER_UNKNOWN;
    return issued ? shown : byAddress(clients.of(sender), caller.address(), shown);
  }

  /// What whoever speaks for an institution without client has proven.
  Proof unguarded() {
    return rule == ProofRule.NETWORK ? Proof.PROVEN : Proof.NOT_DEMANDED;
  }

  /// Whether nobody is served as this institution without proof.
  boolean isGuarded(Clients clients, Sender sender) {
    return rule != ProofRule.IF_REGISTERED || !clients.of(sender).isEmpty();
  }

  private Proof shown(Clients clients, Sender sender, Caller caller, Instant now) {
    Proof byKey = caller.key().isEmpty() ? Proof.MISSING : byKey(clients, sender, caller);
    boolean decided = byKey != Proof.MISSING && byKey != Proof.KEY_UNKNOWN;
    return decided || !caller.isSigned() ? byKey : bySignature(clients, sender, caller, now);
  }

  private static Proof byKey(Clients clients, Sender sender, Caller caller) {
    return clients
        .withKey(caller.key())
        .map(client -> bound(client, sender, caller))
        .orElse(Proof.KEY_UNKNOWN);
  }

  private Proof bySignature(Clients clients, Sender sender, Caller caller, Instant now) {
    Optional<Client> signer = clients.signing(caller.signature().client());
    if (signer.isEmpty()) {
      return Proof.SIGNER_UNKNOWN;
    }
    Proof bound = bound(signer.get(), sender, caller);
    if (bound != Proof.PROVEN) {
      return bound;
    }
    String secret = signer.get().secret().orElseThrow();
    return switch (signatures.check(caller.signature(), secret, now)) {
      case PROVEN -> Proof.PROVEN;
      case WRONG -> Proof.SIGNATURE_WRONG;
      case LATE -> Proof.SIGNATURE_LATE;
      case REPLAYED -> Proof.SIGNATURE_REPLAYED;
    };
  }

  private static Proof bound(Client client, Sender sender, Caller caller) {
    if (!client.speaksFor(sender)) {
      return Proof.OF_ANOTHER;
    }
    return client.mayCallFrom(caller.address()) ? Proof.PROVEN : Proof.ADDRESS_NOT_ALLOWED;
  }

  private Proof byAddress(List<Client> own, String address, Proof otherwise) {
    if (own.isEmpty()) {
      return rule == ProofRule.REQUIRED ? otherwise : unguarded();
    }
    List<Client> byAddress = own.stream().filter(Client::isKnownByAddress).toList();
    if (byAddress.stream().anyMatch(client -> client.mayCallFrom(address))) {
      return Proof.PROVEN;
    }
    return otherwise == Proof.MISSING && !byAddress.isEmpty()
        ? Proof.ADDRESS_NOT_ALLOWED
        : otherwise;
  }
}
