package org.mingjian.server.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.mingjian.lake.protection.ProtectionKey;
import org.mingjian.lake.protection.ProtectionKeys;
import org.mingjian.lake.protection.Protector;
import org.mingjian.server.settings.ServerError;
import org.mingjian.values.MingjianException;

/// Seals the bodies of messages (SM4-GCM), each bound to its request, and opens them again while
/// their key is there. Safe for use by several threads.
public final class SealedBodies {
  private final ProtectionKeys keys;
  private final ProtectionKey current;

  /// Seals with the current key of `keys`, which is made if there is none.
  public SealedBodies(ProtectionKeys keys) {
    this.keys = keys;
    current = keys.current();
  }

  /// Length of the key's id, the id, the ciphertext.
  byte[] seal(byte[] body, String request) {
    byte[] id = current.id().getBytes(StandardCharsets.US_ASCII);
    byte[] sealed = new Protector(current).seal(body, request);
    byte[] result = new byte[1 + id.length + sealed.length];
    result[0] = (byte) id.length;
    System.arraycopy(id, 0, result, 1, id.length);
    System.arraycopy(sealed, 0, result, 1 + id.length, sealed.length);
    return result;
  }

  byte[] open(byte[] sealed, String request) {
    int begin = 1 + sealed[0];
    String id = new String(sealed, 1, sealed[0], StandardCharsets.US_ASCII);
    ProtectionKey key =
        keys.find(id)
            .orElseThrow(() ->
                new MingjianException(
                    ServerError.CONFIGURATION, "密钥文件中没有密钥 the key file has no key " + id));
    return new Protector(key).open(Arrays.copyOfRange(sealed, begin, sealed.length), request);
  }
}
