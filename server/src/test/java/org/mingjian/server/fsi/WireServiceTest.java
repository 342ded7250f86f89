package org.mingjian.server.fsi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.pack.ReleaseBuilder;
import org.mingjian.knowledge.pack.RulePack;
import org.mingjian.wire.reply.ReplyProfile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The wire without its transport; `'` stands for `"` in bodies.
class WireServiceTest {
  /// What is not begun in time is never judged, and a busy machine takes its time to begin.
  private static final Duration BEGUN_BY_THEN = Duration.ofMillis(500);

  private static final Release RELEASE = new ReleaseBuilder(RulePack.builtIn()).build();
  private static final String DEVICE =
      "{'infno':'3101','fixmedins_code':'H43079900001','input':{'data':{'task_id':'T','patient_dtos':"
          + "{'patn_id':'P1','gend':'1','brdy':'1951-01-01','curr_mdtrt_id':'V1','fsi_encounter_dtos':"
          + "{'mdtrt_id':'V1','med_type':'21','adm_date':'2025-05-04','fsi_order_dtos':"
          + "{'rx_id':'6374','hilist_code':'XG02BAZ061Z007010279543','cnt':1,'pric':1153,'ownpay_amt':0}"
          + "}}}}}";

  /// What the institution calls itself besides.
  private static final String OWN_CODE = "0007";

  /// Inpatient's consultation, once a day.
  private static final String ONCE_A_DAY = "001102000050000";

  private static final Set<Reminder> INSISTED =
      Set.of(new Reminder("GZ10000301004000", "XG02BAZ061Z007010279543"));

  private static final Deadline LATER = Deadline.after(Duration.ofMinutes(5));
  private static final Caller CALLER = Caller.at("192.0.2.7");

  private final List<Alarms.Alarm> alarms = new ArrayList<>();
  private final Senders senders = new OneSender();
  private Proof proof = Proof.PROVEN;
  private final RememberedStore store = new RememberedStore();
  private final JudgingRoom room = new JudgingRoom(1);
  private final WireService service = service(Duration.ofSeconds(30));

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void warnsOfADeviceForWomenOrderedForAMan() {
    JsonNode reply = answer(DEVICE);
    JsonNode warning = reply.get("output").get("result").get(0);
    assertEquals(0, reply.get("infcode").intValue());
    assertEquals("GZ10000301004000", warning.get("rule_id").stringValue());
    assertEquals("T", warning.get("task_id").stringValue());
    assertEquals("6374", warning.get("judge_result_detail_dtos").get(0).get("rx_id").stringValue());
    assertEquals(RELEASE.id(), store.asks.element().release());
  }

  @Test
  void givesTheSameRequestTheSameAnswerAndOneRecord() {
    assertArrayEquals(bytes(DEVICE), bytes(DEVICE.replace("'3101',", "'3101','msgid':'again',")));
    assertEquals(1, store.asks.size());
  }

  @Test
  void doesNotRepeatAReminderThatWasInsistedOn() {
    store.insisted = INSISTED;
    assertTrue(answer(DEVICE).get("output").get("result").isEmpty());
    assertFalse(store.asks.element().told().getFirst().shown());
  }

