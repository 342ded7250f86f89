package org.mingjian.server.sidecar;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.mingjian.lake.protection.ProtectionKey;
import org.mingjian.lake.protection.Protector;
import org.mingjian.server.store.RecordCodec;
import org.mingjian.values.ContentHash;

/// What seals records on the line between a sidecar and the bureau: a key both make of the
/// sidecar's API key, so that neither has to know what the other seals its own files with.
final class LineKey {
  private static final int HALF = 16;

  private LineKey() {}

  static RecordCodec codec(String apiKey) {
    byte[] hash =
        ContentHash.sha256().digest(("sidecar/" + apiKey).getBytes(StandardCharsets.UTF_8));
    return new RecordCodec(
        new Protector(
            new ProtectionKey(
                "line", Arrays.copyOf(hash, HALF), Arrays.copyOfRange(hash, HALF, hash.length))));
  }
}
