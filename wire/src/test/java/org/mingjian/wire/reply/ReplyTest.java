package org.mingjian.wire.reply;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mingjian.finding.Verdict;
import org.mingjian.wire.reply.ReplyProfile.Result;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Replies as clients read them. Source: national-interfaces §5.4.
class ReplyTest {
  private static final LocalDateTime NOW = LocalDateTime.of(2025, 6, 14, 14, 27, 24, 5_000_000);
  private static final Warning WARNING =
      new Warning(
          "J1",
          "R1",
          "药品区分性别使用",
          "甲限女性使用，参保人为男",
          "《说明书》",
          "P1",
          "V1",
          Verdict.SUSPECTED,
          115_300,
          List.of(new Warning.Detail("J1-0", "6374", true, 115_300)));

  @Test
  void answersMostClientsWithANumberAndAList() {
    JsonNode reply = warnings(ReplyProfile.DEFAULT, List.of(WARNING));
    assertTrue(reply.get("infcode").isInt());
    assertTrue(reply.get("err_msg").isNull());
    JsonNode result = reply.get("output").get("result").get(0);
    assertEquals("2", result.get("sev_deg").stringValue());
    assertEquals(1153, result.get("vola_amt").doubleValue());
    assertEquals("T1", result.get("task_id").stringValue());
    assertEquals(
        "1", result.get("judge_result_detail_dtos").get(0).get("vola_item_type").stringValue());
  }

  @Test
  void givesAnEmptyListWhereThereIsNothingToSay() {
    JsonNode output = warnings(ReplyProfile.DEFAULT, List.of()).get("output");
    assertTrue(output.get("result").isArray());
    assertTrue(output.get("result").isEmpty());
  }

  @Test
  void putsAllIntoOneObjectForAClientThatReadsOne() {
    ReplyProfile one = new ReplyProfile(true, Result.ONE_OBJECT, true);
    JsonNode reply = warnings(one, List.of(WARNING, WARNING));
    assertEquals("0", reply.get("infcode").stringValue());
    assertEquals("", reply.get("err_msg").stringValue());
    JsonNode result = reply.get("output").get("result");
    assertEquals(2, result.get("judge_result_detail_dtos").size());
    assertTrue(result.get("vola_cont").stringValue().contains("；"));
    assertTrue(warnings(one, List.of()).get("output").get("result").isEmpty());
  }

  @Test
  void leavesTheOutputEmptyForAClientThatTakesItForAFailure() {
    ReplyProfile none = new ReplyProfile(false, Result.NONE, false);
    assertTrue(warnings(none, List.of(WARNING)).get("output").isEmpty());
  }

  @Test
  void saysWhatIsWrongInTwoHundredCharacters() {
    JsonNode reply =
        JsonMapper.shared().readTree(reply(ReplyProfile.DEFAULT).refused("错".repeat(300)));
    assertEquals(-1, reply.get("infcode").intValue());
    assertEquals(200, reply.get("err_msg").stringValue().length());
    assertTrue(reply.get("output").isObject());
  }

  @Test
  void numbersAndDatesReplies() {
    JsonNode reply = JsonMapper.shared().readTree(reply(ReplyProfile.DEFAULT).accepted());
    assertEquals("20250614142724005", reply.get("refmsg_time").stringValue());
    ReplyNumber numbers = new ReplyNumber();
    assertEquals("430799202506141427240000000001", numbers.next("430799", NOW));
    assertEquals("000000202506141427240000000002", numbers.next("value3", NOW));
    assertFalse(reply.has("result"));
  }

  private static JsonNode warnings(ReplyProfile profile, List<Warning> warnings) {
    return JsonMapper.shared().readTree(reply(profile).warnings(warnings, "T1"));
  }

  private static Reply reply(ReplyProfile profile) {
    return new Reply(new Reply.Stamp("N1", NOW, NOW, ""), profile);
  }
}
