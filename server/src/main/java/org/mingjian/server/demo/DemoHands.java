package org.mingjian.server.demo;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.mingjian.cases.calendar.WorkingCalendar;
import org.mingjian.cases.decision.CaseCommand;
import org.mingjian.cases.decision.CaseFile;
import org.mingjian.cases.exemption.Exemption;
import org.mingjian.server.desk.docket.CaseDesk;
import org.mingjian.server.desk.docket.ExemptionDesk;
import org.mingjian.server.identity.Account;

/// Does what people of a demo want done, by the ways that are open to them in a service.
///
/// @param clock what time it is for them
record DemoHands(CaseDesk desk, ExemptionDesk exemptions, DemoPapers papers, MovedClock clock) {
  private static final int MOST_YEARS = 3;
  private static final String SMALLER_HALF = "8";

  /// Does it.
  ///
  /// @return why not; empty where it was done
  Optional<String> does(Account account, CaseFile file, String id, CaseCommand command) {
    if (command instanceof CaseCommand.LeaveExemption leave) {
      return exempts(account, file, id, leave.finding());
    }
    if (command instanceof CaseCommand.Attach attach) {
      return obeys(
          account,
          file,
          id,
          new CaseCommand.Attach(papers.brought(account, file, attach.material())));
    }
    return obeys(account, file, id, command);
  }

  private Optional<String> obeys(Account account, CaseFile file, String id, CaseCommand command) {
    CaseDesk.Wish wish =
        new CaseDesk.Wish(
            file.opening().caseId(),
            id,
            OptionalLong.empty(),
            CaseDesk.actor(account.actor()),
            command);
    CaseDesk.Result result = desk.obey(account.actor().scope(), wish);
    return result instanceof CaseDesk.Result.Done
        ? Optional.empty()
        : Optional.of(result.toString());
  }

  /// For the item where the case is of the one half of all, else for every item.
  private Optional<String> exempts(Account account, CaseFile file, String id, String finding) {
    String caseId = file.opening().caseId();
    ExemptionDesk.Wish wish =
        new ExemptionDesk.Wish(
            caseId,
            id,
            CaseDesk.actor(account.actor()),
            finding,
            caseId.compareTo(SMALLER_HALF) >= 0,
            new Exemption.Grant(period(file, finding), "复审认定符合诊疗规范，同类情形一年内不再提示。"));
    ExemptionDesk.Result result = exemptions.leave(account.actor().scope(), wish);
    return result instanceof ExemptionDesk.Result.Left
        ? Optional.empty()
        : Optional.of(result.toString());
  }

  /// From the month of the finding on, for a year from today.
  private Exemption.Period period(CaseFile file, String finding) {
    LocalDate today = WorkingCalendar.day(clock.instant());
    LocalDate from =
        file.holdings()
            .live(finding)
            .map(held -> held.finding().line().month())
            .filter(month -> !month.isEmpty())
            .map(month -> LocalDate.parse(month + "-01"))
            .orElseGet(() -> today.minusYears(1));
    LocalDate last = from.plusYears(MOST_YEARS);
    LocalDate until = today.plusYears(1);
    return new Exemption.Period(from, until.isBefore(last) ? until : last);
  }
}
