package org.mingjian.bench.wire;

import java.util.List;
import org.mingjian.synth.claim.ChargeLine;
import org.mingjian.synth.claim.Coding;
import org.mingjian.synth.claim.Item;
import org.mingjian.synth.claim.Visit;
import org.mingjian.values.CivilTime;
import org.mingjian.values.Decimals;

/// The words of a 3101, with the keys a hospital's system sends. Character 1 stands for the person,
/// character 2 for the number of the request.
final class AskJson {
  private AskJson() {}

  /// What was bought of an item, and when.
  record Bought(String code, String at) {}

  /// Everything up to the visit's lists.
  static void head(StringBuilder json, Visit visit, String now) {
    String area = visit.institution.area();
    json.append('{');
    put(json, "infno", "3101");
    put(json, "msgid", visit.institution.code() + "\u0002");
    put(json, "mdtrtarea_admvs", area);
    put(json, "insuplc_admdvs", visit.person.membership().area());
    put(json, "recer_sys_code", "YBXT");
    put(json, "dev_no", "");
    put(json, "cainfo", "");
    put(json, "signtype", "");
    put(json, "infver", "V1.0");
    put(json, "opter_type", "1");
    put(json, "opter", visit.doctor.code());
    put(json, "opter_name", visit.doctor.name());
    put(json, "inf_time", now);
    put(json, "fixmedins_code", visit.institution.code());
    put(json, "fixmedins_name", visit.institution.name());
    put(json, "sign_no", "");
    json.append("\"input\":{\"data\":{");
    put(json, "syscode", "his");
    put(json, "task_id", "\u0002");
    json.append("\"rule_ids\":[],\"patient_dtos\":[{");
    put(json, "patn_id", "\u0001");
    put(json, "patn_name", visit.person.name());
    put(json, "gend", Integer.toString(visit.person.sex()));
    put(json, "brdy", CivilTime.date(visit.person.birthDay()).toString());
    put(json, "poolarea", visit.person.membership().area());
    put(json, "curr_mdtrt_id", "\u0002");
    json.append("\"fsi_his_data_dto\":\"\",\"fsi_encounter_dtos\":[{");
    visit(json, visit, now);
  }

  private static void visit(StringBuilder json, Visit visit, String now) {
    put(json, "mdtrt_id", "\u0002");
    put(json, "medins_id", visit.institution.code());
    put(json, "medins_name", visit.institution.name());
    put(json, "medins_admdvs", visit.institution.area());
    put(json, "medins_type", visit.institution.kind());
    put(json, "medins_lv", visit.institution.grade());
    put(json, "adm_date", now);
    put(json, "dscg_date", now);
    put(json, "dr_codg", visit.doctor.code());
    put(json, "adm_dept_codg", visit.doctor.department().code());
    put(json, "adm_dept_name", visit.doctor.department().name());
    put(json, "dscg_dept_codg", visit.doctor.department().code());
    put(json, "dscg_dept_name", visit.doctor.department().name());
    put(json, "med_mdtrt_type", "1");
    put(json, "med_type", visit.medicalType);
    put(json, "matn_stas", "0");
    put(json, "medfee_sumamt", "0");
    put(json, "ownpay_amt", "0");
    put(json, "selfpay_amt", "0");
    put(json, "setl_totlnum", "0");
    put(json, "insutype", visit.insuranceType);
    put(json, "reim_flag", "1");
    put(json, "out_setl_flag", "0");
    json.append("\"fsi_operation_dtos\":[],");
  }

  static void diagnoses(StringBuilder json, List<Coding> diagnoses, String now) {
    List<Coding> western = diagnoses.stream().filter(d -> d.type().equals("1")).toList();
    String main = western.isEmpty() ? "" : western.getFirst().code();
    put(json, "dscg_main_dise_codg", main);
    json.append("\"fsi_diagnose_dtos\":[");
    for (int i = 0; i < western.size(); i++) {
      json.append(i == 0 ? "{" : ",{");
      put(json, "dise_id", Integer.toString(i + 1));
      put(json, "inout_dise_type", "1");
      put(json, "maindise_flag", i == 0 ? "1" : "0");
      put(json, "dias_srt_no", Integer.toString(i + 1));
      put(json, "dise_codg", western.get(i).code());
      put(json, "dise_name", western.get(i).name());
      last(json, "dise_date", now);
      json.append('}');
    }
    json.append("],");
  }

  static void order(StringBuilder json, ChargeLine line, int index, Bought bought) {
    Item item = line.item;
    json.append('{');
    put(json, "rx_id", "\u0002-" + (index + 1));
    put(json, "rxno", "\u0002");
    put(json, "grpno", "1");
    put(json, "long_drord_flag", "0");
    put(json, "hilist_type", item.charging().listType());
    put(json, "chrg_type", item.charging().category());
    put(json, "drord_bhvr", "0");
    put(json, "hilist_code", bought.code);
    put(json, "hilist_name", item.name());
    put(json, "hilist_lv", item.charging().grade());
    put(json, "hilist_pric", "");
    put(json, "hosplist_code", "Y" + item.code().hashCode());
    put(json, "hosplist_name", item.name());
    put(json, "cnt", Decimals.format(line.quantity, Decimals.QUANTITY_SCALE));
    put(json, "pric", Decimals.format(line.unitPrice, Decimals.PRICE_SCALE));
    put(json, "sumamt", Decimals.yuan(line.amount));
    put(json, "ownpay_amt", Decimals.yuan(line.fullySelfPaid));
    put(json, "selfpay_amt", Decimals.yuan(line.selfPaidFirst));
    put(json, "spec", item.packing().spec());
    put(json, "spec_unt", item.packing().unit());
    put(json, "drord_begn_date", bought.at);
    put(json, "drord_dept_codg", line.doctor.department().code());
    put(json, "drord_dept_name", line.doctor.department().name());
    put(json, "drord_dr_codg", line.doctor.code());
    put(json, "drord_dr_name", line.doctor.name());
    put(json, "drord_dr_profttl", "2");
    last(json, "curr_drord_flag", "1");
    json.append('}');
  }

  private static void put(StringBuilder json, String key, String value) {
    last(json, key, value);
    json.append(',');
  }

  private static void last(StringBuilder json, String key, String value) {
    json.append('"').append(key).append("\":\"");
    json.append(value.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
  }
}
