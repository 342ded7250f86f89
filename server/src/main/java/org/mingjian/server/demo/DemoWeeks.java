package org.mingjian.server.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.mingjian.cases.calendar.WorkingCalendar;
import org.mingjian.cases.decision.CaseFile;
import org.mingjian.cases.decision.Withdrawal;
import org.mingjian.cases.procedure.Stand;
import org.mingjian.finding.Verdict;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.desk.docket.CaseFiles;
import org.mingjian.server.desk.docket.Expiries;
import org.mingjian.server.desk.docket.Gatherer;
import org.mingjian.server.desk.notice.LimitNotices;
import org.mingjian.server.identity.Account;

/// The weeks before today at the desk of a demo: each working day some findings become cases, and
/// people go on with those they have, by the commands anybody uses, at the time of that day. What
/// nobody looks at runs out. Today and the findings alone decide what comes of it.
final class DemoWeeks {
  private static final int WORKING_DAYS = 42;

  /// Working days before today on which the findings of no course are gathered.
  private static final int LATEST = 4;

  private static final int MOST_A_DAY = 10;
  private static final LocalTime MIDNIGHT = LocalTime.of(0, 1);
  private static final LocalTime GATHERING = LocalTime.of(8, 0);
  private static final LocalTime WORK = LocalTime.of(9, 0);
  private static final LocalTime EVENING = LocalTime.of(17, 30);
  private static final int MINUTES_OF_WORK = 480;
  private static final int SOME = 500;

  private static final String OPENED =
      """
      SELECT replace(CAST("case" AS text), '-', '') AS id FROM desk_case
      WHERE opened = CAST(? AS timestamptz) ORDER BY "case" LIMIT ?
      """;

  private static final String DUE = "SELECT count(*) FROM gathering_due";

  private final Parts parts;
  private final People people;
  private final WorkingCalendar calendar;
  private final LocalDate today;
  private final SortedMap<LocalDate, List<Turn>> agenda = new TreeMap<>();
  private final Set<String> onCourse = new TreeSet<>();
  private int dealt;
  private int done;
  private final List<String> refused = new ArrayList<>();

  /// What the work is done by; all of them read `clock`.
  ///
  /// @param tell takes a line now and then of how far it has come
  record Parts(
      Database database,
      MovedClock clock,
      CaseFiles files,
      Gatherer gatherer,
      Expiries expiries,
      LimitNotices limits,
      Consumer<String> tell) {}

  /// Who does it.
  record People(DemoCast cast, DemoHands hands, DemoBatches batches) {}

  /// Weeks that end on the day before `today`.
  DemoWeeks(Parts parts, People people, WorkingCalendar calendar, LocalDate today) {
    this.parts = parts;
    this.people = people;
    this.calendar = calendar;
    this.today = today;
  }

  /// The next move of a case, of a course.
  private record Turn(String caseId, int deal, Course course, int move) {}

  /// What was done.
  ///
  /// @param done commands obeyed
  /// @param refused those that were not, each with its course and why; none unless the procedure
  ///   was changed and the courses were not
  record Played(int done, List<String> refused) {
    /// Copies in.
    Played {
      refused = List.copyOf(refused);
    }
  }

  /// Lets the weeks pass.
  Played play() {
    LocalDate first = back(today, WORKING_DAYS);
    long days = first.datesUntil(today).count();
    int each = quota();
    LocalDate day = first;
    for (long gone = 0; day.isBefore(today); gone++, day = day.plusDays(1)) {
      pass(day, each);
      parts.tell.accept("工作台上的日子 days at the desk " + (gone + 1) + " / " + days);
    }
    begin(today);
    return new Played(done, refused);
  }

  /// What the service does by itself when a day begins.
  private void begin(LocalDate day) {
    parts.clock.move(day, MIDNIGHT);
    parts.expiries.sweep();
    boolean more = true;
    while (more) {
      more = parts.limits.tell();
    }
  }

  private void pass(LocalDate day, int each) {
    begin(day);
    if (!calendar.isWorking(day)) {
      return;
    }
    parts.clock.move(day, GATHERING);
    parts.gatherer.gather(each);
    deal(day, each);
    work(day);
    int left = calendar.workingDays(day, today.minusDays(1)) + 1;
    gatherTheRest(day, left);
    parts.clock.move(day, EVENING);
    people.batches.work(day, left, onCourse);
  }

  /// A few days' worth stays for the days without courses, however few there are.
  private int quota() {
    return Math.clamp(due() / (WORKING_DAYS + 2L * LATEST), 1, MOST_A_DAY);
  }

  private long due() {
    return parts.database.inScope(Scope.service(), sql -> sql.fetchSingle(DUE).into(Long.class));
  }

