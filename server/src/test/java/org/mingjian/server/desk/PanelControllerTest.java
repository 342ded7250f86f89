package org.mingjian.server.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.server.TestServer;
import org.mingjian.server.api.Browser;
import org.mingjian.server.database.Database;
import org.mingjian.server.desk.file.Samples;
import org.mingjian.server.identity.Account;
import org.mingjian.server.identity.Role;
import org.mingjian.server.identity.TestAccounts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PanelControllerTest {
  private static final Database DATABASE = TestServer.part(Database.class);
  private static final String AREA = "/990000/990100/990102";
  private static final Map<String, Object> UPHELD =
      Map.of("reason", "MEDICALLY_JUSTIFIED", "opinion", "指征充分");
  @TempDir private Path folder;
  private final String name = "pn." + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void showsAnExpertTheCaseAndNotWhoseItIs() {
    CaseScene scene = beforePanel();
    Browser expert = seated(scene, 1).getFirst();
    JsonNode row = Browser.json(expert.send("GET", "/api/panel", "")).get("rows").get(0);
    assertEquals(scene.id(), row.get("id").asString());
    HttpResponse<String> seen = expert.send("GET", panel(scene), "");
    assertEquals(200, seen.statusCode(), seen.body());
    assertTrue(seen.body().contains("某机构的说明"), seen.body());
    assertFalse(seen.body().contains(scene.hospital()), seen.body());
    assertFalse(seen.body().contains("P-1"), seen.body());
    assertEquals(403, expert.send("GET", scene.path(), "").statusCode());
  }

  @Test
  void showsWhatWasDecidedBeforeAndOnWhichGround() {
    CaseScene scene = beforePanel();
    Browser expert = seated(scene, 1).getFirst();
    JsonNode said = Browser.json(expert.send("GET", panel(scene), "")).get("said");
    JsonNode last = said.get(said.size() - 1);
    assertEquals("to-panel", last.get("outcome").asString());
    assertEquals("DISPUTED_MEDICALLY", last.get("reason").asString());
  }

  @Test
  void showsTheChargesBesideAFindingToThoseWhoSitOnItsCase() {
    CaseScene scene = beforePanel();
    Browser expert = seated(scene, 1).getFirst();
    HttpResponse<String> seen = expert.send("GET", charges(scene, "1"), "");
    assertEquals(200, seen.statusCode(), seen.body());
    assertEquals(
        Set.of("source", "reason", "lines", "linesInAll"),
        Set.copyOf(Browser.json(seen).propertyNames()));
    for (String none : List.of("0", "-1", "3")) {
      assertEquals(404, expert.send("GET", charges(scene, none), "").statusCode(), none);
    }
    assertEquals(404, expert("other").send("GET", charges(scene, "1"), "").statusCode());
  }

  private static String charges(CaseScene scene, String number) {
    return panel(scene) + "/findings/" + number + "/claims";
  }

  @Test
  void tellsNobodyOnThePanelWhereItIs() {
    CaseScene scene = beforePanel();
    Browser expert = seated(scene, 1).getFirst();
    for (String path : List.of(panel(scene), charges(scene, "1"), charges(scene, "2"))) {
      String sent = expert.send("GET", path, "").body();
      for (String name : List.of(scene.hospital(), "第一人民医院", "990102", "990100", "P-1")) {
        assertFalse(sent.contains(name), () -> name + " in " + sent);
      }
    }
  }

  @Test
  void hidesACaseFromExpertsWhoDoNotSitOnIt() {
    CaseScene scene = beforePanel();
    seated(scene, 1);
    Browser other = expert("other");
    assertEquals(404, other.send("GET", panel(scene), "").statusCode());
    assertEquals(0, Browser.json(other.send("GET", "/api/panel", "")).get("rows").size());
  }

  @Test
  void decidesByTheMajorityOfThoseWhoDeclared() {
    CaseScene scene = beforePanel();
    List<Browser> experts = seated(scene, 2);
    Map<String, Object> opinion = Map.of("outcome", "uphold-appeal", "grounds", UPHELD);
    HttpResponse<String> undeclared = send(scene, experts.get(0), "give-opinion", opinion);
    assertTrue(undeclared.body().contains("须先声明无利益冲突"), undeclared.body());
    for (Browser expert : experts) {
      assertEquals(200, send(scene, expert, "declare-no-conflict", Map.of()).statusCode());
      HttpResponse<String> given = send(scene, expert, "give-opinion", opinion);
      assertEquals(200, given.statusCode(), given.body());
    }
    assertEquals("APPEAL_UPHELD", only(scene, "/api/cases?view=closed").get("closing").asString());
    assertEquals(404, experts.get(0).send("GET", panel(scene), "").statusCode());
  }

  @Test
  void seatsNobodyWhoIsNoExpert() {
    CaseScene scene = beforePanel();
    List<String> members = List.of(scene.account(Role.HANDLER), "a", "b");
    scene.as(Role.HANDLER);
    HttpResponse<String> refused =
        scene.send(Role.SUPERVISOR, "seat-panel", Map.of("members", members));
    assertEquals(400, refused.statusCode(), refused.body());
    assertTrue(refused.body().contains(scene.account(Role.HANDLER)), refused.body());
  }

  @Test
  void tellsASupervisorWhoCanBeSeated() {
    CaseScene scene = beforePanel();
    expert("known");
    HttpResponse<String> list = scene.as(Role.SUPERVISOR).send("GET", "/api/experts", "");
    assertTrue(list.body().contains("某" + name + ".known"), list.body());
    assertFalse(list.body().contains(scene.account(Role.REVIEWER)), list.body());
  }

  @Test
  void letsExpertsDoNothingElse() {
    CaseScene scene = beforePanel();
    Browser expert = seated(scene, 1).getFirst();
    HttpResponse<String> refused = send(scene, expert, "assign", Map.of("person", name));
    assertEquals(400, refused.statusCode(), refused.body());
  }

  @Test
  void letsExpertsReadCopiesWithTheNamesBlackedOutAndNeverOriginals() {
    CaseScene scene = beforePanel();
    Browser expert = seated(scene, 1).getFirst();
    String original = materialOf(scene);
    String copy = scene.upload(Role.SUPERVISOR, Samples.pdf("blacked out " + name, 700));
    HttpResponse<String> put = copy(scene, "PUT", original, copy);
    assertEquals(copy, Browser.json(put).get("rows").get(0).get("copy").asString(), put.body());
    JsonNode seen = Browser.json(expert.send("GET", panel(scene), "")).get("copies").get(0);
    assertEquals(1, seen.get("number").asInt());
    String path = panel(scene) + "/copies/" + seen.get("hash").asString();
    HttpResponse<byte[]> read = expert.download(path);
    assertEquals(200, read.statusCode());
    assertFalse(read.headers().toString().contains(scene.hospital()), read::toString);
    assertEquals(404, expert.download(panel(scene) + "/copies/" + original).statusCode());
    assertEquals(403, expert.download(scene.path() + "/materials/" + original).statusCode());
    assertEquals(404, expert("other").download(path).statusCode());
    assertEquals(1, CaseScene.looks(scene.id() + "/" + copy));
  }

  @Test
  void takesACopyBackFromTheExperts() {
    CaseScene scene = beforePanel();
    Browser expert = seated(scene, 1).getFirst();
    String original = materialOf(scene);
    String copy = scene.upload(Role.SUPERVISOR, Samples.pdf("too little " + name, 700));
    copy(scene, "PUT", original, copy);
    assertEquals(200, copy(scene, "DELETE", original, copy).statusCode());
    assertEquals(404, expert.download(panel(scene) + "/copies/" + copy).statusCode());
    assertEquals(404, copy(scene, "DELETE", original, copy).statusCode());
  }

  @Test
  void takesNoOriginalNoTableAndNothingUnknownForACopy() {
    CaseScene scene = beforePanel();
    String original = materialOf(scene);
    String csv = scene.upload(Role.SUPERVISOR, ("a,b\n" + name).getBytes());
    String pdf = scene.upload(Role.SUPERVISOR, Samples.pdf(name, 500));
    assertEquals(400, copy(scene, "PUT", original, csv).statusCode());
    assertEquals(400, copy(scene, "PUT", original, "a".repeat(64)).statusCode());
    assertEquals(404, copy(scene, "PUT", "b".repeat(64), pdf).statusCode());
    assertEquals(400, copy(scene, "PUT", original, original).statusCode());
  }

  private static String materialOf(CaseScene scene) {
    HttpResponse<String> rows = scene.as(Role.SUPERVISOR).send("GET", scene.path() + "/copies", "");
    return Browser.json(rows).get("rows").get(0).get("material").asString();
  }

  private static HttpResponse<String> copy(
      CaseScene scene, String method, String original, String copy) {
    String path = scene.path() + "/copies/" + original;
    return scene
        .as(Role.SUPERVISOR)
        .send(method, path, method.equals("PUT") ? "{\"upload\":\"" + copy + "\"}" : "");
  }

  private static CaseScene beforePanel(CaseScene scene) {
    scene.attach(Role.HOSPITAL_OFFICE);
    Map<String, Object> grounds =
        Map.of("reason", "MEDICALLY_JUSTIFIED", "opinion", scene.hospital() + "的说明");
    scene.send(
        Role.HOSPITAL_OFFICE, "give-outcome", Map.of("outcome", "appeal", "grounds", grounds));
    return scene.give(Role.SECOND_REVIEWER, "to-panel", "DISPUTED_MEDICALLY");
  }

  private CaseScene beforePanel() {
    return beforePanel(new CaseScene(folder).heard());
  }

  /// Three experts on the panel.
  ///
  /// @return some of them
  private List<Browser> seated(CaseScene scene, int some) {
    List<String> names = List.of("1", "2", "3");
    List<Browser> experts = names.stream().map(this::expert).toList();
    List<String> members = names.stream().map(one -> name + "." + one).toList();
    HttpResponse<String> seated =
        scene.send(Role.SUPERVISOR, "seat-panel", Map.of("members", members));
    assertEquals(200, seated.statusCode(), seated.body());
    return experts.subList(0, some);
  }

  private Browser expert(String which) {
    Account account = TestAccounts.add(DATABASE, name + "." + which, AREA, Role.EXPERT);
    return Browser.with(TestAccounts.signIn(DATABASE, account));
  }

  private static String panel(CaseScene scene) {
    return "/api/panel/" + scene.id();
  }

  private static HttpResponse<String> send(
      CaseScene scene, Browser expert, String command, Map<String, Object> fields) {
    String version =
        expert.send("GET", panel(scene), "").headers().firstValue("ETag").orElseThrow();
    String body =
        JsonMapper.shared()
            .writeValueAsString(
                Map.of("id", UUID.randomUUID().toString(), "command", command, "fields", fields));
    return expert.holding(version).send("POST", panel(scene) + "/commands", body);
  }

  private static JsonNode only(CaseScene scene, String list) {
    Browser reviewer = scene.as(Role.REVIEWER);
    String path = list + "&institution=" + scene.hospital();
    JsonNode rows = Browser.json(reviewer.send("GET", path, "")).get("rows");
    assertEquals(1, rows.size(), rows.toString());
    return rows.get(0);
  }
}
