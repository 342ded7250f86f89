package org.mingjian.server.desk;

import java.time.Clock;
import org.mingjian.cases.decision.Desk;
import org.mingjian.server.database.Database;
import org.mingjian.server.desk.away.Delegations;
import org.mingjian.server.desk.claim.LakeShelf;
import org.mingjian.server.desk.claim.PersonClaims;
import org.mingjian.server.desk.declared.DeclaredDesks;
import org.mingjian.server.desk.docket.CaseDesk;
import org.mingjian.server.desk.docket.CaseFiles;
import org.mingjian.server.desk.docket.CasePage;
import org.mingjian.server.desk.docket.Cases;
import org.mingjian.server.desk.docket.Desks;
import org.mingjian.server.desk.docket.Expiries;
import org.mingjian.server.desk.docket.Gatherer;
import org.mingjian.server.desk.file.MaterialGate;
import org.mingjian.server.desk.file.UploadSweep;
import org.mingjian.server.desk.file.Uploads;
import org.mingjian.server.desk.found.Areas;
import org.mingjian.server.desk.found.Findings;
import org.mingjian.server.desk.found.FoundInstitutions;
import org.mingjian.server.desk.found.LateArrivals;
import org.mingjian.server.desk.found.Names;
import org.mingjian.server.desk.letter.LetterFont;
import org.mingjian.server.desk.letter.LetterOffice;
import org.mingjian.server.desk.letter.LetterTemplates;
import org.mingjian.server.desk.letter.Letters;
import org.mingjian.server.desk.notice.LimitNotices;
import org.mingjian.server.desk.notice.NoticePost;
import org.mingjian.server.desk.notice.Notices;
import org.mingjian.server.desk.notice.Outbox;
import org.mingjian.server.desk.panel.BlindCopies;
import org.mingjian.server.desk.panel.ExpertGate;
import org.mingjian.server.desk.panel.Panels;
import org.mingjian.server.desk.panel.Seats;
import org.mingjian.server.desk.person.ColleagueGate;
import org.mingjian.server.fsi.ReleaseInForce;
import org.mingjian.server.identity.Organisation;
import org.mingjian.server.register.Register;
import org.mingjian.server.settings.DeskSettings;
import org.mingjian.server.settings.ServerSettings;
import org.mingjian.server.store.AccessLog;
import org.mingjian.server.store.EventStore;
import org.mingjian.server.store.PersonRows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// The desk put together.
@Configuration(proxyBeanMethods = false)
@Import({
  FindingsController.class,
  FindingController.class,
  ReactionsController.class,
  RemindersController.class,
  InstitutionsController.class,
  InstitutionNamesController.class,
  ClaimsController.class,
  CasesController.class,
  CaseController.class,
  CaseLedgerController.class,
  UploadController.class,
  MaterialController.class,
  ColleaguesController.class,
  OwnFiguresController.class,
  PanelController.class,
  PanelClaimsController.class,
  PanelCopyController.class,
  CopiesController.class,
  LetterController.class,
  NoticeController.class,
  OutboxController.class,
  DelegationsController.class,
  BooksConfiguration.class,
  RoundsConfiguration.class
})
public class DeskConfiguration {
  @Bean
  Findings findings() {
    return new Findings();
  }

  @Bean
  LakeShelf lakeShelf(ServerSettings settings) {
    return new LakeShelf(settings.desk().lake());
  }

  @Bean
  PersonClaims personClaims(LakeShelf lake, Database database) {
    return new PersonClaims(lake, new PersonRows(database));
  }

  @Bean
  Names names() {
    return new Names();
  }

  @Bean
  FoundInstitutions foundInstitutions(Names names) {
    return new FoundInstitutions(names);
  }

  @Bean
  KnownCodes knownCodes(
      FoundInstitutions institutions, ReleaseInForce release, Register register, Desks desks) {
    return new KnownCodes(institutions, release, register, desks);
  }

  @Bean
  Cases cases() {
    return new Cases();
  }

  @Bean
  DeclaredDesks desks(ServerSettings settings, Database database, Clock clock) {
    return new DeclaredDesks(settings.data(), database, clock);
  }

