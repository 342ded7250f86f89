package org.mingjian.wire.fact;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.mingjian.wire.message.Message;
import org.mingjian.wire.message.Moment;

/// Reports as a client might send them; `'` stands for `"`.
public final class Report {
  private static final Moment NOW = new Moment(0, false);

  private Report() {}

  /// The rows of a message of this transaction by hospital H1, with this input.
  public static List<ClaimRow> rows(String infno, String input) {
    return FactReader.read(message(infno, input), "H1", NOW);
  }

  /// A message of this transaction with this input.
  static Message message(String infno, String input) {
    String body = "{'infno':'" + infno + "','mdtrtarea_admvs':'370600','input':" + input + "}";
    byte[] bytes = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return Message.read(bytes, "", unknown -> Map.of());
  }
}
