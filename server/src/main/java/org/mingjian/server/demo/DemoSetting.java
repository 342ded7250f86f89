package org.mingjian.server.demo;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.mingjian.cases.calendar.WorkingCalendar;
import org.mingjian.cases.decision.Desk;
import org.mingjian.cases.gathering.Gathering;
import org.mingjian.cases.procedure.Procedures;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.desk.CaseWatchers;
import org.mingjian.server.desk.docket.CaseBatches;
import org.mingjian.server.desk.docket.CaseDesk;
import org.mingjian.server.desk.docket.CaseFiles;
import org.mingjian.server.desk.docket.Cases;
import org.mingjian.server.desk.docket.Desks;
import org.mingjian.server.desk.docket.ExemptionDesk;
import org.mingjian.server.desk.docket.Expiries;
import org.mingjian.server.desk.docket.Gatherer;
import org.mingjian.server.desk.exempt.Exemptions;
import org.mingjian.server.desk.figures.RuleDays;
import org.mingjian.server.desk.file.FileStore;
import org.mingjian.server.desk.file.MaterialGate;
import org.mingjian.server.desk.found.Areas;
import org.mingjian.server.desk.found.AuditOutput;
import org.mingjian.server.desk.found.FindingImport;
import org.mingjian.server.desk.found.Findings;
import org.mingjian.server.desk.letter.LetterOffice;
import org.mingjian.server.desk.letter.LetterTemplates;
import org.mingjian.server.desk.notice.LimitNotices;
import org.mingjian.server.desk.notice.NoticePost;
import org.mingjian.server.desk.panel.ExpertGate;
import org.mingjian.server.identity.AccountBook;
import org.mingjian.server.identity.Passwords;
import org.mingjian.server.store.AccessLog;
import org.mingjian.server.store.EventStore;

/// Sets up a demo in an empty database: findings, people, and weeks of work.
public final class DemoSetting {
  /// The least the service allows; it makes hashes anew by its own settings when somebody signs in.
  private static final int MEMORY_KIBIBYTES = 19 << 10;

  private static final int PASSES = 2;

  /// Nobody waits longer for a word of how far it is.
  private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(4);

  private final Database database;
  private final Path data;
  private final DemoPlaces places;
  private final Consumer<String> tell;
  private long told = System.nanoTime();

  /// In `database`, its files in the folder `data` of the service, with the institutions of the
  /// city; `tell` takes a line for people now and then.
  public DemoSetting(Database database, Path data, DemoPlaces places, Consumer<String> tell) {
    this.database = database;
    this.data = data;
    this.places = places;
    this.tell = tell;
  }

  /// Sets it up, as of the day `clock` says it is. A power cut may take what was set up until the
  /// database is closed.
  public void up(AuditOutput found, Clock clock) {
    // Who is cut short begins anew: no commit need wait for the disk.
    database.inScope(Scope.service(), sql -> sql.execute("SET synchronous_commit TO off"));
    tell.accept("正在导入疑点… bringing findings…");
    bring(found, clock);
    DemoCast cast = DemoCast.engage(database, book(clock), places);
    tell.accept("账号已建，八周的办理开始… accounts are made, eight weeks begin…");
    DemoWeeks.Played played = weeks(cast, clock).play();
    tell.accept("办理 commands obeyed " + played.done());
    played.refused().forEach(tell);
    new DemoHabits(database, cast, clock).leave();
    new RuleDays(database).round();
  }

  /// The accounts of `database`.
  public AccountBook book(Clock clock) {
    return new AccountBook(database, new Passwords(MEMORY_KIBIBYTES, PASSES), clock);
  }

  private void bring(AuditOutput found, Clock clock) {
    Gathering gathering = new Gathering(Procedures.national());
    FindingImport.Report report =
        new FindingImport(database, gathering, new Areas(places::areaOf), clock)
            .bring(found, merged -> tellNowAndThen("疑点 findings " + merged.arrived()));
    tell.accept("疑点 findings " + report.merged().arrived());
  }

  private DemoWeeks weeks(DemoCast cast, Clock clock) {
    MovedClock moved = new MovedClock(clock.instant());
    WorkingCalendar calendar = WorkingCalendar.national();
    Desk desk = new Desk(Procedures.national(), calendar);
    NoticePost post = new NoticePost(false, moved);
    Desks desks = Desks.only(desk);
    CaseFiles files =
        new CaseFiles(
            new EventStore(moved), desks, CaseWatchers.all(desks, post, new AccessLog(moved)));
    LetterOffice letters = new LetterOffice(database, files, desk, paper(desk), moved);
    CaseDesk caseDesk =
        new CaseDesk(database, files, desk, moved)
            .with(new MaterialGate().and(new ExpertGate()), letters);
    DemoWeeks.Parts parts =
        new DemoWeeks.Parts(
            database,
            moved,
            files,
            new Gatherer(database, files, desk, moved),
            new Expiries(database, caseDesk, moved),
            new LimitNotices(database, post, desks, moved),
            this::tellNowAndThen);
    LocalDate today = WorkingCalendar.day(clock.instant());
    return new DemoWeeks(parts, people(cast, caseDesk, parts, desk), calendar, today);
  }

  private DemoWeeks.People people(
      DemoCast cast, CaseDesk caseDesk, DemoWeeks.Parts parts, Desk desk) {
    ExemptionDesk exemptions =
        new ExemptionDesk(
            database, parts.files(), Desks.only(desk), new Exemptions(), parts.clock());
    DemoPapers papers = DemoPapers.in(database, data, parts.clock());
    CaseBatches batches =
        new CaseBatches(database, parts.files(), caseDesk, new Cases(), parts.clock());
    return new DemoWeeks.People(
        cast,
        new DemoHands(caseDesk, exemptions, papers, parts.clock()),
        new DemoBatches(database, batches, caseDesk, cast));
  }

  /// Letters go out on the day they become due, so they lie where the service will look for them.
  private LetterOffice.Paper paper(Desk desk) {
    LetterTemplates templates =
        LetterTemplates.read(data.resolve("letters"), area -> desk.limits().procedure());
    return new LetterOffice.Paper(templates, new FileStore(data.resolve("files")), new Findings());
  }

  private void tellNowAndThen(String line) {
    if (System.nanoTime() - told > QUIET_NANOS) {
      tell.accept(line);
      told = System.nanoTime();
    }
  }
}
