package org.mingjian.server.faults;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// Messages of one institution; `'` stands for `"`.
final class Bodies {
  private Bodies() {}

  static byte[] fact(String id, String quantity) {
    return json(fees(line(id, quantity)));
  }

  /// One message of many lines.
  static byte[] facts(List<String> ids) {
    return json(fees(ids.stream().map(id -> line(id, "1")).collect(Collectors.joining(","))));
  }

  private static String fees(String lines) {
    return "{'infno':'2204','fixmedins_code':'"
        + ServerProcess.INSTITUTION
        + "','inf_time':'2025-05-04 10:00:00','input':{'feedetail':["
        + lines
        + "]}}";
  }

  private static String line(String id, String quantity) {
    return "{'feedetl_sn':'%s','mdtrt_id':'V%s','psn_no':'P%s','cnt':%s,'pric':10,"
            .formatted(id, id, id, quantity)
        + "'hilist_code':'XG02BAZ061Z007010279543','det_item_fee_sumamt':10,"
        + "'fee_ocur_time':'2025-05-04 09:00:00'}";
  }

  /// An ask of so many bytes.
  static byte[] padded(int bytes) {
    String ask = new String(ask("padded"), StandardCharsets.UTF_8);
    String head = ask.substring(0, ask.length() - 1) + ",\"more\":\"";
    return (head + "x".repeat(bytes - head.length() - 2) + "\"}").getBytes(StandardCharsets.UTF_8);
  }

  static byte[] ask(String id) {
    return json(
        "{'infno':'3101','msgid':'%s','fixmedins_code':'%s','input':{'data':{'patient_dtos':{"
                .formatted(id, ServerProcess.INSTITUTION)
            + "'patn_id':'P%s','gend':'1','brdy':'1951-01-01','curr_mdtrt_id':'V%s',"
                .formatted(id, id)
            + "'fsi_encounter_dtos':{'mdtrt_id':'V%s','med_type':'21','adm_date':'2025-05-04',"
                .formatted(id)
            + "'fsi_order_dtos':{'rx_id':'%s','hilist_code':'XG02BAZ061Z007010279543','cnt':1,"
                .formatted(id)
            + "'pric':1153,'ownpay_amt':0}}}}}}");
  }

  private static byte[] json(String text) {
    return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }
}
