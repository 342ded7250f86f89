package org.mingjian.server.desk;

import java.time.Clock;
import java.util.List;
import org.mingjian.server.database.Database;
import org.mingjian.server.desk.declared.DeclaredDesks;
import org.mingjian.server.desk.docket.CaseBatches;
import org.mingjian.server.desk.docket.CaseDesk;
import org.mingjian.server.desk.docket.CaseFiles;
import org.mingjian.server.desk.docket.Cases;
import org.mingjian.server.desk.docket.Desks;
import org.mingjian.server.desk.docket.ExemptionDesk;
import org.mingjian.server.desk.docket.LimitRounds;
import org.mingjian.server.desk.docket.NearestCases;
import org.mingjian.server.desk.docket.PayoutDesk;
import org.mingjian.server.desk.exempt.Exemptions;
import org.mingjian.server.desk.figures.RuleDays;
import org.mingjian.server.desk.reminder.ReminderDays;
import org.mingjian.server.desk.template.OpinionTemplates;
import org.mingjian.server.desk.template.SavedViews;
import org.mingjian.server.fsi.Sender;
import org.mingjian.server.register.Register;
import org.mingjian.server.store.AccessLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// What decisions leave and what helps to decide, put together.
@Configuration(proxyBeanMethods = false)
@Import({
  ExemptionsController.class,
  PayoutsController.class,
  MarksController.class,
  BatchController.class,
  NearestController.class,
  TemplatesController.class,
  ViewsController.class,
  FiguresController.class,
  RuleRecordController.class,
  SupervisionController.class,
  NegativeListController.class
})
class BooksConfiguration {
  @Bean
  Exemptions exemptions() {
    return new Exemptions();
  }

  @Bean
  ExemptionDesk exemptionDesk(
      Database database, CaseFiles files, Desks desks, Exemptions exemptions, Clock clock) {
    return new ExemptionDesk(database, files, desks, exemptions, clock);
  }

  @Bean
  PayoutDesk payoutDesk(
      Database database, CaseFiles files, Desks desks, AccessLog log, Clock clock) {
    return new PayoutDesk(database, files, desks, log, clock);
  }

  @Bean
  CaseBatches caseBatches(
      Database database, CaseFiles files, CaseDesk caseDesk, Cases cases, Clock clock) {
    return new CaseBatches(database, files, caseDesk, cases, clock);
  }

  @Bean
  NearestCases nearestCases(CaseFiles files, Register register) {
    return new NearestCases(files, code -> register.find(code).map(Sender::level));
  }

  /// What is done each minute, in its order.
  record BookRounds(List<Runnable> rounds) {
    /// Copies in.
    BookRounds {
      rounds = List.copyOf(rounds);
    }
  }

  @Bean
  BookRounds bookRounds(
      DeclaredDesks desks, LimitRounds limits, RuleDays ruleDays, ReminderDays reminders) {
    return new BookRounds(
        List.of(desks::reread, limits::recount, ruleDays::round, reminders::round));
  }

  @Bean
  LimitRounds limitRounds(Database database, CaseFiles files, Desks desks, Clock clock) {
    return new LimitRounds(database, files, desks, clock);
  }

  @Bean
  RuleDays ruleDays(Database database) {
    return new RuleDays(database);
  }

  @Bean
  ReminderDays reminderDays(Database database, Clock clock) {
    return new ReminderDays(database, clock);
  }

  @Bean
  OpinionTemplates opinionTemplates(Database database, Clock clock) {
    return new OpinionTemplates(database, clock);
  }

  @Bean
  SavedViews savedViews(Database database, Clock clock) {
    return new SavedViews(database, clock);
  }
}
