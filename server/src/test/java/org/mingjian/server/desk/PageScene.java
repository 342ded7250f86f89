package org.mingjian.server.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingjian.audit.output.FindingColumn;
import org.mingjian.cases.decision.Desk;
import org.mingjian.cases.gathering.Gathering;
import org.mingjian.cases.procedure.Procedures;
import org.mingjian.server.TestServer;
import org.mingjian.server.database.Database;
import org.mingjian.server.desk.docket.CaseFiles;
import org.mingjian.server.desk.docket.Gatherer;
import org.mingjian.server.desk.found.Areas;
import org.mingjian.server.desk.found.AuditFolder;
import org.mingjian.server.desk.found.AuditOutput;
import org.mingjian.server.desk.found.FindingImport;
import org.mingjian.server.identity.Account;
import org.mingjian.server.identity.Organisation;
import org.mingjian.server.identity.OrganisationKind;
import org.mingjian.server.identity.Role;
import org.mingjian.server.identity.TestAccounts;
import org.mingjian.server.settings.ServerSettings;
import org.mingjian.synth.CityPlan;
import org.mingjian.synth.SyntheticCity;

/// A small desk for pages to be looked at: one bureau, one hospital, somebody in each role, called
/// after it, and some findings.
public final class PageScene {
  private static final Database DATABASE = TestServer.part(Database.class);
  private static final String DOCTOR = "D970100010007";

  private final String area;
  private final String hospital;

  /// A desk of an area with a hospital.
  public PageScene(String area, String hospital) {
    this.area = area;
    this.hospital = hospital;
  }

  /// Gives every role of the desk a person, `reviewer`, `hospital-office`, …, and a panel its three
  /// experts, `expert1` to `expert3`.
  public void addPeople() {
    Organisation bureau =
        new Organisation(
            "bureau" + area.replace('/', '-'),
            "合成市医疗保障局",
            OrganisationKind.BUREAU,
            area,
            Optional.empty());
    Organisation house =
        new Organisation(
            hospital, "合成市第一人民医院", OrganisationKind.INSTITUTION, area, Optional.of(hospital));
    Map<Role, String> people = new EnumMap<>(Role.class);
    people.putAll(
        Map.of(
            Role.REVIEWER, "赵初审",
            Role.VERIFIER, "钱复核",
            Role.SECOND_REVIEWER, "孙复审",
            Role.HANDLER, "李经办",
            Role.SUPERVISOR, "周督办",
            Role.HOSPITAL_OFFICE, "吴医保",
            Role.DOCTOR, "郑医师",
            Role.LIBRARY_EDITOR, "王编辑"));
    people.forEach((role, person) -> {
      boolean isOfBureau = role.isAt(OrganisationKind.BUREAU);
      Optional<String> doctor = role == Role.DOCTOR ? Optional.of(DOCTOR) : Optional.empty();
      TestAccounts.keep(
          DATABASE,
          new Account(
              role.word(), person, isOfBureau ? bureau : house, area, Set.of(role), doctor));
    });
    addExperts(bureau);
  }

  private void addExperts(Organisation bureau) {
    List<String> experts = List.of("冯专家", "陈专家", "褚专家");
    for (int seat = 0; seat < experts.size(); seat++) {
      TestAccounts.keep(
          DATABASE,
          new Account(
              "expert" + (seat + 1),
              experts.get(seat),
              bureau,
              area,
              Set.of(Role.EXPERT),
              Optional.empty()));
    }
  }

  /// Puts an extract of this name where the service takes extracts from.
  public static void addExtract(String name) throws IOException {
    Path extracts = TestServer.part(ServerSettings.class).desk().extracts().orElseThrow();
    new SyntheticCity(new CityPlan(1, 2, 1, 1))
        .writeCsv(Files.createDirectories(extracts.resolve(name)), (persons, whole, lines) -> {});
  }

