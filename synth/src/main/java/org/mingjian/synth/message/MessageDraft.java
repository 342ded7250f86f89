package org.mingjian.synth.message;

import java.math.BigDecimal;
import java.util.Set;
import org.mingjian.claims.extract.FieldType;
import org.mingjian.values.CivilTime;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A message being written: whatever it says of a row is noted there.
final class MessageDraft {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int DAY_LENGTH = "yyyy-MM-dd".length();
  private static final Set<FieldType> NUMBERS =
      Set.of(FieldType.MONEY, FieldType.QUANTITY, FieldType.PRICE, FieldType.INTEGER);

  private final String infno;
  private final int second;
  private final Sender sender;
  private final ObjectNode input = JSON.createObjectNode();

  MessageDraft(String infno, int second, Sender sender) {
    this.infno = infno;
    this.second = second;
    this.sender = sender;
  }

  /// Who sends it, and where the person it is about is insured; empty for nobody.
  record Sender(String institution, String area, String insuredArea) {}

  /// Adds an object that carries a row to the array of a node.
  ObjectNode add(WireNode node, CityRow row) {
    ArrayNode all = input.withArray(node.node());
    return fill(all.addObject(), node, row);
  }

  /// Says in the only object of a node what it carries of a row.
  ObjectNode say(WireNode node, CityRow row) {
    return fill(input.withObject(node.node()), node, row);
  }

  /// Says whose settlement list it is.
  void owner(String person, String visit, String settlement) {
    input
        .withObject(WireNode.LIST.node())
        .put("hi_no", person)
        .put("mdtrt_id", visit)
        .put("setl_id", settlement);
  }

  private static ObjectNode fill(ObjectNode object, WireNode node, CityRow row) {
    for (WireNode.Named named : node.columns()) {
      String value = row.value(named.column());
      if (!value.isEmpty()) {
        put(object, node, named, value);
        row.tell(named.column(), said(named, value));
      }
    }
    return object;
  }

  private static void put(ObjectNode object, WireNode node, WireNode.Named named, String value) {
    FieldType type = node.table().column(node.table().index(named.column())).type();
    if (NUMBERS.contains(type)) {
      object.put(named.name(), new BigDecimal(value));
    } else if (named.name().equals("oprn_oprt_type")) {
      object.put(named.name(), value.equals("1") ? "1" : "2");
    } else {
      object.put(named.name(), said(named, value));
    }
  }

  /// A count names its day only.
  private static String said(WireNode.Named named, String value) {
    return named.name().equals("invdate") ? value.substring(0, DAY_LENGTH) : value;
  }

  /// When it is sent, as its envelope says.
  String sentAt() {
    return CivilTime.text(second, false);
  }

  CityMessage message(long number) {
    ObjectNode root = JSON.createObjectNode();
    String time = sentAt();
    root.put("infno", infno);
    root.put(
        "msgid",
        sender.institution()
            + time.replaceAll("[^0-9]", "")
            + String.format("%04d", number % 10_000));
    root.put("mdtrtarea_admvs", sender.area());
    root.put("insuplc_admdvs", sender.insuredArea());
    root.put("recer_sys_code", "YBXT").put("infver", "V1.0").put("opter_type", "1");
    root.put("opter", "0001").put("opter_name", "收费处").put("inf_time", time);
    root.put("fixmedins_code", sender.institution());
    root.set("input", input);
    return new CityMessage(second, infno, sender.institution(), JSON.writeValueAsString(root));
  }
}
