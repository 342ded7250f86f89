package org.mingjian.server.training;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Messages about a made-up patient: a stay that is reported and settled, then orders in the next.
///
/// @param patient tells patients apart
/// @param today the day of the orders
record CareStory(int patient, LocalDate today) {
  private static final int LINES = 20;
  private static final int UPLOADS = 4;
  private static final int DAYS_SINCE = 30;
  private static final int PRICES = 90;

  /// Something that only women may have been given, so that something is found.
  private static final String BLAMED = "XG02BAZ061Z007010279543";

  /// What is reported before the orders, in order.
  List<byte[]> reports() {
    List<byte[]> reports = new ArrayList<>();
    reports.add(admission());
    IntStream.range(0, UPLOADS).mapToObj(this::fees).forEach(reports::add);
    reports.add(settlement());
    return reports;
  }

  private byte[] admission() {
    return message(
        "2401",
        """
        "mdtrtinfo":{"mdtrt_id":"S%1$d","psn_no":"P%1$d","med_type":"21","insutype":"310",
        "begntime":"%2$s 09:00:00","adm_dept_codg":"A03","adm_dept_name":"内科"},
        "diseinfo":[{"mdtrt_id":"S%1$d","psn_no":"P%1$d","diag_type":"1","maindiag_flag":"1",
        "diag_code":"I10.x00","diag_name":"高血压"}]\
        """
            .formatted(patient, stay()));
  }

  private byte[] fees(int upload) {
    return message(
        "2301",
        IntStream.range(0, LINES)
            .mapToObj(line -> fee(upload * LINES + line))
            .collect(Collectors.joining(",", "\"feedetail\":[", "]")));
  }

  private String fee(int line) {
    return """
    {"feedetl_sn":"L%3$d","mdtrt_id":"S%1$d","psn_no":"P%1$d","cnt":2,"pric":%4$d.5,
    "hilist_code":"%5$s","hilist_name":"预热","det_item_fee_sumamt":%6$d,"rx_drord_no":"R%3$d",
    "bilg_dept_codg":"A03","bilg_dept_name":"内科","bilg_dr_codg":"D1","bilg_dr_name":"医师",
    "med_chrgitm_type":"09","fee_ocur_time":"%2$s 10:00:00"}\
    """
        .formatted(patient, stay(), line, price(line), item(line), 2 * price(line) + 1);
  }

  private byte[] settlement() {
    return message(
        "2304",
        """
        "data":{"mdtrt_id":"S%1$d","psn_no":"P%1$d","chrg_bchno":"B%1$d","medfee_sumamt":"4000.00"},
        "setlinfo":{"setl_id":"T%1$d","mdtrt_id":"S%1$d","psn_no":"P%1$d","insutype":"310",
        "medfee_sumamt":4000,"fund_pay_sumamt":3000,"setl_time":"%2$s 15:00:00"}\
        """
            .formatted(patient, stay()));
  }

  /// Orders of the day, each time others.
  byte[] ask(int round) {
    String orders =
        IntStream.range(0, LINES)
            .mapToObj(line -> order(round * LINES + line))
            .collect(Collectors.joining(","));
    return message(
        round % 2 == 0 ? "3101" : "3102",
        """
        "data":{"task_id":"%1$d-%3$d","trig_scen":"1","patient_dtos":[{"patn_id":"P%1$d","gend":"1",
        "brdy":"1951-01-01","curr_mdtrt_id":"N%1$d","fsi_encounter_dtos":[{"mdtrt_id":"N%1$d",
        "medins_lv":"02","med_type":"11","insutype":"310","adm_date":"%2$s 08:00:00",
        "dscg_main_dise_codg":"I10.x00","fsi_diagnose_dtos":[{"dise_codg":"I10.x00",
        "maindise_flag":"1"}],"fsi_order_dtos":[%4$s]}]}]}\
        """
            .formatted(patient, today, round, orders));
  }

  private String order(int line) {
    return """
    {"rx_id":"O%3$d","rxno":"R%3$d","hilist_code":"%4$s","hilist_name":"预热","hilist_lv":"1",
    "cnt":"2","pric":"%5$d.50","sumamt":"%6$d.00","ownpay_amt":"0","drord_dr_codg":"D1",
    "drord_dept_codg":"A03","drord_begn_date":"%2$s 09:30:00","curr_drord_flag":"%1$s"}\
    """
        .formatted("1", today, line, item(line), price(line), 2 * price(line) + 1);
  }

  private LocalDate stay() {
    return today.minusDays(DAYS_SINCE + patient % DAYS_SINCE);
  }

  private static int price(int line) {
    return 10 + line % PRICES;
  }

  /// One item in a hundred is blamed, the others are nobody's.
  private static String item(int line) {
    return line % 100 == 0
        ? BLAMED
        : "XC%02dCAA%03dA001010100%03d".formatted(line % 10, line % 50, line % 50);
  }

  private static byte[] message(String transaction, String input) {
    String body =
        """
        {"infno":"%s","msgid":"H00000000000","mdtrtarea_admvs":"370600","fixmedins_code":"H37060000001",
        "inf_time":"2025-03-01 10:00:00","input":{%s}}\
        """
            .formatted(transaction, input);
    return body.getBytes(StandardCharsets.UTF_8);
  }
}