  @Test
  void takesAnInstitutionThatGoesByACodeOfItsOwnForOneInReportsAndAsks() {
    String fee =
        "{'infno':'2301','fixmedins_code':'%s','input':{'feedetail':[{'feedetl_sn':'1','mdtrt_id':'V1',"
            + "'psn_no':'P1','med_type':'21','med_list_codg':'%s','cnt':1,'pric':5,"
            + "'inscp_scp_amt':5,'det_item_fee_sumamt':5,'fee_ocur_time':'2025-03-02 08:00:00'}]}}";
    String ask =
        "{'infno':'3101','fixmedins_code':'%s','input':{'data':{'patient_dtos':{'patn_id':'P1',"
            + "'gend':'1','brdy':'1951-01-01','curr_mdtrt_id':'V1','fsi_encounter_dtos':{'mdtrt_id':"
            + "'V1','med_type':'21','insutype':'310','adm_date':'2025-03-01','fsi_order_dtos':{"
            + "'rx_id':'a','hilist_code':'%s','cnt':1,'pric':5,'ownpay_amt':0,"
            + "'drord_begn_date':'2025-03-02 09:00:00','curr_drord_flag':1}}}}}}";
    assertEquals(0, answer(fee.formatted(OWN_CODE, ONCE_A_DAY)).get("infcode").intValue());
    JsonNode reply = answer(ask.formatted(OWN_CODE, ONCE_A_DAY));
    assertTrue(reply.get("output").get("result").isEmpty(), reply::toString);
    JsonNode twice = answer(ask.formatted(OWN_CODE, ONCE_A_DAY).replace("'cnt':1", "'cnt':2"));
    assertFalse(twice.get("output").get("result").isEmpty());
  }

  @Test
  void showsTheWorstOfAllPatientsOfAMessage() {
    String order =
        "{'rx_id':'%d','hilist_code':'XG02BAZ061Z007010279543','cnt':1,'pric':%d,'ownpay_amt':0}";
    String patient =
        "{'patn_id':'%s','gend':'1','brdy':'1951-01-01','curr_mdtrt_id':'%s','fsi_encounter_dtos':{"
            + "'mdtrt_id':'%s','med_type':'21','adm_date':'2025-05-04','fsi_order_dtos':[%s]}}";
    String small =
        order.formatted(1, 1) + "," + order.formatted(2, 2) + "," + order.formatted(3, 3);
    String body =
        "{'infno':'3101','fixmedins_code':'H43079900001','input':{'data':{'patient_dtos':["
            + patient.formatted("P1", "V1", "V1", small)
            + ","
            + patient.formatted("P2", "V2", "V2", order.formatted(4, 1153))
            + "]}}}";
    JsonNode result = answer(body).get("output").get("result");
    assertEquals(3, result.size());
    assertEquals("P2", result.get(0).get("patn_id").stringValue());
    assertEquals(4, store.asks.element().told().size());
  }

  @Test
  void answersWithNothingWhatTookAllItsTimeToArrive() {
    byte[] body = service.answer(json(DEVICE), "", CALLER, Deadline.after(Duration.ZERO)).body();
    assertTrue(JsonMapper.shared().readTree(body).get("output").get("result").isEmpty());
    assertTrue(store.asks.element().late());
    assertFalse(answer(DEVICE).get("output").get("result").isEmpty());
  }

  @Test
  void doesNotRepeatInTheSameAnswerWhatADoctorInsistedOnMeanwhile() {
    String warning = warning(answer(DEVICE));
    byte[] otherVisit = bytes(DEVICE.replace("V1", "V2"));
    store.insisted = INSISTED;
    answer(feedback(warning));
    assertTrue(answer(DEVICE).get("output").get("result").isEmpty());
    assertArrayEquals(otherVisit, bytes(DEVICE.replace("V1", "V2")));
    answer(feedback("of a warning nobody remembers"));
    assertTrue(answer(DEVICE.replace("V1", "V2")).get("output").get("result").isEmpty());
  }

  @Test
  void givesNoAnswerAgainThatWasMadeWithoutHistory() {
    store.away = true;
    assertFalse(answer(DEVICE).get("output").get("result").isEmpty());
    store.away = false;
    store.insisted = INSISTED;
    assertTrue(answer(DEVICE).get("output").get("result").isEmpty());
    assertEquals(1, store.asks.size());
  }

  @Test
  void judgesAnAskOnceThatComesTwiceAtATime() throws Exception {
    store.busy = new CountDownLatch(1);
    CompletableFuture<byte[]> first = CompletableFuture.supplyAsync(() -> bytes(DEVICE));
    CompletableFuture<byte[]> second = CompletableFuture.supplyAsync(() -> bytes(DEVICE));
    store.busy.countDown();
    assertArrayEquals(first.get(), second.get());
    assertEquals(1, store.asks.size());
  }

