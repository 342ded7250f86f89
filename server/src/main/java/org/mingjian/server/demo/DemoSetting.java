package org.mingjian.server.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.mingjian.cases.calendar.WorkingCalendar;
import org.mingjian.cases.decision.Desk;
import org.mingjian.cases.gathering.Gathering;
import org.mingjian.cases.procedure.Procedures;
import org.mingjian.server.database.Database;
import org.mingjian.server.desk.docket.CaseDesk;
import org.mingjian.server.desk.docket.CaseFiles;
import org.mingjian.server.desk.docket.CaseWatcher;
import org.mingjian.server.desk.docket.Expiries;
import org.mingjian.server.desk.docket.Gatherer;
import org.mingjian.server.desk.found.Areas;
import org.mingjian.server.desk.found.AuditOutput;
import org.mingjian.server.desk.found.FindingImport;
import org.mingjian.server.desk.letter.LetterDues;
import org.mingjian.server.desk.notice.CaseNotices;
import org.mingjian.server.desk.notice.NoticePost;
import org.mingjian.server.desk.panel.Seats;
import org.mingjian.server.identity.AccountBook;
import org.mingjian.server.identity.Passwords;
import org.mingjian.server.store.EventStore;

/// Sets up a demo in an empty database: findings, people, and weeks of work.
public final class DemoSetting {
  /// The least the service allows; it makes hashes anew by its own settings when somebody signs in.
  private static final int MEMORY_KIBIBYTES = 19 << 10;

  private static final int PASSES = 2;

  private final Database database;
  private final DemoPlaces places;
  private final Consumer<String> tell;

  /// In `database`, with the institutions of the city; `tell` takes a line for people now and then.
  public DemoSetting(Database database, DemoPlaces places, Consumer<String> tell) {
    this.database = database;
    this.places = places;
    this.tell = tell;
  }

  /// Sets it up, as of the day `clock` says it is.
  public void up(AuditOutput found, Clock clock) {
    bring(found, clock);
    DemoCast cast = DemoCast.engage(database, book(clock), places);
    tell.accept("账号 accounts，密码 password: " + DemoCast.PASSWORD);
    DemoWeeks.Played played = weeks(cast, clock).play(this::tell);
    tell.accept("办理 commands obeyed " + played.done());
    played.refused().forEach(tell);
  }

  /// The accounts of `database`.
  public AccountBook book(Clock clock) {
    return new AccountBook(database, new Passwords(MEMORY_KIBIBYTES, PASSES), clock);
  }

  private void bring(AuditOutput found, Clock clock) {
    Gathering gathering = new Gathering(Procedures.national());
    FindingImport.Report report =
        new FindingImport(database, gathering, new Areas(places::areaOf), clock)
            .bring(found, merged -> {});
    tell.accept("疑点 findings " + report.merged().arrived());
  }

  private DemoWeeks weeks(DemoCast cast, Clock clock) {
    MovedClock moved = new MovedClock(clock.instant());
    WorkingCalendar calendar = WorkingCalendar.national();
    Desk desk = new Desk(Procedures.national(), calendar);
    CaseFiles files = new CaseFiles(new EventStore(moved), desk.limits(), watchers(desk, moved));
    CaseDesk caseDesk = new CaseDesk(database, files, desk, moved);
    DemoWeeks.Parts parts =
        new DemoWeeks.Parts(
            database,
            moved,
            files,
            caseDesk,
            new Gatherer(database, files, desk, moved),
            new Expiries(database, caseDesk, moved));
    LocalDate today = WorkingCalendar.day(clock.instant());
    return new DemoWeeks(parts, cast, calendar, today);
  }

  /// As the service has them: experts find their seats, letters and notices come of what is done.
  private static List<CaseWatcher> watchers(Desk desk, Clock clock) {
    NoticePost post = new NoticePost(false, clock);
    return List.of(new Seats(), new LetterDues(), new CaseNotices(post, desk.limits()));
  }

  private void tell(long days, long of) {
    if (days % 10 == 0 || days == of) {
      tell.accept("工作台上的日子 days at the desk " + days + " / " + of);
    }
  }
}
