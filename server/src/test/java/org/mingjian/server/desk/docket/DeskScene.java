package org.mingjian.server.desk.docket;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.mingjian.cases.calendar.WorkingCalendar;
import org.mingjian.cases.decision.Actor;
import org.mingjian.cases.decision.CaseCommand;
import org.mingjian.cases.decision.CaseFile;
import org.mingjian.cases.decision.Desk;
import org.mingjian.cases.decision.Grounds;
import org.mingjian.cases.decision.Material;
import org.mingjian.cases.gathering.Gathering;
import org.mingjian.cases.procedure.CaseRole;
import org.mingjian.cases.procedure.Procedures;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.desk.declared.DeclaredDesks;
import org.mingjian.server.desk.exempt.Exemptions;
import org.mingjian.server.desk.found.Areas;
import org.mingjian.server.desk.found.AuditFolder;
import org.mingjian.server.desk.found.FindingImport;
import org.mingjian.server.desk.found.Findings;
import org.mingjian.server.desk.found.Listed;
import org.mingjian.server.store.AccessLog;
import org.mingjian.server.store.EventStore;

/// A hospital, what audits find of it, and the people who decide on that, at a time a test sets.
public final class DeskScene {
  public static final String AREA = "/990000/990100/990102";
  public static final Actor REVIEWER = new Actor("r.one", Set.of(CaseRole.REVIEWER), "");
  public static final Actor VERIFIER = new Actor("v.one", Set.of(CaseRole.VERIFIER), "");
  public static final Actor SECOND = new Actor("s.one", Set.of(CaseRole.SECOND_REVIEWER), "");
  public static final Actor HANDLER = new Actor("h.one", Set.of(CaseRole.HANDLER), "");

  private static final AtomicInteger COMMANDS = new AtomicInteger();

  /// Read once: a scene is cheap.
  private static final Desks NATIONAL =
      Desks.only(new Desk(Procedures.national(), WorkingCalendar.national()));

  private final Database database;
  private final Path folder;
  private final String hospital;
  private final SetClock clock = new SetClock();
  private final Optional<DeclaredDesks> declared;
  private final Desks desks;
  private final CaseFiles files;
  private final CaseDesk caseDesk;
  private final ExemptionDesk exemptionDesk;

  public DeskScene(Database database, Path folder, String hospital) {
    this(database, folder, hospital, false);
  }

  /// With the procedures and the calendar that the folder declares.
  public static DeskScene declared(Database database, Path data, String hospital) {
    return new DeskScene(database, data, hospital, true);
  }

  private DeskScene(Database database, Path folder, String hospital, boolean declares) {
    this.database = database;
    this.folder = folder;
    this.hospital = hospital;
    this.declared =
        declares ? Optional.of(new DeclaredDesks(folder, database, clock)) : Optional.empty();
    this.desks = declared.<Desks>map(one -> one).orElseGet(() -> NATIONAL);
    this.files = new CaseFiles(new EventStore(clock), desks, List.of(new PayoutRows()));
    this.caseDesk = new CaseDesk(database, files, desks, clock);
    this.exemptionDesk = new ExemptionDesk(database, files, desks, new Exemptions(), clock);
  }

