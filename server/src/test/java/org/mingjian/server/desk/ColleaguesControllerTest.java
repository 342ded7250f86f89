package org.mingjian.server.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.server.TestServer;
import org.mingjian.server.api.Browser;
import org.mingjian.server.database.Database;
import org.mingjian.server.identity.Account;
import org.mingjian.server.identity.Organisation;
import org.mingjian.server.identity.OrganisationKind;
import org.mingjian.server.identity.Role;
import org.mingjian.server.identity.TestAccounts;
import tools.jackson.databind.JsonNode;

class ColleaguesControllerTest {
  private static final Database DATABASE = TestServer.part(Database.class);
  private static final String AREA = "/990000/990100/990102";
  @TempDir private Path folder;

  @Test
  void namesThoseWhoActAtTheStepOfACase() {
    CaseScene scene = new CaseScene(folder);
    scene.as(Role.HANDLER);
    scene.as(Role.HOSPITAL_OFFICE);
    List<String> there = accounts(scene, Role.SUPERVISOR, "caseId=" + scene.id());
    assertTrue(there.contains(scene.account(Role.REVIEWER)), there.toString());
    assertFalse(there.contains(scene.account(Role.HANDLER)), there.toString());
    assertFalse(there.contains(scene.account(Role.HOSPITAL_OFFICE)), there.toString());
    JsonNode one =
        row(scene, Role.SUPERVISOR, "caseId=" + scene.id(), scene.account(Role.REVIEWER));
    assertEquals("某" + scene.account(Role.REVIEWER), one.get("person").asString());
    assertEquals("初审", one.get("roles").get(0).get("title").get("zh").asString());
  }

  @Test
  void namesThoseOfAStep() {
    CaseScene scene = new CaseScene(folder);
    scene.as(Role.HANDLER);
    List<String> there = accounts(scene, Role.SUPERVISOR, "step=handling");
    assertTrue(there.contains(scene.account(Role.HANDLER)), there.toString());
    assertFalse(there.contains(scene.account(Role.REVIEWER)), there.toString());
  }

  @Test
  void showsAnInstitutionWhatItsOwnPeopleWroteAndNotWhatTheBureauDid() {
    CaseScene scene = new CaseScene(folder);
    scene.give(Role.REVIEWER, "propose", "EVIDENCE_STANDS");
    scene.give(Role.VERIFIER, "notify", "EVIDENCE_STANDS");
    scene.give(Role.HOSPITAL_OFFICE, "explained", "EXPLAINED");
    List<String> steps =
        scene
            .seenBy(Role.HOSPITAL_OFFICE)
            .get("timeline")
            .valueStream()
            .filter(one -> one.toString().contains("核对无误"))
            .map(one -> one.get("fields").get("step").asString())
            .toList();
    assertEquals(List.of("explanation"), steps);
  }

  @Test
  void givesAnInsuranceOfficeItsOwnDoctorsAlone() {
    CaseScene scene = new CaseScene(folder);
    Account doctor = doctor(scene);
    scene.give(Role.REVIEWER, "propose", "EVIDENCE_STANDS");
    scene.as(Role.HOSPITAL_OFFICE);
    scene.give(Role.VERIFIER, "notify", "EVIDENCE_STANDS");
    List<String> own = accounts(scene, Role.HOSPITAL_OFFICE, "caseId=" + scene.id());
    assertEquals(List.of(scene.account(Role.HOSPITAL_OFFICE), doctor.name()), own);
    assertEquals(200, assign(scene, Role.HOSPITAL_OFFICE, doctor.name()).statusCode());
    JsonNode seen = scene.seenBy(Role.HOSPITAL_OFFICE);
    assertEquals(doctor.name(), seen.get("place").get("assignee").asString());
    assertEquals("王医生", seen.get("persons").get(doctor.name()).asString());
  }

  /// The first of the case, which is about nobody's order.
  private static String finding(CaseScene scene) {
    JsonNode page = Browser.json(scene.as(Role.SUPERVISOR).send("GET", scene.path(), ""));
    return "/api/findings/" + page.get("findings").get(0).get("id").asString();
  }

  @Test
  void letsADoctorReadWhatTheyAnsweredOnceItIsNoLongerTheirs() {
    CaseScene scene = new CaseScene(folder);
    Account account = doctor(scene);
    Browser doctor = Browser.with(TestAccounts.signIn(DATABASE, account));
    scene.give(Role.REVIEWER, "propose", "EVIDENCE_STANDS");
    scene.as(Role.HOSPITAL_OFFICE);
    scene.give(Role.VERIFIER, "notify", "EVIDENCE_STANDS");
    String finding = finding(scene);
    assertEquals(404, doctor.send("GET", scene.path(), "").statusCode());
    assertEquals(404, doctor.send("GET", finding, "").statusCode());
    assertEquals(200, assign(scene, Role.HOSPITAL_OFFICE, account.name()).statusCode());
    assertEquals(List.of(scene.id()), cases(doctor, "open"));
    assertEquals(200, doctor.send("GET", finding, "").statusCode());
    assertEquals(List.of(), cases(doctor, "answered"));
    explain(doctor, scene);
    assertEquals(List.of(), cases(doctor, "open"));
    assertEquals(List.of(scene.id()), cases(doctor, "answered"));
    assertEquals(200, doctor.send("GET", scene.path(), "").statusCode());
    scene.give(Role.HOSPITAL_OFFICE, "accept", "ACCEPTED");
    scene.give(Role.HANDLER, "refuse", "NOT_PAID_YET");
    assertEquals(List.of(scene.id()), cases(doctor, "closed"));
  }

