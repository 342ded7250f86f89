package org.mingjian.wire.order;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.mingjian.wire.message.Message;
import org.mingjian.wire.message.Moment;

/// Asks as a client might write them; `'` stands for `"`.
final class Ask {
  static final Moment NOW = new Moment(0, false);

  private Ask() {}

  /// The patient of a 3101 whose only visit has this content.
  static Patient visit(String content) {
    return patient("'curr_mdtrt_id':'V1','fsi_encounter_dtos':[{'mdtrt_id':'V1'," + content + "}]");
  }

  /// The patient of a 3101 with this content.
  static Patient patient(String content) {
    return check("{'infno':'3101','input':{'data':{'patient_dtos':[{" + content + "}]}}}")
        .patients()
        .getFirst();
  }

  static OrderCheck check(String body) {
    byte[] bytes = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return OrderCheck.of(Message.read(bytes, "", unknown -> Map.of()), NOW);
  }
}