  /// The nation's, for what belongs to no area.
  @Bean
  Desk deskOfCases(Desks desks) {
    return desks.inForce(Organisation.NATION);
  }

  @Bean
  NoticePost noticePost(ServerSettings settings, Clock clock) {
    return new NoticePost(settings.desk().gateway().to().isPresent(), clock);
  }

  @Bean
  CaseFiles caseFiles(Desks desks, NoticePost post, AccessLog log, Clock clock) {
    return new CaseFiles(new EventStore(clock), desks, CaseWatchers.all(desks, post, log));
  }

  @Bean
  Delegations delegations(Clock clock) {
    return new Delegations(clock);
  }

  @Bean
  CaseDoor caseDoor(CaseFiles files, Delegations delegations) {
    return new CaseDoor(files, delegations);
  }

  @Bean
  FindingDoor findingDoor(Findings findings, CaseDoor cases) {
    return new FindingDoor(findings, cases);
  }

  @Bean
  Notices notices(Delegations delegations, Clock clock) {
    return new Notices(delegations, clock);
  }

  @Bean
  Outbox outbox(AccessLog log, Clock clock) {
    return new Outbox(log, clock);
  }

  @Bean
  LetterTemplates letterTemplates(ServerSettings settings, Desks desks) {
    return LetterTemplates.read(
        settings.data().resolve("letters"),
        area -> desks.inForce(Areas.ofCode(area)).limits().procedure());
  }

  @Bean
  LetterOffice letterOffice(
      Database database, CaseFiles files, Desks desks, LetterOffice.Paper paper, Clock clock) {
    return new LetterOffice(database, files, desks, paper, clock);
  }

  @Bean
  LetterOffice.Paper letterPaper(LetterTemplates templates, Uploads uploads, Findings findings) {
    return new LetterOffice.Paper(templates, uploads.store(), findings);
  }

  @Bean
  Letters letters(Database database, Uploads uploads, ServerSettings settings) {
    LetterFont font = new LetterFont(settings.desk().letterFont(), LetterFont.installed());
    return new Letters(database, uploads.store(), font);
  }

  @Bean
  CaseDesk caseDesk(
      Database database, CaseFiles files, Desks desks, LetterOffice letters, Clock clock) {
    return new CaseDesk(database, files, desks, clock)
        .with(new MaterialGate().and(new ExpertGate()).and(new ColleagueGate(files)), letters);
  }

  @Bean
  Uploads uploads(Database database, ServerSettings settings, Clock clock) {
    DeskSettings desk = settings.desk();
    Uploads.Rules rules =
        new Uploads.Rules(
            desk.uploadMost().toBytes(),
            desk.materialMost().toBytes(),
            Math.toIntExact(desk.uploadPart().toBytes()),
            desk.uploadKept());
    return new Uploads(database, settings.data().resolve("files"), rules, clock);
  }

  @Bean
  UploadSweep uploadSweep(
      Database database, Uploads uploads, ServerSettings settings, Clock clock) {
    return new UploadSweep(database, uploads.store(), settings.desk().unusedKept(), clock);
  }

  @Bean
  BlindCopies blindCopies(Clock clock) {
    return new BlindCopies(clock);
  }

  @Bean
  Panels panels(CaseFiles files, CasePage page, BlindCopies copies) {
    return new Panels(files, page, new Seats(), copies);
  }

  @Bean
  CasePage casePage(CaseFiles files, CaseDesk caseDesk, Findings findings, Cases cases) {
    return new CasePage(files, caseDesk, findings, cases);
  }

  @Bean
  Gatherer gatherer(Database database, CaseFiles files, Desks desks, Clock clock) {
    return new Gatherer(database, files, desks, clock);
  }

  @Bean
  Expiries expiries(Database database, CaseDesk caseDesk, Clock clock) {
    return new Expiries(database, caseDesk, clock);
  }

  @Bean
  LimitNotices limitNotices(Database database, NoticePost post, Desks desks, Clock clock) {
    return new LimitNotices(database, post, desks, clock);
  }

  @Bean
  LateArrivals lateArrivals(Database database, ReleaseInForce release, Clock clock) {
    return new LateArrivals(database, finding -> release.judge().basis(finding), clock);
  }
}