  private static void explain(Browser doctor, CaseScene scene) {
    String version =
        doctor.send("GET", scene.path(), "").headers().firstValue("ETag").orElseThrow();
    String body =
        """
        {"id": "e", "command": "give-outcome", "fields": {"outcome": "explained",
         "grounds": {"reason": "EXPLAINED", "opinion": "病情需要"}}}
        """;
    HttpResponse<String> done =
        doctor.holding(version).send("POST", scene.path() + "/commands", body);
    assertEquals(200, done.statusCode(), done.body());
  }

  private static List<String> cases(Browser browser, String view) {
    HttpResponse<String> reply = browser.send("GET", "/api/cases?view=" + view, "");
    assertEquals(200, reply.statusCode(), reply.body());
    return Browser.json(reply)
        .get("rows")
        .valueStream()
        .map(row -> row.get("id").asString())
        .toList();
  }

  @Test
  void givesNoCaseToSomebodyWhoIsNotThere() {
    CaseScene scene = new CaseScene(folder);
    HttpResponse<String> refused = assign(scene, Role.SUPERVISOR, "nobody9");
    assertEquals(400, refused.statusCode());
    assertTrue(refused.body().contains("本单位没有此账号的在岗人员"), refused.body());
  }

  @Test
  void givesNoCaseToSomebodyWhoseRoleIsAnother() {
    CaseScene scene = new CaseScene(folder);
    scene.as(Role.HANDLER);
    HttpResponse<String> refused = assign(scene, Role.SUPERVISOR, scene.account(Role.HANDLER));
    assertEquals(400, refused.statusCode());
    assertTrue(refused.body().contains("该人员的角色不办理当前环节"), refused.body());
  }

  @Test
  void saysThatOnlyAHeadGivesACaseToOthers() {
    CaseScene scene = new CaseScene(folder);
    HttpResponse<String> refused = assign(scene, Role.REVIEWER, "nobody9");
    assertEquals(403, refused.statusCode());
    assertTrue(refused.body().contains("分派给他人须由负责人"), refused.body());
  }

  @Test
  void saysWhoHasToStandBack() {
    CaseScene scene = new CaseScene(folder);
    Account both =
        TestAccounts.keep(
            DATABASE,
            new Account(
                scene.account(Role.REVIEWER) + ".two",
                "李两岗",
                bureau(),
                AREA,
                Set.of(Role.REVIEWER, Role.VERIFIER),
                Optional.empty()));
    String own =
        "{\"id\": \"x\", \"command\": \"give-outcome\", \"fields\": {\"outcome\":"
            + " \"propose\", \"grounds\": {\"reason\": \"EVIDENCE_STANDS\", \"opinion\": \"查\"}}}";
    Browser.with(TestAccounts.signIn(DATABASE, both))
        .holding("\"2\"")
        .send("POST", scene.path() + "/commands", own);
    JsonNode row = row(scene, Role.SUPERVISOR, "caseId=" + scene.id(), both.name());
    assertEquals("此前办理过本案，须回避", row.get("against").get("zh").asString());
  }

  private static Organisation bureau() {
    String code = "bureau" + AREA.replace('/', '-');
    return new Organisation(code, "机构" + code, OrganisationKind.BUREAU, AREA, Optional.empty());
  }

  private static Account doctor(CaseScene scene) {
    Organisation hospital =
        new Organisation(
            scene.hospital(),
            "机构" + scene.hospital(),
            OrganisationKind.INSTITUTION,
            AREA,
            Optional.of(scene.hospital()));
    String name = scene.account(Role.HOSPITAL_OFFICE) + ".wang";
    return TestAccounts.keep(
        DATABASE,
        new Account(name, "王医生", hospital, AREA, Set.of(Role.DOCTOR), Optional.of("D-1")));
  }

  private static HttpResponse<String> assign(CaseScene scene, Role role, String person) {
    return scene.send(role, "assign", Map.of("person", person));
  }

  private static JsonNode rows(CaseScene scene, Role role, String asked) {
    HttpResponse<String> reply = scene.as(role).send("GET", "/api/colleagues?" + asked, "");
    assertEquals(200, reply.statusCode(), reply.body());
    return Browser.json(reply).get("rows");
  }

  private static List<String> accounts(CaseScene scene, Role role, String asked) {
    return rows(scene, role, asked)
        .valueStream()
        .map(one -> one.get("account").asString())
        .sorted()
        .toList();
  }

  private static JsonNode row(CaseScene scene, Role role, String asked, String account) {
    return rows(scene, role, asked)
        .valueStream()
        .filter(one -> one.get("account").asString().equals(account))
        .findFirst()
        .orElseThrow();
  }
}