  private static String warning(JsonNode reply) {
    return reply.get("output").get("result").get(0).get("jr_id").stringValue();
  }

  private static String feedback(String warning) {
    return "{'infno':'3103','fixmedins_code':'H43079900001','input':{'data':{'warn_type':'1','warns':["
        + "{'warn_rslt_id':'"
        + warning
        + "','dspo_way':'1','dspo_way_rea':'病情需要'}]}}}";
  }

  @Test
  void refusesWhatItCannotReadOrServeAndUnknownInstitutions() {
    assertEquals(-1, answer("nonsense").get("infcode").intValue());
    assertEquals(-1, answer("{'infno':'1101'}").get("infcode").intValue());
    String stranger = DEVICE.replace("H43079900001", "H99");
    assertTrue(answer(stranger).get("err_msg").stringValue().contains("H99"));
    assertTrue(store.asks.isEmpty());
  }

  @Test
  void answersWithNothingInTimeAndJudgesLate() throws InterruptedException {
    store.busy = new CountDownLatch(1);
    byte[] body = service(BEGUN_BY_THEN).answer(json(DEVICE), "", CALLER, LATER).body();
    JsonNode reply = JsonMapper.shared().readTree(body);
    assertEquals(0, reply.get("infcode").intValue());
    assertTrue(reply.get("output").get("result").isEmpty());
    Ask answered = store.asks.take();
    assertTrue(answered.late());
    assertFalse(answered.judged());
    store.busy.countDown();
    Ask judged = Objects.requireNonNull(store.asks.poll(1, TimeUnit.MINUTES), "never judged");
    assertEquals(answered.request(), judged.request());
    assertEquals(1, judged.told().size());
  }

  @Test
  void judgesAndAnswersWithoutStorage() {
    store.away = true;
    assertFalse(answer(DEVICE).get("output").get("result").isEmpty());
  }

  @Test
  void acknowledgesNoFactThatIsNotKept() {
    store.away = true;
    JsonNode reply = answer(fees());
    assertEquals(-1, reply.get("infcode").intValue());
    store.away = false;
    assertEquals(0, answer(fees()).get("infcode").intValue());
    assertEquals(1, store.rows.size());
  }

  @Test
  void takesAReportThatGoesBackToWhatWasReportedBefore() {
    answer(fees());
    answer(fees().replace("'cnt':1", "'cnt':2"));
    answer(fees());
    assertEquals("1", store.rows.getLast().value("cnt"));
    assertEquals(3, store.rows.size());
  }

  @Test
  void tellsNothingToWhoDoesNotProveItAndRaisesAnAlarm() {
    proof = Proof.SIGNATURE_WRONG;
    JsonNode reply = answer(DEVICE);
    assertEquals(0, reply.get("infcode").intValue());
    assertTrue(reply.get("output").get("result").isEmpty());
    assertTrue(store.asks.isEmpty());
    assertEquals(Proof.SIGNATURE_WRONG, alarms.getFirst().proof());
    assertEquals("192.0.2.7", alarms.getFirst().address());
  }

  @Test
  void takesNoReportAndNoFeedbackFromWhoDoesNotProveIt() {
    proof = Proof.MISSING;
    assertTrue(answer(fees()).get("err_msg").stringValue().startsWith("MJ-4104"));
    String feedback = "{'infno':'3103','fixmedins_code':'H43079900001','input':{'data':{}}}";
    assertEquals(-1, answer(feedback).get("infcode").intValue());
    assertTrue(store.rows.isEmpty());
    assertEquals(List.of("2204", "3103"), alarms.stream().map(a -> a.transaction()).toList());
  }

  @Test
  void givesWhoDoesNotProveItNoAnswerGivenBefore() {
    assertFalse(answer(DEVICE).get("output").get("result").isEmpty());
    proof = Proof.MISSING;
    assertTrue(answer(DEVICE).get("output").get("result").isEmpty());
  }

