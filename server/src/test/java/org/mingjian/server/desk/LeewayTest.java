package org.mingjian.server.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.server.identity.Role;
import tools.jackson.databind.JsonNode;

class LeewayTest {
  @TempDir private Path folder;
  private CaseScene scene;

  @BeforeEach
  void hasACaseAtVerification() {
    scene = new CaseScene(folder).give(Role.REVIEWER, "propose", "EVIDENCE_STANDS");
  }

  @Test
  void saysWhatTheProcedureAllowsAndWhatItLeadsTo() {
    JsonNode leeway = leeway(Role.SUPERVISOR, "extend");
    assertEquals(1, leeway.get("times").asInt());
    assertEquals(1, leeway.get("left").asInt());
    assertEquals(5, leeway.get("days").asInt());
    assertTrue(leeway.get("working").asBoolean());
    LocalDate before = limit();
    LocalDate foretold = LocalDate.parse(leeway.get("limit").asString());
    assertTrue(foretold.isAfter(before.plusDays(6)), before + " " + foretold);
    must("extend");
    assertEquals(foretold, limit());
  }

  @Test
  void saysWhenAStoppedClockGoesOn() {
    JsonNode leeway = leeway(Role.SUPERVISOR, "suspend");
    assertEquals(30, leeway.get("days").asInt());
    assertEquals(false, leeway.get("working").asBoolean());
    LocalDate goesOn = LocalDate.parse(leeway.get("goesOn").asString());
    assertTrue(!goesOn.isBefore(LocalDate.now().plusDays(29)), goesOn.toString());
    LocalDate foretold = LocalDate.parse(leeway.get("limit").asString());
    assertTrue(foretold.isAfter(goesOn), goesOn + " " + foretold);
    must("suspend");
    assertEquals(foretold, limit());
  }

  @Test
  void saysThatNoneIsLeft() {
    must("extend");
    JsonNode leeway = leeway(Role.SUPERVISOR, "extend");
    assertEquals(1, leeway.get("times").asInt());
    assertEquals(0, leeway.get("left").asInt());
    assertTrue(isMissing(leeway, "limit"), leeway.toString());
  }

  @Test
  void saysThatAStepAllowsNone() {
    scene
        .give(Role.VERIFIER, "notify", "EVIDENCE_STANDS")
        .give(Role.HOSPITAL_OFFICE, "explained", "OFFICE_EXPLAINED")
        .give(Role.HOSPITAL_OFFICE, "accept", "ACCEPTED");
    assertEquals("handling", scene.seenBy(Role.SUPERVISOR).get("place").get("step").asString());
    assertEquals(0, leeway(Role.SUPERVISOR, "suspend").get("times").asInt());
  }

  @Test
  void tellsItToWhoeverGrantsItAlone() {
    assertTrue(isMissing(action(Role.VERIFIER, "extend"), "leeway"));
  }

  private static boolean isMissing(JsonNode node, String field) {
    return node.path(field).isNull() || node.path(field).isMissingNode();
  }

  private void must(String command) {
    HttpResponse<String> reply = scene.send(Role.SUPERVISOR, command, Map.of("why", "待鉴定"));
    assertEquals(200, reply.statusCode(), reply.body());
  }

  private LocalDate limit() {
    return LocalDate.parse(scene.seenBy(Role.SUPERVISOR).get("place").get("limit").asString());
  }

  private JsonNode leeway(Role role, String command) {
    return action(role, command).get("leeway");
  }

  private JsonNode action(Role role, String command) {
    return scene
        .seenBy(role)
        .get("actions")
        .valueStream()
        .filter(one -> one.get("command").asString().equals(command))
        .findFirst()
        .orElseThrow();
  }
}
