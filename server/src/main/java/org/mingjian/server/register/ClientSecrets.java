package org.mingjian.server.register;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.mingjian.lake.protection.ProtectionKey;
import org.mingjian.lake.protection.ProtectionKeys;
import org.mingjian.lake.protection.Protector;
import org.mingjian.values.ContentHash;
import org.mingjian.values.MingjianException;

/// How clients' secrets are written down: API keys as hashes, what signatures are made with sealed
/// by the service's key, as `<key id>:<ciphertext>`. A sealed secret opens for its client only.
final class ClientSecrets {
  private static final int BYTES = 32;
  private static final String PLACE = "client/";

  private final ProtectionKeys keys;

  ClientSecrets(ProtectionKeys keys) {
    this.keys = keys;
  }

  /// A secret nobody guesses, in letters and digits that need no quoting.
  static String random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// SHA-256, hexadecimal. Keys are random and long, so that nothing slower is needed.
  static String hash(String apiKey) {
    byte[] utf8 = apiKey.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(ContentHash.sha256().digest(utf8));
  }

  String seal(String client, String secret) {
    ProtectionKey key = keys.current();
    return key.id() + ":" + new Protector(key).encrypt(secret, PLACE + client);
  }

  /// The secret; empty where it was sealed by another key, for another client, or is damaged.
  Optional<String> open(String client, String sealed) {
    int colon = sealed.indexOf(':');
    try {
      return keys.find(sealed.substring(0, Math.max(colon, 0)))
          .map(key -> new Protector(key).decrypt(sealed.substring(colon + 1), PLACE + client));
    } catch (MingjianException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
