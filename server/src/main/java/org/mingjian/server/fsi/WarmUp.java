package org.mingjian.server.fsi;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.mingjian.wire.history.History;
import org.mingjian.wire.message.Message;
import org.mingjian.wire.message.Moment;
import org.mingjian.wire.order.OrderCheck;
import org.mingjian.wire.order.OrderJudge;
import org.mingjian.wire.order.Patient;
import org.mingjian.wire.reply.ReplyProfile;

/// Reads and judges a made-up ask over and over, so that the code is compiled before the first real
/// one comes.
final class WarmUp {
  private static final int ROUNDS = 300;
  private static final int LINES = 20;
  private static final String HEAD =
      """
      {"infno":"3101","fixmedins_code":"H00000000000","inf_time":"2025-03-01 10:00:00","input":{"data":
      {"patient_dtos":[{"patn_id":"0","gend":"1","brdy":"1960-01-01","curr_mdtrt_id":"0",
      "fsi_encounter_dtos":[{"mdtrt_id":"0","medins_lv":"02","med_type":"11","insutype":"310",
      "adm_date":"2025-03-01 09:00:00","dscg_main_dise_codg":"I10.x00","fsi_order_dtos":[
      """;
  private static final String LINE =
      """
      {"rx_id":"%d","hilist_code":"0011020000%d0000","hilist_name":"预热","hilist_lv":"1","cnt":"2",
      "pric":"10.00","sumamt":"20.00","ownpay_amt":"0","drord_begn_date":"2025-03-01 09:30:00",
      "curr_drord_flag":"1"}
      """;
  private static final Moment NOW = new Moment(0, false);
  private static final byte[] BODY = body();

  private WarmUp() {}

  /// Judges alone, for a release that is about to be put in force.
  static void rehearse(OrderJudge judge) {
    for (int round = 0; round < ROUNDS; round++) {
      OrderCheck check = OrderCheck.of(ask(), NOW);
      for (Patient patient : check.patients()) {
        judge.judge(check.phase(), patient, History.unknown());
      }
    }
  }

  /// Judges with history, for a desk that is about to open. Nothing of it is kept.
  static void rehearse(AskDesk desk) {
    Sender nobody =
        new Sender("H00000000000", desk.ownPath(), ReplyProfile.DEFAULT, Map.of(), false, "");
    for (int round = 0; round < ROUNDS; round++) {
      desk.rehearse(
          new AskDesk.Question("0".repeat(32), nobody, ask(), new byte[0], Instant.EPOCH));
    }
  }

  private static Message ask() {
    return Message.read(BODY, "", unknown -> Map.of());
  }

  private static byte[] body() {
    StringBuilder lines = new StringBuilder(HEAD);
    for (int line = 0; line < LINES; line++) {
      lines.append(line == 0 ? "" : ",").append(LINE.formatted(line, line % 10));
    }
    return lines.append("]}]}]}}}").toString().getBytes(StandardCharsets.UTF_8);
  }
}
