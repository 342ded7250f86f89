package org.mingjian.server.faults;

import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import org.mingjian.values.ContentHash;
import org.mingjian.wire.fact.ClaimRow;
import org.mingjian.wire.fact.FactReader;
import org.mingjian.wire.message.Message;
import org.mingjian.wire.message.Moment;

/// What was sent, by hash, to be compared with what was kept.
final class Fingerprint {
  private static final Moment UNUSED = new Moment(0, false);

  private Fingerprint() {}

  /// Of the rows of a message, by their keys.
  static Map<String, String> ofFacts(byte[] body) {
    Message message = Message.read(body, "", institution -> Map.of());
    return FactReader.read(message, ServerProcess.INSTITUTION, UNUSED).stream()
        .collect(Collectors.toMap(ClaimRow::key, Fingerprint::of));
  }

  private static String of(ClaimRow row) {
    return ofRow(row.person(), row.visit(), row.day(), row.values().bytes());
  }

  static String ofRow(String person, String visit, int day, byte[] content) {
    return ContentHash.of(person, visit, Integer.toString(day), HexFormat.of().formatHex(content))
        .hex();
  }

  /// Of the body of an ask.
  static String ofAsk(byte[] body) {
    return HexFormat.of().formatHex(ContentHash.sha256().digest(body));
  }
}
