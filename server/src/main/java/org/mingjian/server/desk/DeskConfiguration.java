package org.mingjian.server.desk;

import java.time.Clock;
import org.mingjian.cases.calendar.WorkingCalendar;
import org.mingjian.cases.decision.Desk;
import org.mingjian.cases.procedure.Procedures;
import org.mingjian.server.database.Database;
import org.mingjian.server.desk.docket.CaseDesk;
import org.mingjian.server.desk.docket.CaseFiles;
import org.mingjian.server.desk.docket.CasePage;
import org.mingjian.server.desk.docket.Cases;
import org.mingjian.server.desk.docket.Expiries;
import org.mingjian.server.desk.docket.Gatherer;
import org.mingjian.server.desk.found.Findings;
import org.mingjian.server.store.EventStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// The desk put together.
@Configuration(proxyBeanMethods = false)
@Import({
  FindingsController.class,
  FindingController.class,
  CasesController.class,
  CaseController.class
})
public class DeskConfiguration {
  @Bean
  Findings findings() {
    return new Findings();
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
    return new CaseFiles(new EventStore(clock), desk.limits());
  }

  @Bean
  CaseDesk caseDesk(Database database, CaseFiles files, Desk desk, Clock clock) {
    return new CaseDesk(database, files, desk, clock);
  }

  @Bean
  CasePage casePage(CaseFiles files, CaseDesk caseDesk, Findings findings, Cases cases) {
    return new CasePage(files, caseDesk, findings, cases);
  }

  @Bean
  Rounds rounds(Database database, CaseFiles files, CaseDesk caseDesk, Desk desk, Clock clock) {
    return new Rounds(
        new Gatherer(database, files, desk, clock), new Expiries(database, caseDesk, clock));
  }
}