  @Test
  void answersAValidReplyWhateverGoesWrongWithUs() {
    store.broken = true;
    assertEquals(-1, answer(fees()).get("infcode").intValue());
    assertTrue(answer(fees()).get("err_msg").stringValue().contains("MJ-4105"));
    assertEquals(0, answer(DEVICE).get("infcode").intValue());
  }

  @Test
  void saysOfASenderWhetherItWasProven() throws InterruptedException {
    answer(DEVICE);
    assertTrue(store.asks.take().sender().proven());
    proof = Proof.NOT_DEMANDED;
    answer(DEVICE.replace("6374", "6375"));
    assertFalse(store.asks.take().sender().proven());
  }

  @Test
  void answersABodyThereIsNoRoomForByWhatItsBeginningSays() {
    JsonNode ask = crowded("{'infno':'3101','fixmedins_code':'H43079900001','input':{");
    assertEquals(0, ask.get("infcode").intValue());
    assertTrue(ask.get("output").get("result").isEmpty());
    JsonNode facts = crowded("{ 'infno' : '2204', 'input':{");
    assertEquals(-1, facts.get("infcode").intValue());
    assertTrue(facts.get("err_msg").stringValue().contains("系统繁忙"));
    assertEquals(0, crowded("\"{\\'infno\\':\\'3102\\',").get("infcode").intValue());
    assertTrue(store.asks.isEmpty());
  }

  private JsonNode crowded(String head) {
    return JsonMapper.shared().readTree(service.crowded(json(head), "").body());
  }

  @Test
  void keepsWhatDoctorsSay() {
    answer(
        "{'infno':'3103','fixmedins_code':'H43079900001','input':{'data':{'warn_type':'1','warns':["
            + "{'warn_rslt_id':'J1','dspo_way':'1','dspo_way_rea':''},{'warn_rslt_id':''}]}}}");
    assertEquals(new Feedback("J1", true, ""), store.said.getFirst());
    assertEquals(1, store.said.size());
  }

  @Test
  void judgesByOneReleaseWhileAnotherTakesItsPlace() {
    ReleaseInForce inForce = new ReleaseInForce(RELEASE);
    var before = inForce.judge();
    inForce.replace(RELEASE.only(java.util.List.of("GZ10000301004000")));
    assertEquals(RELEASE, before.release());
    assertEquals(1, inForce.judge().release().rules().size());
  }

  private static String fees() {
    return "{'infno':'2204','fixmedins_code':'H43079900001','input':{'feedetail':[{'feedetl_sn':'1',"
        + "'mdtrt_id':'V1','psn_no':'P1','cnt':1,'fee_ocur_time':'2025-05-04'}]}}";
  }

  private WireService service(Duration budget) {
    Clock clock = Clock.systemUTC();
    ReleaseInForce inForce = new ReleaseInForce(RELEASE);
    AskDesk desk = new AskDesk(inForce, room, store, new AskDesk.Limits(budget, 3), clock);
    WireMeters meters = new WireMeters(new SimpleMeterRegistry(), inForce, room);
    return new WireService(
        new WireService.Parts(new Gate(senders, alarms::add), desk, store, meters), clock);
  }

  /// One institution of two codes, which has to prove what the test says.
  private final class OneSender implements Senders {
    @Override
    public Optional<Sender> find(String code) {
      return code.equals("H43079900001") || code.equals(OWN_CODE)
          ? Optional.of(
              new Sender(
                  "H43079900001", "/430000/430700", ReplyProfile.DEFAULT, Map.of(), false, ""))
          : Optional.empty();
    }

    @Override
    public Proof prove(Sender sender, Caller caller, Instant now) {
      return proof;
    }

    @Override
    public boolean isGuarded(Sender sender) {
      return proof == Proof.PROVEN;
    }
  }

  private JsonNode answer(String body) {
    return JsonMapper.shared().readTree(bytes(body));
  }

  private byte[] bytes(String body) {
    return service.answer(json(body), "", CALLER, LATER).body();
  }

  private static byte[] json(String body) {
    return body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }
}
