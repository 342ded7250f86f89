package org.mingjian.server.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// An outpatient's visit as its hospital tells it over the wire, put to another day: what the
/// doctor asks about while ordering, how the doctor takes what is said, and what is charged in the
/// end. Source of the fields: national-interfaces §2 and §3.
///
/// @param record `mdtrt_d` of it, by column
/// @param lines `fee_list_d` of it, by column
record DemoVisit(Map<String, String> record, List<Map<String, String>> lines) {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String CONTINUE = "1";
  private static final String CHANGE = "2";

  /// Copies in.
  DemoVisit {
    record = Map.copyOf(record);
    lines = List.copyOf(lines);
  }

  /// Apart from the visit of the extract, which was on another day.
  private String id() {
    return "W" + record.get("mdtrt_id");
  }

  /// 3101.

  /// @param time when, as civil time
  ObjectNode ask(String time) {
    ObjectNode message = message("3101", time);
    ObjectNode data = message.withObject("input").withObject("data");
    data.put("task_id", id()).put("trig_scen", "1");
    ObjectNode patient = data.withArray("patient_dtos").addObject();
    patient
        .put("patn_id", record.get("psn_no"))
        .put("patn_name", record.get("psn_name"))
        .put("gend", record.get("gend"))
        .put("brdy", record.get("brdy"))
        .put("poolarea", record.get("insu_admdvs"))
        .put("curr_mdtrt_id", id());
    encounter(patient.withArray("fsi_encounter_dtos").addObject(), time);
    return message;
  }

  private void encounter(ObjectNode visit, String time) {
    visit
        .put("mdtrt_id", id())
        .put("med_type", record.get("med_type"))
        .put("insutype", record.get("insutype"))
        .put("adm_date", time)
        .put("dscg_main_dise_codg", record.get("dscg_maindiag_code"));
    visit
        .withArray("fsi_diagnose_dtos")
        .addObject()
        .put("dise_codg", record.get("dscg_maindiag_code"))
        .put("dise_name", record.get("dscg_maindiag_name"))
        .put("maindise_flag", "1");
    lines.forEach(line -> order(visit.withArray("fsi_order_dtos").addObject(), line, time));
  }

  private void order(ObjectNode order, Map<String, String> line, String time) {
    order
        .put("rx_id", number(line))
        .put("rxno", line.get("rx_drord_no"))
        .put("hilist_code", line.get("hilist_code"))
        .put("hilist_name", line.get("hilist_name"))
        .put("cnt", line.get("cnt"))
        .put("pric", line.get("pric"))
        .put("sumamt", line.get("det_item_fee_sumamt"))
        .put("ownpay_amt", line.get("fulamt_ownpay_amt"))
        .put("chrg_type", line.get("med_chrgitm_type"))
        .put("drord_begn_date", time)
        .put("drord_dept_codg", line.get("bilg_dept_codg"))
        .put("drord_dept_name", line.get("bilg_dept_name"))
        .put("drord_dr_codg", line.get("bilg_dr_code"))
        .put("drord_dr_name", line.get("bilg_dr_name"))
        .put("curr_drord_flag", "1");
  }

  private static String number(Map<String, String> line) {
    return "W" + line.get("bkkp_sn");
  }

  /// 3103 on what was said to the ask.
  ///
  /// @param warnings by their ids
  /// @param insistence why the orders stay; empty where they are changed
  ObjectNode feedback(Set<String> warnings, String insistence, String time) {
    ObjectNode message = message("3103", time);
    ObjectNode data = message.withObject("input").withObject("data");
    data.put("warn_type", "1");
    for (String warning : warnings) {
      data.withArray("warns")
          .addObject()
          .put("warn_rslt_id", warning)
          .put("dspo_way", insistence.isEmpty() ? CHANGE : CONTINUE)
          .put("dspo_way_rea", insistence);
    }
    return message;
  }

  /// 2204; empty where nothing is left to charge.
  ///
  /// @param dropped numbers of the orders that were taken back
  Optional<ObjectNode> charges(Set<String> dropped, String time) {
    List<Map<String, String>> left =
        lines.stream().filter(line -> !dropped.contains(number(line))).toList();
    if (left.isEmpty()) {
      return Optional.empty();
    }
    ObjectNode message = message("2204", time);
    ArrayNode fees = message.withObject("input").withArray("feedetail");
    left.forEach(line -> charge(fees.addObject(), line, time));
    return Optional.of(message);
  }

  private void charge(ObjectNode fee, Map<String, String> line, String time) {
    fee.put("feedetl_sn", number(line))
        .put("mdtrt_id", id())
        .put("psn_no", record.get("psn_no"))
        .put("chrg_bchno", id())
        .put("rx_drord_no", line.get("rx_drord_no"))
        .put("fee_ocur_time", time)
        .put("med_list_codg", line.get("hilist_code"))
        .put("cnt", line.get("cnt"))
        .put("pric", line.get("pric"))
        .put("det_item_fee_sumamt", line.get("det_item_fee_sumamt"))
        .put("bilg_dept_codg", line.get("bilg_dept_codg"))
        .put("bilg_dept_name", line.get("bilg_dept_name"))
        .put("bilg_dr_codg", line.get("bilg_dr_code"))
        .put("bilg_dr_name", line.get("bilg_dr_name"));
  }

  private ObjectNode message(String infno, String time) {
    return JSON.createObjectNode()
        .put("infno", infno)
        .put("msgid", infno + id())
        .put("mdtrtarea_admvs", record.get("insu_admdvs"))
        .put("insuplc_admdvs", record.get("insu_admdvs"))
        .put("inf_time", time)
        .put("fixmedins_code", record.get("fixmedins_code"));
  }

  /// Whom it is about stays out of logs.
  @Override
  public String toString() {
    return "DemoVisit[" + record.get("mdtrt_id") + "]";
  }
}
