package org.mingjian.server.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.server.api.Browser;
import org.mingjian.server.identity.Role;
import tools.jackson.databind.JsonNode;

class DecisionLogTest {
  @TempDir private Path folder;

  @Test
  void tellsWhoAuditsWhoDecidedWhatOnWhichCase() {
    CaseScene scene = new CaseScene(folder).give(Role.REVIEWER, "propose", "EVIDENCE_STANDS");
    List<JsonNode> lines = of(scene);
    assertEquals(1, lines.size(), lines::toString);
    JsonNode line = lines.getFirst();
    assertEquals("outcome-given", line.get("action").asString());
    assertEquals(scene.account(Role.REVIEWER), line.get("actor").asString());
    assertEquals(scene.hospital(), line.get("institution").asString());
    assertEquals("first-review propose EVIDENCE_STANDS", line.get("reason").asString());
  }

  @Test
  void tellsWhatTheHospitalDoesAndNoOpinions() {
    CaseScene scene = new CaseScene(folder).heard();
    assertTrue(
        of(scene).stream()
            .anyMatch(
                line -> line.get("actor").asString().equals(scene.account(Role.HOSPITAL_OFFICE))));
    assertFalse(of(scene).toString().contains("核对无误"), "an opinion");
  }

  @Test
  void tellsNothingOfWhatWasRefusedNorOfWhatTheProgramDoes() {
    CaseScene scene = new CaseScene(folder);
    HttpResponse<String> refused = scene.send(Role.HANDLER, "assign", Map.of("person", "x"));
    assertTrue(refused.statusCode() >= 400, refused.body());
    assertEquals(List.of(), of(scene));
  }

  @Test
  void tellsTheWordsGivenForWhatWasTakenBack() {
    CaseScene scene = new CaseScene(folder);
    Map<String, Object> payout = Map.of("on", "2025-06-01", "voucher", "PZ-1");
    assertEquals(200, scene.send(Role.SUPERVISOR, "note-payout", payout).statusCode());
    Map<String, Object> why = Map.of("why", "登记到了别的案件");
    assertEquals(200, scene.send(Role.SUPERVISOR, "cancel-payout", why).statusCode());
    assertTrue(
        of(scene).stream().anyMatch(line -> line.get("reason").asString().equals("登记到了别的案件")),
        () -> of(scene).toString());
  }

  private static List<JsonNode> of(CaseScene scene) {
    return Browser.json(scene.as(Role.AUDIT_ADMIN).send("GET", "/api/access-log", ""))
        .valueStream()
        .filter(line -> line.get("subject").asString().equals("case/" + scene.id()))
        .toList();
  }
}