  /// What no course is for comes in the last days.
  private void gatherTheRest(LocalDate day, int left) {
    if (left > LATEST) {
      return;
    }
    parts.clock.move(day, WORK.minusMinutes(1));
    long share = left == 1 ? Long.MAX_VALUE : due() / left;
    int some = SOME;
    for (long opened = 0; share > 0 && some > 0; opened += some) {
      parts.tell.accept("立案 opening cases, " + day + ": " + opened);
      some = parts.gatherer.gather((int) Math.min(SOME, share));
      share -= some;
    }
  }

  private void deal(LocalDate day, int most) {
    String opened = parts.clock.instant().toString();
    List<String> ids =
        parts.database.inScope(
            Scope.service(),
            sql -> sql.fetch(OPENED, opened, most).map(row -> row.get("id", String.class)));
    ids.forEach(id -> next(new Turn(id, dealt, course(id, dealt++), -1), day));
  }

  private Course course(String caseId, int deal) {
    CaseFile file = file(caseId);
    Course course = Course.ALL.get(deal % Course.ALL.size());
    boolean fits = !course.onlyViolations() || file.holdings().verdict() == Verdict.VIOLATION;
    if (people.cast.office(file.opening().key().institution()).isEmpty() || !fits) {
      return Course.ALL.getFirst();
    }
    return file.holdings().amount().isZero() ? Course.WITHOUT_MONEY : course;
  }

  private CaseFile file(String caseId) {
    return parts
        .database
        .inScope(Scope.service(), sql -> parts.files.find(sql, caseId))
        .orElseThrow()
        .file();
  }

  private void next(Turn last, LocalDate day) {
    int move = last.move + 1;
    if (move < last.course.moves().size()) {
      onCourse.add(last.caseId);
      LocalDate then = on(day, last.course.moves().get(move).after());
      agenda
          .computeIfAbsent(then, any -> new ArrayList<>())
          .add(new Turn(last.caseId, last.deal, last.course, move));
    }
  }

  /// Moves of one day follow each other, those that come of them the same day too.
  private void work(LocalDate day) {
    int minute = 0;
    List<Turn> turns = agenda.getOrDefault(day, List.of());
    while (!turns.isEmpty()) {
      agenda.remove(day);
      for (Turn turn : turns) {
        parts.clock.move(day, WORK.plusMinutes(minute++ % MINUTES_OF_WORK));
        act(turn, day);
      }
      turns = agenda.getOrDefault(day, List.of());
    }
  }

  private void act(Turn turn, LocalDate day) {
    CaseFile file = file(turn.caseId);
    if (fellAway(file)) {
      return;
    }
    Move move = turn.course.moves().get(turn.move);
    Account account = people.cast.account(name(move.hand(), file, turn));
    Optional<String> against =
        people.hands.does(account, file, "demo/" + turn.move, move.command().apply(file));
    if (against.isEmpty()) {
      done++;
      next(turn, day);
    } else {
      refused.add(turn.course.name() + " " + turn.move + ": " + against.get());
    }
  }

  /// An exemption may take all a case has, whatever its course.
  private static boolean fellAway(CaseFile file) {
    return file.position().stand() instanceof Stand.Closed closed
        && Withdrawal.ofClosing(closed.closing()).isPresent();
  }

  private String name(Move.Hand hand, CaseFile file, Turn turn) {
    String institution = file.opening().key().institution();
    String office = people.cast.office(institution).orElse("");
    return switch (hand) {
      case REVIEWER -> reviewer(file);
      case VERIFIER -> "verifier";
      case SECOND_REVIEWER -> turn.deal % 2 == 0 ? "second1" : "second2";
      case HANDLER -> "handler";
      case SUPERVISOR -> "supervisor";
      case OFFICE -> office;
      case DOCTOR -> people.cast.hasDoctor(institution) ? DemoCast.DOCTOR : office;
      case EXPERT_1 -> "expert1";
      case EXPERT_2 -> "expert2";
      case EXPERT_3 -> "expert3";
      case EXPERT_4 -> "expert4";
    };
  }

  /// The one of the two reviewers that a case goes to.
  static String reviewer(CaseFile file) {
    return file.opening().caseId().compareTo("8") < 0 ? "reviewer1" : "reviewer2";
  }

  private LocalDate on(LocalDate day, int workingDays) {
    LocalDate then = day;
    for (int left = workingDays; left > 0; ) {
      then = then.plusDays(1);
      left -= calendar.isWorking(then) ? 1 : 0;
    }
    return then;
  }

  private LocalDate back(LocalDate day, int workingDays) {
    LocalDate then = day;
    for (int left = workingDays; left > 0; ) {
      then = then.minusDays(1);
      left -= calendar.isWorking(then) ? 1 : 0;
    }
    return then;
  }
}
