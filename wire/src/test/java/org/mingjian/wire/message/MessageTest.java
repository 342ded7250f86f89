package org.mingjian.wire.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjian.values.MingjianException;
import tools.jackson.databind.json.JsonMapper;

/// Bodies as clients wrap them.
class MessageTest {
  private static final String PLAIN =
      "{\"infno\":\"3101\",\"fixmedins_code\":\"H1\",\"opter_name\":\"医师甲\",\"input\":{\"data\":{}}}";

  @Test
  void readsAnObject() {
    Message message = read(PLAIN);
    assertEquals(Transaction.REMIND, message.transaction());
    assertEquals("H1", message.envelope().institution());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'infno':'3101','medins_id':'H1'}",
        "{'infno':'3101','medins_code':'H1','medins_id':'X'}",
        "{'infno':'3101','input':{'data':{'patient_dtos':{'fsi_encounter_dtos':{'medins_id':'H1'}}}}}",
        "{'infno':'3101','input':{'fsi_encounter_dtos':[{'mdtrt_id':'V'},{'medins_id':'H1'}]}}"
      })
  void knowsTheInstitutionByWhicheverNameItIsGiven(String body) {
    assertEquals("H1", read(body.replace('\'', '"')).envelope().institution());
  }

  @Test
  void readsAnObjectInATextInAText() {
    JsonMapper mapper = JsonMapper.shared();
    String twice = mapper.writeValueAsString(mapper.writeValueAsString(PLAIN));
    assertEquals("H1", read(twice).envelope().institution());
  }

  @Test
  void readsAFormWithAndWithoutKey() {
    String value = URLEncoder.encode(PLAIN, StandardCharsets.UTF_8);
    assertEquals("H1", read("=" + value).envelope().institution());
    assertEquals("H1", read("data=" + value + "&x=1").envelope().institution());
  }

  @Test
  void readsGb18030AndAByteOrderMark() {
    byte[] chinese = PLAIN.getBytes(Charset.forName("GB18030"));
    assertEquals("H1", Message.read(chinese, "", unknown -> Map.of()).envelope().institution());
    assertEquals("H1", read("\uFEFF" + PLAIN).envelope().institution());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "17", "{", "\"\"", "abc", "=%zz", "a=b"})
  void refusesWhatIsNoMessage(String body) {
    MingjianException refused = assertThrows(MingjianException.class, () -> read(body));
    assertEquals(WireError.UNREADABLE, refused.code());
  }

  @Test
  void refusesWhatNestsWithoutEnd() {
    MingjianException refused =
        assertThrows(MingjianException.class, () -> read("{\"input\":" + "[".repeat(100_000)));
    assertEquals(WireError.UNREADABLE, refused.code());
  }

  @Test
  void takesTheNumberOfThePathWhereTheBodyNamesNoneThatIsServed() {
    byte[] body = bytes("{\"infno\":\"9999\"}");
    assertEquals(Transaction.WARN, Message.read(body, "3102", unknown -> Map.of()).transaction());
    assertEquals(
        Transaction.WARN, Message.read(bytes("{}"), "3102", unknown -> Map.of()).transaction());
    assertEquals(
        Transaction.REMIND, Message.read(bytes(PLAIN), "3102", unknown -> Map.of()).transaction());
  }

  @Test
  void knowsAnInstitutionsOwnNumbers() {
    byte[] body = bytes("{\"infno\":\"3301\"}");
    assertEquals(
        Transaction.REMIND,
        Message.read(body, "", unknown -> Map.of("3301", "3101")).transaction());
  }

  @Test
  void refusesATransactionThatIsNotServed() {
    MingjianException refused =
        assertThrows(MingjianException.class, () -> read("{\"infno\":\"1101\"}"));
    assertEquals(WireError.UNKNOWN_TRANSACTION, refused.code());
  }

  @Test
  void hashesWhatIsSaidAndNotHowItIsWritten() {
    String one =
        read("{\"infno\":\"3101\",\"msgid\":\"1\",\"input\":{\"a\":1,\"b\":2}}").inputHash();
    assertEquals(one, read("{\"input\":{\"b\":2,\"a\":1},\"infno\":\"3101\"}").inputHash());
    assertNotEquals(one, read("{\"infno\":\"3101\",\"input\":{\"a\":1,\"b\":\"2\"}}").inputHash());
  }

  @Test
  void blanksWhatCannotBeKept() {
    Message message =
        read(
            "{\"infno\":\"3101\",\"fixmedins_code\":\"H1\\u0000\",\"msgid\":\"a\\ud800b\\u0007c\"}");
    assertEquals("H1", message.envelope().institution());
    assertEquals("a b c", message.envelope().messageId());
  }

  private static Message read(String body) {
    return Message.read(bytes(body), "", unknown -> Map.of());
  }

  private static byte[] bytes(String body) {
    return body.getBytes(StandardCharsets.UTF_8);
  }
}
