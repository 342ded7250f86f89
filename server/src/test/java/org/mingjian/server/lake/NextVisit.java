package org.mingjian.server.lake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.synth.message.CityMessage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// An outpatient's visit that is still to come: its registration and its charges, as messages and
/// as the 3101 in which its doctor would have asked about them.
record NextVisit(String id, JsonNode person, JsonNode arrival, List<JsonNode> charges) {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String FOR_WOMEN = "XG02BAZ061Z007010279543";
  private static final BigDecimal FIFTY = BigDecimal.valueOf(50);
  private static final Pattern PERSON = Pattern.compile("\"(?:psn_no|hi_no)\":\"([^\"]+)\"");

  /// The next visits of different persons who were settled before, by id.
  static Map<String, NextVisit> after(List<CityMessage> messages, int cut, int most) {
    Map<String, JsonNode> persons = new HashMap<>();
    for (CityMessage message : messages.subList(0, cut)) {
      JsonNode settled = read(message).path("input").path("setlinfo");
      if (!settled.path("gend").isMissingNode()) {
        persons.put(settled.path("psn_no").asString(), settled);
      }
    }
    Map<String, NextVisit> next = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    for (CityMessage message : messages.subList(cut, messages.size())) {
      JsonNode body = read(message);
      JsonNode record = body.path("input").path("mdtrtinfo");
      String person = record.path("psn_no").asString();
      boolean meant = message.infno().equals("2203A") && persons.containsKey(person);
      if (meant && next.size() < most && taken.add(person)) {
        String visit = record.path("mdtrt_id").asString();
        // An ask tells sex and birth, where messages leave them to the settlement.
        ((ObjectNode) record)
            .put("gend", persons.get(person).path("gend").asString())
            .put("brdy", persons.get(person).path("brdy").asString());
        next.put(visit, new NextVisit(visit, persons.get(person), body, new ArrayList<>()));
      }
    }
    for (CityMessage message : messages) {
      JsonNode body = read(message);
      String visit = body.path("input").path("feedetail").path(0).path("mdtrt_id").asString();
      if (message.infno().equals("2204") && next.containsKey(visit)) {
        next.get(visit).charge(body);
      }
    }
    next.values().removeIf(visit -> visit.charges.isEmpty());
    return next;
  }

  /// Who keeps to all rules gives nothing to compare: of one man in two the first line is a device
  /// for women, of one woman in two it is charged fifty times.
  private void charge(JsonNode body) {
    if (charges.isEmpty() && id.hashCode() % 2 == 0) {
      JsonNode first = body.path("input").path("feedetail").path(0);
      if (person.path("gend").asString().equals("1")) {
        ((ObjectNode) first).put("med_list_codg", FOR_WOMEN);
      } else {
        ((ObjectNode) first).put("cnt", first.path("cnt").decimalValue().multiply(FIFTY));
      }
    }
    charges.add(body);
  }

  private static JsonNode read(CityMessage message) {
    return JSON.readTree(message.body());
  }

  /// The number of the person.
  String personNumber() {
    return person.path("psn_no").asString();
  }

  /// The number of the person a message is about; empty for nobody.
  static String personIn(String body) {
    Matcher person = PERSON.matcher(body);
    return person.find() ? person.group(1) : "";
  }

  /// What the hospital reports.
  List<String> reports() {
    List<String> bodies = new ArrayList<>(List.of(arrival.toString()));
    charges.forEach(body -> bodies.add(body.toString()));
    return bodies;
  }

  /// What its doctor would have asked.
  String ask() {
    ObjectNode root = JSON.createObjectNode();
    for (String field :
        List.of("mdtrtarea_admvs", "insuplc_admdvs", "inf_time", "fixmedins_code")) {
      root.put(field, arrival.path(field).asString());
    }
    root.put("infno", "3101").put("msgid", "ask-" + id);
    ObjectNode patient =
        root.withObject("input").withObject("data").withArray("patient_dtos").addObject();
    patient.put("patn_id", person.path("psn_no").asString());
    patient.put("gend", person.path("gend").asString());
    patient.put("brdy", person.path("brdy").asString());
    patient.put("poolarea", arrival.path("insuplc_admdvs").asString());
    patient.put("curr_mdtrt_id", id);
    encounter(patient.withArray("fsi_encounter_dtos").addObject());
    return root.toString();
  }

  private void encounter(ObjectNode visit) {
    JsonNode record = arrival.path("input").path("mdtrtinfo");
    visit.put("mdtrt_id", id);
    visit.put("med_type", record.path("med_type").asString());
    visit.put("adm_date", record.path("begntime").asString());
    ArrayNode diagnoses = visit.withArray("fsi_diagnose_dtos");
    for (JsonNode diagnosis : arrival.path("input").path("diseinfo")) {
      diagnoses
          .addObject()
          .put("dise_codg", diagnosis.path("diag_code").asString())
          .put("maindise_flag", diagnosis.path("maindiag_flag").asString());
    }
    ArrayNode orders = visit.withArray("fsi_order_dtos");
    for (JsonNode body : charges) {
      JsonNode splits = body.path("input").path("result");
      JsonNode lines = body.path("input").path("feedetail");
      for (int i = 0; i < lines.size(); i++) {
        order(orders.addObject(), lines.get(i), splits.get(i));
      }
    }
  }

  private static void order(ObjectNode order, JsonNode line, JsonNode split) {
    BigDecimal amount = line.path("det_item_fee_sumamt").decimalValue();
    order.put("rx_id", line.path("feedetl_sn").asString());
    order.put("hilist_code", line.path("med_list_codg").asString());
    order.put("cnt", line.path("cnt").decimalValue());
    order.put("pric", line.path("pric").decimalValue());
    order.put("sumamt", amount);
    order.put("ownpay_amt", amount.subtract(split.path("inscp_scp_amt").decimalValue()));
    order.put("chrg_type", split.path("med_chrgitm_type").asString());
    order.put("drord_begn_date", line.path("fee_ocur_time").asString());
    order.put("drord_dept_codg", line.path("bilg_dept_codg").asString());
    order.put("drord_dept_name", line.path("bilg_dept_name").asString());
    order.put("drord_dr_codg", line.path("bilg_dr_codg").asString());
    order.put("drord_dr_name", line.path("bilg_dr_name").asString());
    order.put("curr_drord_flag", "1");
  }
}
