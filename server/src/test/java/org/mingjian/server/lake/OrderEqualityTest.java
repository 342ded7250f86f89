package org.mingjian.server.lake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.engine.Judge;
import org.mingjian.engine.Program;
import org.mingjian.engine.frame.BoundCodes;
import org.mingjian.engine.frame.DayRange;
import org.mingjian.finding.Finding;
import org.mingjian.finding.Phase;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.lake.LakeReader;
import org.mingjian.lake.ReadSettings;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.database.SharedPostgres;
import org.mingjian.server.fsi.KeptAsked;
import org.mingjian.server.fsi.WireInMemory;
import org.mingjian.server.store.EventStore;
import org.mingjian.server.store.FactStore;
import org.mingjian.server.store.SqlWireStore;
import org.mingjian.server.store.TestStores;
import org.mingjian.synth.CityPlan;
import org.mingjian.synth.message.CityMessage;
import org.mingjian.values.CivilTime;
import org.mingjian.wire.order.OrderJudge;

/// What a 3101 is told on the lines of the next days, at a moment in the life of a city, against
/// the lake of that moment with those lines in it.
class OrderEqualityTest {
  private static final int ASKED = 40;

  @TempDir private static Path folder;
  private static final FactStore FACTS = new FactStore(new EventStore(Clock.systemUTC()));
  private static TestCity city;
  private static Database database;
  private static SqlWireStore store;
  private static KeptAsked asked;
  private static WireInMemory service;
  private static List<CityMessage> messages;
  private static int cut;

  @BeforeAll
  static void open() throws IOException {
    city = new TestCity(folder, new CityPlan(60, 4, 1, 1), 1);
    messages = city.messages.inOrder();
    cut = messages.size() / 2;
    Clock then =
        Clock.fixed(
            CivilTime.dateTime(messages.get(cut).second())
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toInstant(),
            ZoneOffset.UTC);
    database = SharedPostgres.another("orders");
    hearOfAllFromTheBegin();
    store = TestStores.open(database, folder.resolve("journal"), TestStores.patient(400), then);
    asked = new KeptAsked(store);
    service = new WireInMemory(city.release, asked, then);
  }

  /// The messages that this test leaves out are those of other persons: the institutions have told
  /// of theirs since the city began.
  private static void hearOfAllFromTheBegin() {
    String begin =
        CivilTime.dateTime(messages.getFirst().second()).toLocalDate().minusDays(1).toString();
    String add =
        "INSERT INTO heard VALUES (?, '/990000/990100', CAST(? AS date), '2099-01-01') ON CONFLICT DO NOTHING";
    database.inScope(
        Scope.service(),
        sql -> {
          messages.stream()
              .map(CityMessage::institution)
              .distinct()
              .forEach(institution -> sql.execute(add, institution, begin));
          return messages.size();
        });
  }

  @AfterAll
  static void close() {
    store.close();
    database.close();
  }

  @Test
  void tellsAnAskWhatTheLakeTellsOfItsLines() throws IOException {
    Map<String, NextVisit> next = NextVisit.after(messages, cut, ASKED);
    Set<String> persons =
        next.values().stream().map(NextVisit::personNumber).collect(Collectors.toSet());
    messages.subList(0, cut).stream()
        .map(CityMessage::body)
        .filter(body -> persons.contains(NextVisit.personIn(body)))
        .forEach(OrderEqualityTest::send);
    next.values().forEach(visit -> send(visit.ask()));
    List<String> told = asked.findings().stream().map(OrderEqualityTest::text).sorted().toList();
    next.values().forEach(visit -> visit.reports().forEach(OrderEqualityTest::send));
    List<String> expected = inLake(next);
    assertTrue(next.size() >= 24, () -> "persons asked about: " + next.size());
    assertTrue(expected.size() >= 8, () -> "findings: " + expected);
    assertEquals(String.join("\n", expected), String.join("\n", told));
  }

  private static String text(Finding finding) {
    return String.join(
        " ",
        finding.mark().ruleCode(),
        finding.claim().visitId(),
        finding.blame().lineId(),
        Long.toString(finding.amountFen()));
  }

  /// The findings of the rules of the moment on the visits asked about.
  private static List<String> inLake(Map<String, NextVisit> next) throws IOException {
    Path extract = Files.createDirectories(folder.resolve("extract"));
    new ReportedExtract(database, FACTS).write(extract, Optional.empty());
    Path lake = folder.resolve("lake");
    new WireLake(lake, city.settings()).run(extract, Optional.empty());
    Program program = Program.compile(city.release.only(ofTheMoment()), OrderJudge.fields());
    List<String> found = new ArrayList<>();
    try (LakeReader reader = LakeReader.open(lake, ReadSettings.defaults())) {
      BoundCodes codes = program.bind(reader.dictionaries());
      Judge judge = program.judge(codes, DayRange.ALL, Phase.BEFORE);
      reader.forEach(
          1,
          batch ->
              judge
                  .judge(batch)
                  .findings(finding -> {
                    if (next.containsKey(finding.claim().visitId())) {
                      found.add(text(finding));
                    }
                  }));
    }
    return found.stream().sorted().toList();
  }

  private static List<String> ofTheMoment() {
    return city.release.rules().stream()
        .filter(rule -> rule.scope().moments().contains("BEFORE") && !rule.isShadow())
        .map(RuleDefinition::code)
        .toList();
  }

  private static void send(String body) {
    String reply = service.answer(body);
    assertTrue(reply.startsWith("{\"infcode\":0"), () -> body + reply);
  }
}