  /// Findings as an audit of the hospital gives them.
  public AuditOutput found(Path folder) {
    AuditFolder audit = new AuditFolder(folder, "release-1");
    for (int line = 2; line < 42; line++) {
      Kind kind = KINDS.get(line / 2 % KINDS.size());
      audit.add(hospital, line, 86L + 37L * line, said(kind, line));
    }
    return audit.write();
  }

  private Map<FindingColumn, String> said(Kind kind, int line) {
    String code = area.substring(area.lastIndexOf('/') + 1);
    Map<FindingColumn, String> said = new EnumMap<>(FindingColumn.class);
    said.put(FindingColumn.AREA, code);
    said.put(FindingColumn.RULE_CODE, kind.rule);
    said.put(FindingColumn.RULE_NAME, kind.name);
    said.put(FindingColumn.VERDICT, kind.verdict);
    said.put(FindingColumn.INSTITUTION_NAME, "合成市第一人民医院");
    said.put(FindingColumn.DEPT_NAME, "心血管内科");
    said.put(FindingColumn.DOCTOR_CODE, DOCTOR);
    said.put(FindingColumn.DOCTOR_NAME, "郑医师");
    said.put(FindingColumn.ITEM_NAME, kind.item);
    said.put(FindingColumn.QUANTITY, "3");
    said.put(FindingColumn.UNIT_PRICE, "65.25");
    said.put(FindingColumn.MEASURED, kind.measured);
    said.put(FindingColumn.LIMIT, kind.limit);
    said.put(
        FindingColumn.OCCURRED_AT,
        "2025-0%d-1%d 09:%d0:00".formatted(1 + line / 14, line % 9, line % 6));
    said.put(FindingColumn.BASIS, kind.basis);
    said.put(FindingColumn.LAYER, "国家");
    said.put(FindingColumn.MESSAGE, kind.message);
    said.put(
        FindingColumn.EVIDENCE,
        EVIDENCE.formatted(line, 1 + line / 14, line % 9, kind.measured, kind.limit));
    return said;
  }

  private record Kind(
      String rule,
      String name,
      String verdict,
      String item,
      String measured,
      String limit,
      String basis,
      String message) {}

  private static final String EVIDENCE =
      """
      {"facts":[{"subject":"line:L-%d","values":{"hilist_code":"003402000050100","fee_ocur_time":"2025-0%d-1%d 09:00:00",\
      "cnt":"3","pric":"65.25","inscp_amt":"195.75"}}],"point":{},"tally":{"kind":"SUM","key":"cnt"},\
      "comparison":{"operator":"GREATER","measured":["%s"],"limit":["%s"],"unit":""}}\
      """;

  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              "GZ10000102008000",
              "医疗服务项目限科室使用",
              "SUSPECTED",
              "血液透析",
              "A02",
              "A03.06",
              "合成市医保服务协议 第十二条",
              "血液透析限科室 A03.06 开展，本次为全科医疗科。"),
          new Kind(
              "MJ2025-031",
              "医疗服务项目周期超频次",
              "VIOLATION",
              "手功能评定（徒手）",
              "7",
              "1",
              "国家医保局公布的知识点：评定间隔时间不短于 14 天。（人社部发〔2016〕23号）",
              "手功能评定（徒手）在规定周期内最多收 1 次，累计已收 7 次。"));

  /// Brings findings to the desk and puts them into cases.
  public static void bring(AuditOutput audit) {
    Clock clock = Clock.systemUTC();
    Gathering gathering = new Gathering(Procedures.national());
    new FindingImport(DATABASE, gathering, new Areas(code -> Optional.empty()), clock)
        .bring(audit, so -> {});
    Gatherer gatherer =
        new Gatherer(
            DATABASE, TestServer.part(CaseFiles.class), TestServer.part(Desk.class), clock);
    int some = gatherer.gather();
    while (some > 0) {
      some = gatherer.gather();
    }
  }
}
