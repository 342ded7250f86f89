package org.mingjian.server.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.mingjian.audit.output.FindingColumn;
import org.mingjian.cases.gathering.Gathering;
import org.mingjian.cases.procedure.Procedures;
import org.mingjian.server.TestServer;
import org.mingjian.server.api.Browser;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.desk.docket.Gatherer;
import org.mingjian.server.desk.file.Samples;
import org.mingjian.server.desk.found.Areas;
import org.mingjian.server.desk.found.AuditFolder;
import org.mingjian.server.desk.found.FindingImport;
import org.mingjian.server.identity.Account;
import org.mingjian.server.identity.Role;
import org.mingjian.server.identity.TestAccounts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One case of one hospital on the running server, and everybody who has to do with it.
public final class CaseScene {
  private static final Database DATABASE = TestServer.part(Database.class);
  private static final String AREA = "/990000/990100/990102";
  private static final int PART = 1024;

  private final String name = "cs." + UUID.randomUUID().toString().substring(0, 8);
  private final Map<Role, Browser> people = new TreeMap<>();
  private final String path;

  /// A case of two findings, gathered from an audit written into `folder`.
  public CaseScene(Path folder) {
    this(folder, audit -> audit);
  }

  /// The same of an audit that a test changes first.
  public CaseScene(Path folder, UnaryOperator<AuditFolder> change) {
    AuditFolder audit = new AuditFolder(folder.resolve(name), "release-1");
    Map<FindingColumn, String> called = Map.of(FindingColumn.INSTITUTION_NAME, "第一人民医院");
    audit.add(hospital(), 2, 100, called).add(hospital(), 3, 250, called);
    Gathering gathering = new Gathering(Procedures.national());
    new FindingImport(DATABASE, gathering, new Areas(code -> Optional.empty()), Clock.systemUTC())
        .bring(change.apply(audit).write(), so -> {});
    Gatherer gatherer = TestServer.part(Gatherer.class);
    int some = gatherer.gather();
    while (some > 0) {
      some = gatherer.gather();
    }
    String list = "/api/cases?institution=" + hospital();
    JsonNode rows = Browser.json(as(Role.REVIEWER).send("GET", list, "")).get("rows");
    assertEquals(1, rows.size(), rows.toString());
    path = "/api/cases/" + rows.get(0).get("id").asString();
  }

  /// The code of the hospital it is about.
  public String hospital() {
    return "H-" + name;
  }

  /// The path of the case.
  public String path() {
    return path;
  }

  /// Its id.
  public String id() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /// The account of somebody of this role.
  public String account(Role role) {
    return role == Role.HOSPITAL_OFFICE ? name : name + "." + role.word();
  }

  /// The browser of somebody of this role.
  public Browser as(Role role) {
    return people.computeIfAbsent(role, this::signedIn);
  }

  private Browser signedIn(Role role) {
    Account account = TestAccounts.add(DATABASE, account(role), AREA, role);
    return Browser.with(TestAccounts.signIn(DATABASE, account));
  }

  /// The case as somebody sees it.
  public JsonNode seenBy(Role role) {
    return Browser.json(as(role).send("GET", path, ""));
  }

  /// Sends a command on the version that is there.
  public HttpResponse<String> send(Role role, String command, Map<String, Object> fields) {
    long version = seenBy(Role.REVIEWER).get("version").asLong();
    String body =
        JsonMapper.shared()
            .writeValueAsString(
                Map.of("id", UUID.randomUUID().toString(), "command", command, "fields", fields));
    return as(role)
        .holding('"' + Long.toString(version) + '"')
        .send("POST", path + "/commands", body);
  }

  /// Gives an outcome that must be taken.
  public CaseScene give(Role role, String outcome, String reason) {
    Map<String, Object> grounds = Map.of("reason", reason, "opinion", "核对无误");
    HttpResponse<String> reply =
        send(role, "give-outcome", Map.of("outcome", outcome, "grounds", grounds));
    assertEquals(200, reply.statusCode(), reply.body());
    return this;
  }

  /// Brings it to where the hospital has to answer.
  public CaseScene heard() {
    return give(Role.REVIEWER, "propose", "EVIDENCE_STANDS")
        .give(Role.VERIFIER, "notify", "EVIDENCE_STANDS")
        .give(Role.HOSPITAL_OFFICE, "explained", "OFFICE_EXPLAINED");
  }

  /// Uploads a file.
  ///
  /// @return its hash
  public String upload(Role role, byte[] file) {
    Browser browser = as(role);
    String form = "{\"name\": \"病历 1.pdf\", \"bytes\": " + file.length + "}";
    JsonNode begun = Browser.json(browser.send("POST", "/api/uploads", form));
    String at = "/api/uploads/" + begun.get("id").asString();
    for (int part = 0; part < begun.get("parts").asInt(); part++) {
      int from = part * PART;
      byte[] bytes = java.util.Arrays.copyOfRange(file, from, Math.min(file.length, from + PART));
      assertEquals(200, browser.sendBytes("PUT", at + "/" + part, bytes).statusCode());
    }
    HttpResponse<String> ended = browser.send("POST", at + "/end", "");
    assertEquals(200, ended.statusCode(), ended.body());
    return Browser.json(ended).get("hash").asString();
  }

  /// Attaches a file of one's own.
  ///
  /// @return its hash
  public String attach(Role role) {
    String hash = upload(role, Samples.pdf(name + role, 3000));
    HttpResponse<String> reply = attach(role, hash);
    assertEquals(200, reply.statusCode(), reply.body());
    return hash;
  }

  /// Attaches a file of this hash as a medical record.
  public HttpResponse<String> attach(Role role, String hash) {
    Map<String, Object> material = Map.of("hash", hash, "kind", "RECORD", "title", "病历 1");
    return send(role, "attach", Map.of("material", material));
  }

  /// How often something was looked at, as the access log has it.
  static long looks(String subject) {
    return DATABASE.inScope(
        Scope.service(),
        sql ->
            sql.fetchSingle("SELECT count(*) FROM access_log WHERE subject = ?", subject)
                .into(Long.class));
  }
}