  /// A clock a test sets, back and forth.
  private static final class SetClock extends Clock {
    private final AtomicReference<Instant> now =
        new AtomicReference<>(Instant.parse("2025-06-09T02:00:00Z"));

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now.get();
    }
  }

  public void pass(Duration time) {
    clock.now.updateAndGet(now -> now.plus(time));
  }

  /// Goes on at the time it is, as the service does.
  public void catchUp() {
    clock.now.set(Instant.now());
  }

  public Clock clock() {
    return clock;
  }

  public DeclaredDesks declared() {
    return declared.orElseThrow();
  }

  public Desks desks() {
    return desks;
  }

  /// A round over limits that another calendar gave.
  public int recount() {
    return new LimitRounds(database, files, desks, clock).recount();
  }

  public CaseFiles files() {
    return files;
  }

  public CaseDesk desk() {
    return caseDesk;
  }

  public ExemptionDesk exemptions() {
    return exemptionDesk;
  }

  public PayoutDesk payouts() {
    return new PayoutDesk(database, files, desks, new AccessLog(clock), clock);
  }

  /// An audit's output to be filled and brought.
  public AuditFolder audit(String name) {
    return new AuditFolder(folder.resolve(name + hospital), "release-1");
  }

  /// Brings it and gathers.
  public void bring(AuditFolder audit) {
    pass(Duration.ofSeconds(1));
    new FindingImport(
            database,
            areaPath -> new Gathering(desks.inForce(areaPath).limits().procedure()),
            new Areas(code -> Optional.empty()),
            clock)
        .bring(audit.write(), so -> {});
    gather();
  }

  public void gather() {
    Gatherer gatherer = new Gatherer(database, files, desks, clock);
    int some = gatherer.gather();
    while (some > 0) {
      some = gatherer.gather();
    }
  }

  public int sweep() {
    return new Expiries(database, caseDesk, clock).sweep();
  }

  /// The cases of the hospital, the latest of a key last.
  public List<String> cases() {
    return database.inScope(
        Scope.service(),
        sql ->
            sql.fetch(
                    "SELECT replace(CAST(\"case\" AS text), '-', '') FROM desk_case"
                        + " WHERE institution = ? ORDER BY key_text, number",
                    hospital)
                .getValues(0, String.class));
  }

  /// The open cases of the hospital as lists show them.
  public List<Cases.Listed> listed() {
    CaseFilter filter =
        new CaseFilter(
            CaseFilter.View.OPEN,
            "2025-06-09",
            Optional.empty(),
            Optional.empty(),
            Optional.of(hospital),
            Optional.empty(),
            Optional.empty(),
            OptionalLong.empty(),
            Optional.empty());
    Cases.Cut cut = new Cases.Cut(CaseFilter.Order.LIMIT, Optional.empty(), 100);
    return database.inScope(Scope.service(), sql -> new Cases().page(sql, filter, cut).rows());
  }

  public CaseFile file(String caseId) {
    return database.inScope(Scope.service(), sql -> files.find(sql, caseId)).orElseThrow().file();
  }

  public Listed finding(int line) {
    return database
        .inScope(Scope.service(), sql -> new Findings().find(sql, AuditFolder.id(hospital, line)))
        .orElseThrow();
  }

  public Actor office() {
    return new Actor("o.one", Set.of(CaseRole.INSURANCE_OFFICE), hospital);
  }

  public CaseDesk.Result obey(String caseId, Actor actor, CaseCommand command) {
    pass(Duration.ofSeconds(1));
    String id = "c-" + COMMANDS.incrementAndGet();
    return caseDesk.obey(
        Scope.service(), new CaseDesk.Wish(caseId, id, OptionalLong.empty(), actor, command));
  }

  /// Gives an outcome and refuses to go on where it was refused.
  public void give(String caseId, Actor actor, String outcome, String reason) {
    CaseDesk.Result result =
        obey(
            caseId,
            actor,
            new CaseCommand.GiveOutcome(outcome, new Grounds(reason, "核对无误"), new TreeMap<>()));
    if (!(result instanceof CaseDesk.Result.Done)) {
      throw new IllegalStateException(outcome + ": " + result);
    }
  }

  /// A case from its first step until its institution has appealed.
  public void appeal(String caseId) {
    give(caseId, REVIEWER, "propose", "EVIDENCE_STANDS");
    give(caseId, VERIFIER, "notify", "EVIDENCE_STANDS");
    give(caseId, office(), "explained", "EXPLAINED");
    obey(
        caseId, office(), new CaseCommand.Attach(new Material("a".repeat(64), "RECORD", "病历.pdf")));
    give(caseId, office(), "appeal", "MEDICALLY_JUSTIFIED");
  }

  /// A case from its first step to the end its institution wants.
  public void uphold(String caseId) {
    appeal(caseId);
    give(caseId, SECOND, "uphold-appeal", "MEDICALLY_JUSTIFIED");
  }

  /// A case from its first step until it is final, nothing having been taken yet.
  public void accept(String caseId) {
    give(caseId, REVIEWER, "propose", "EVIDENCE_STANDS");
    give(caseId, VERIFIER, "notify", "EVIDENCE_STANDS");
    give(caseId, office(), "explained", "EXPLAINED");
    give(caseId, office(), "accept", "ACCEPTED");
  }
}
