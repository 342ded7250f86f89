package org.mingjian.server.demo;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mingjian.cases.calendar.WorkingCalendar;
import org.mingjian.knowledge.Release;
import org.mingjian.lake.protection.LocalKeyFile;
import org.mingjian.lake.protection.ProtectionKeys;
import org.mingjian.lake.protection.Protector;
import org.mingjian.server.database.Database;
import org.mingjian.server.desk.reminder.ReminderDays;
import org.mingjian.server.fsi.DirectWire;
import org.mingjian.server.journal.JournalLimits;
import org.mingjian.server.register.Register;
import org.mingjian.server.settings.ProofRule;
import org.mingjian.server.store.SqlWireStore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The month before today on the wire of a demo: doctors ask before they order, most of them change
/// what they are reminded of, the others say why not, and what is ordered is charged.
///
/// @param data the data folder of the service; its institutions are registered there
public record DemoWire(Database database, Path data, Release release) {
  private static final int DAYS = 30;
  private static final int ASKS_A_DAY = 24;

  /// Of so many doctors who are reminded one insists.
  private static final int INSISTING = 3;

  private static final String INSISTENCE = "病情需要，已告知患者并在病历中说明（演示）";
  private static final LocalTime MORNING = LocalTime.of(8, 0);
  private static final int MINUTES_BETWEEN = 20;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private static final int SEGMENT_BYTES = 8 << 20;
  private static final int WAITING = 10_000;
  private static final int BATCH = 500;
  private static final Duration GROUP = Duration.ofMillis(1);
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final int HISTORY_DAYS = 400;
  private static final int SILENT_DAYS = 14;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /// What was sent.
  ///
  /// @param reminded asks that were answered with a reminder
  public record Sent(int asked, int reminded) {
    private Sent plus(Sent other) {
      return new Sent(asked + other.asked, reminded + other.reminded);
    }
  }

  /// Sends it all and sums it day by day; the last day is the one before that of `clock`.
  ///
  /// @param out the folder of the demo, with `extract` and `result`
  public Sent send(Path out, Clock clock) {
    LocalDate today = WorkingCalendar.day(clock.instant());
    List<DemoVisit> visits = new DemoVisits(out).pick(DAYS * ASKS_A_DAY);
    int each = Math.ceilDiv(visits.size(), DAYS);
    MovedClock moved = new MovedClock(clock.instant());
    Sent sent = new Sent(0, 0);
    ProtectionKeys keys = new LocalKeyFile(data.resolve("keys"));
    try (Register register = new Register(data, keys, rules());
        SqlWireStore store = new SqlWireStore(parts(keys), limits(), moved);
        DirectWire wire = new DirectWire(release, register, store, moved)) {
      for (int left = visits.size(); left > 0; left--) {
        DemoVisit visit = visits.get(left - 1);
        LocalTime time = MORNING.plusMinutes((long) MINUTES_BETWEEN * Math.floorMod(-left, each));
        moved.move(today.minusDays(Math.ceilDiv(left, each)), time);
        sent = sent.plus(new Talk(wire, visit, moved).held(left % INSISTING == 0));
      }
    }
    // All of it is in the tables once the store is closed.
    new ReminderDays(database, clock).round();
    return sent;
  }

  private static Register.Rules rules() {
    return new Register.Rules(false, ProofRule.IF_REGISTERED);
  }

  private SqlWireStore.Parts parts(ProtectionKeys keys) {
    return new SqlWireStore.Parts(
        database,
        new Protector(keys.current()),
        data.resolve("journal"),
        new JournalLimits(SEGMENT_BYTES, WAITING, GROUP, BATCH, PAUSE));
  }

  private static SqlWireStore.Limits limits() {
    return new SqlWireStore.Limits(HISTORY_DAYS, PATIENCE, PATIENCE, SILENT_DAYS);
  }

  /// What is said about one visit.
  private record Talk(DirectWire wire, DemoVisit visit, Clock clock) {
    Sent held(boolean insists) {
      String now = TIME.format(clock.instant().atZone(WorkingCalendar.ZONE));
      Set<String> warnings = new TreeSet<>();
      Set<String> blamed = new TreeSet<>();
      for (JsonNode warning : answer(visit.ask(now)).path("output").path("result")) {
        warnings.add(warning.path("jr_id").asString());
        warning
            .path("judge_result_detail_dtos")
            .forEach(detail -> blamed.add(detail.path("rx_id").asString()));
      }
      if (!warnings.isEmpty()) {
        answer(visit.feedback(warnings, insists ? INSISTENCE : "", now));
      }
      visit.charges(insists ? Set.of() : blamed, now).ifPresent(this::answer);
      return new Sent(1, warnings.isEmpty() ? 0 : 1);
    }

    private JsonNode answer(ObjectNode message) {
      JsonNode reply =
          JsonMapper.shared()
              .readTree(wire.answer(message.toString().getBytes(StandardCharsets.UTF_8)));
      if (!reply.path("infcode").asString().equals("0")) {
        throw new IllegalStateException(
            message.path("infno").asString() + ": " + reply.path("err_msg").asString());
      }
      return reply;
    }
  }
}
