package org.mingjian.server.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.server.api.Browser;
import org.mingjian.server.desk.found.AuditFolder;
import org.mingjian.server.identity.Role;
import tools.jackson.databind.JsonNode;

class NoticeControllerTest {
  @TempDir private Path folder;

  @Test
  void tellsTheInstitutionThatItIsAskedAndSentALetter() {
    CaseScene scene = new CaseScene(folder);
    scene.as(Role.HOSPITAL_OFFICE);
    scene.give(Role.REVIEWER, "propose", "EVIDENCE_STANDS");
    assertEquals(List.of(), kinds(scene, Role.HOSPITAL_OFFICE));
    scene.give(Role.VERIFIER, "notify", "EVIDENCE_STANDS");
    assertEquals(List.of("letter-issued", "asked"), kinds(scene, Role.HOSPITAL_OFFICE));
    JsonNode asked = notices(scene, Role.HOSPITAL_OFFICE).get(1);
    assertEquals(scene.id(), asked.get("caseId").asString());
    JsonNode names = page(scene, Role.HOSPITAL_OFFICE).get("names");
    assertEquals("第一人民医院", names.get(asked.get("about").asString()).asString());
    assertEquals("有案件待贵单位说明或反馈", asked.get("text").get("zh").asString());
    assertTrue(asked.get("limit").asString().matches("20\\d\\d-\\d\\d-\\d\\d"), asked.toString());
    assertEquals(List.of(), kinds(new CaseScene(folder), Role.HOSPITAL_OFFICE));
  }

  @Test
  void tellsWhomACaseWasGivenToAndNobodyElse() {
    CaseScene scene = new CaseScene(folder);
    scene.as(Role.SECOND_REVIEWER);
    Map<String, Object> person = Map.of("person", scene.account(Role.REVIEWER));
    assertEquals(200, scene.send(Role.SUPERVISOR, "assign", person).statusCode());
    assertEquals(List.of("case-given"), kinds(scene, Role.REVIEWER));
    assertEquals(List.of(), kinds(scene, Role.SECOND_REVIEWER));
    assertEquals(List.of(), kinds(scene, Role.HOSPITAL_OFFICE));
  }

  @Test
  void tellsNobodyWhatTheyDidThemselves() {
    CaseScene scene = new CaseScene(folder);
    Map<String, Object> own = Map.of("person", scene.account(Role.REVIEWER));
    assertEquals(200, scene.send(Role.REVIEWER, "assign", own).statusCode());
    assertEquals(List.of(), kinds(scene, Role.REVIEWER));
  }

  @Test
  void tellsHowAnAppealCameOut() {
    CaseScene scene = new CaseScene(folder).heard();
    scene.attach(Role.HOSPITAL_OFFICE);
    scene.give(Role.HOSPITAL_OFFICE, "appeal", "MEDICALLY_JUSTIFIED");
    assertFalse(kinds(scene, Role.HOSPITAL_OFFICE).contains("appeal-decided"));
    scene.give(Role.SECOND_REVIEWER, "reject-appeal", "MATERIAL_INSUFFICIENT");
    List<String> kinds = kinds(scene, Role.HOSPITAL_OFFICE);
    assertEquals(List.of("letter-issued", "asked", "appeal-decided"), kinds.subList(0, 3));
    JsonNode decided = notices(scene, Role.HOSPITAL_OFFICE).get(2);
    assertEquals("申诉不成立 Reject the appeal", decided.get("detail").asString());
  }

  @Test
  void tellsTheInstitutionWhatIsDoneWithItsMoney() {
    CaseScene scene = new CaseScene(folder).heard();
    scene
        .give(Role.HOSPITAL_OFFICE, "accept", "ACCEPTED")
        .give(Role.HANDLER, "recover", "PAID_ALREADY");
    Map<String, Object> some = Map.of("totalFen", 1000, "fundFen", 1000);
    Map<String, Object> receipt = Map.of("amount", some, "voucher", "v-1");
    assertEquals(200, scene.send(Role.HANDLER, "receive-money", receipt).statusCode());
    Map<String, Object> penalty = Map.of("fen", 4050, "basis", "协议");
    assertEquals(200, scene.send(Role.HANDLER, "charge-penalty", penalty).statusCode());
    assertEquals(200, scene.send(Role.HANDLER, "reduce-penalty", penalty).statusCode());
    assertEquals(
        List.of("penalty-reduced", "penalty-charged", "money-received"),
        kinds(scene, Role.HOSPITAL_OFFICE).subList(0, 3));
    assertEquals(
        "40.50 元 40.50 yuan", notices(scene, Role.HOSPITAL_OFFICE).get(1).get("detail").asString());
  }

