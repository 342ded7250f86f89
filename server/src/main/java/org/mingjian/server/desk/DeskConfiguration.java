package org.mingjian.server.desk;

import java.time.Clock;
import java.util.List;
import org.mingjian.cases.calendar.WorkingCalendar;
import org.mingjian.cases.decision.Desk;
import org.mingjian.cases.procedure.Procedures;
import org.mingjian.server.database.Database;
import org.mingjian.server.desk.claim.LakeShelf;
import org.mingjian.server.desk.claim.PersonClaims;
import org.mingjian.server.desk.docket.CaseDesk;
import org.mingjian.server.desk.docket.CaseFiles;
import org.mingjian.server.desk.docket.CasePage;
import org.mingjian.server.desk.docket.Cases;
import org.mingjian.server.desk.docket.Expiries;
import org.mingjian.server.desk.docket.Gatherer;
import org.mingjian.server.desk.file.MaterialGate;
import org.mingjian.server.desk.file.Uploads;
import org.mingjian.server.desk.found.Findings;
import org.mingjian.server.desk.found.LateArrivals;
import org.mingjian.server.desk.found.Names;
import org.mingjian.server.desk.panel.ExpertGate;
import org.mingjian.server.desk.panel.Panels;
import org.mingjian.server.desk.panel.Seats;
import org.mingjian.server.fsi.ReleaseInForce;
import org.mingjian.server.desk.letter.LetterDues;
import org.mingjian.server.desk.letter.LetterFont;
import org.mingjian.server.desk.letter.LetterOffice;
import org.mingjian.server.desk.letter.LetterTemplates;
import org.mingjian.server.desk.letter.Letters;
import org.mingjian.server.settings.DeskSettings;
import org.mingjian.server.settings.ServerSettings;
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
  ClaimsController.class,
  CasesController.class,
  CaseController.class,
  UploadController.class,
  MaterialController.class,
  PanelController.class,
  LetterController.class
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
  Cases cases() {
    return new Cases();
  }

  @Bean
  Desk deskOfCases() {
    return new Desk(Procedures.national(), WorkingCalendar.national());
  }

  @Bean
  CaseFiles caseFiles(Desk desk, Clock clock) {
    return new CaseFiles(new EventStore(clock), desk.limits(), List.of(new Seats(), new LetterDues()));
  }

  @Bean
  LetterTemplates letterTemplates(ServerSettings settings, Desk desk) {
    return LetterTemplates.read(settings.data().resolve("letters"), desk.limits().procedure());
  }

  @Bean
  LetterOffice letterOffice(
      Database database, CaseFiles files, Desk desk, LetterOffice.Paper paper, Clock clock) {
    return new LetterOffice(database, files, desk, paper, clock);
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
      Database database, CaseFiles files, Desk desk, LetterOffice letters, Clock clock) {
    return new CaseDesk(database, files, desk, clock).with(new MaterialGate().and(new ExpertGate()), letters);
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
  Panels panels(CaseFiles files, CasePage page) {
    return new Panels(files, page, new Seats());
  }

  @Bean
  CasePage casePage(CaseFiles files, CaseDesk caseDesk, Findings findings, Cases cases) {
    return new CasePage(files, caseDesk, findings, cases);
  }

  @Bean
  Gatherer gatherer(Database database, CaseFiles files, Desk desk, Clock clock) {
    return new Gatherer(database, files, desk, clock);
  }

  @Bean
  Expiries expiries(Database database, CaseDesk caseDesk, Clock clock) {
    return new Expiries(database, caseDesk, clock);
  }

  @Bean
  Rounds rounds(
      Gatherer gatherer, Database database, CaseDesk caseDesk, Uploads uploads, Clock clock) {
    return new Rounds(gatherer, new Expiries(database, caseDesk, clock), List.of(uploads::sweep));
  }

  @Bean
  LateRounds lateRounds(Database database, ReleaseInForce release, Clock clock) {
    return new LateRounds(
        new LateArrivals(database, finding -> release.judge().basis(finding), clock));
  }
}