  @Test
  void tellsTheInstitutionThatARefusalWasPaidAndWhenItWasNot() {
    CaseScene scene = new CaseScene(folder, AuditFolder::onlyViolations);
    scene.as(Role.HOSPITAL_OFFICE);
    scene.give(Role.REVIEWER, "refuse-at-once", "CLEAR_BREACH");
    Map<String, Object> payout = Map.of("on", "2025-05-20", "voucher", "v-1");
    assertEquals(200, scene.send(Role.HANDLER, "note-payout", payout).statusCode());
    assertEquals(200, scene.send(Role.HANDLER, "cancel-payout", Map.of("why", "有误")).statusCode());
    assertEquals(
        List.of("refusal-stands", "refusal-was-paid"),
        kinds(scene, Role.HOSPITAL_OFFICE).subList(0, 2));
  }

  @Test
  void showsNoClockOnceTheStepIsOver() {
    CaseScene scene = new CaseScene(folder);
    scene.as(Role.HOSPITAL_OFFICE);
    scene.heard();
    scene.give(Role.HOSPITAL_OFFICE, "accept", "ACCEPTED");
    for (JsonNode notice : notices(scene, Role.HOSPITAL_OFFICE)) {
      assertTrue(!notice.has("limit") || notice.get("limit").isNull(), notice.toString());
    }
  }

  @Test
  void countsWhatWasNotReadByOneself() {
    CaseScene scene = new CaseScene(folder);
    scene.as(Role.HOSPITAL_OFFICE);
    scene.heard();
    int all = kinds(scene, Role.HOSPITAL_OFFICE).size();
    assertEquals(Integer.toString(all), unread(scene, Role.HOSPITAL_OFFICE));
    String first = notices(scene, Role.HOSPITAL_OFFICE).get(0).get("id").asString();
    Browser office = scene.as(Role.HOSPITAL_OFFICE);
    for (int twice = 0; twice < 2; twice++) {
      assertEquals(200, office.send("POST", "/api/notices/" + first + "/read", "").statusCode());
    }
    assertEquals(Integer.toString(all - 1), unread(scene, Role.HOSPITAL_OFFICE));
    assertTrue(notices(scene, Role.HOSPITAL_OFFICE).get(0).get("read").asBoolean());
    scene.as(Role.REVIEWER).send("POST", "/api/notices/" + first + "/read", "");
    JsonNode left = Browser.json(office.send("GET", "/api/notices?unread=true", "")).get("rows");
    assertEquals(all - 1, left.size());
  }

  @Test
  void turnsPages() {
    CaseScene scene = new CaseScene(folder);
    scene.as(Role.HOSPITAL_OFFICE);
    scene.heard();
    Browser office = scene.as(Role.HOSPITAL_OFFICE);
    JsonNode page = Browser.json(office.send("GET", "/api/notices?size=1", ""));
    String next = page.get("next").asString();
    JsonNode second = Browser.json(office.send("GET", "/api/notices?size=1&after=" + next, ""));
    assertEquals(
        notices(scene, Role.HOSPITAL_OFFICE).get(1).get("id"), second.get("rows").get(0).get("id"));
  }

  private static JsonNode page(CaseScene scene, Role role) {
    return Browser.json(scene.as(role).send("GET", "/api/notices", ""));
  }

  private static JsonNode notices(CaseScene scene, Role role) {
    return page(scene, role).get("rows");
  }

  private static List<String> kinds(CaseScene scene, Role role) {
    return notices(scene, role).valueStream().map(one -> one.get("kind").asString()).toList();
  }

  private static String unread(CaseScene scene, Role role) {
    return Browser.json(scene.as(role).send("GET", "/api/notices/count", ""))
        .get("count")
        .asString();
  }
}
