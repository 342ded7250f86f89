package org.mingjian.server.desk.person;

import java.util.Optional;
import org.jooq.DSLContext;
import org.mingjian.cases.decision.CaseCommand;
import org.mingjian.cases.procedure.Step;
import org.mingjian.server.desk.docket.CaseDesk;
import org.mingjian.server.desk.docket.CaseFiles;
import org.mingjian.server.desk.docket.CaseGate;
import org.mingjian.server.desk.found.DeskError;
import org.mingjian.server.identity.Account;
import org.mingjian.server.identity.Persons;
import org.mingjian.values.MingjianException;

/// Gives no case to somebody who could not act on it: it would lie with them until its limit is
/// over.
public final class ColleagueGate implements CaseGate {
  private static final String OF =
      "SELECT organisation FROM account WHERE account = ? AND state = 'active'";

  private final CaseFiles files;

  /// Looks at the cases of `files`.
  public ColleagueGate(CaseFiles files) {
    this.files = files;
  }

  @Override
  public void check(DSLContext sql, CaseDesk.Wish wish) {
    if (wish.command() instanceof CaseCommand.Assign assign) {
      check(sql, wish, assign.person());
    } else if (wish.command() instanceof CaseCommand.Delegate delegate) {
      check(sql, wish, delegate.to());
    }
  }

  /// What one takes oneself, the case itself has looked at.
  private void check(DSLContext sql, CaseDesk.Wish wish, String person) {
    if (person.equals(wish.actor().person())) {
      return;
    }
    Account account = find(sql, wish, person);
    CaseFiles.Kept kept = files.find(sql, wish.caseId()).orElseThrow();
    Optional<Step> step = kept.file().step(files.limits(kept.file()).procedure());
    if (step.filter(now -> Colleagues.acts(account, kept.file(), now)).isEmpty()) {
      throw refused("该人员的角色不办理当前环节 no role of theirs acts at this step: " + account.person());
    }
    if (!Colleagues.isThere(account, kept.areaPath())) {
      throw refused("该人员不负责案件所在地区 they do not work where the case lies: " + account.person());
    }
  }

  private static Account find(DSLContext sql, CaseDesk.Wish wish, String person) {
    return sql.fetch(OF, wish.actor().person()).stream()
        .findFirst()
        .flatMap(row ->
            Persons.of(sql, row.get(0, String.class)).stream()
                .filter(one -> one.name().equals(person))
                .findFirst())
        .orElseThrow(
            () -> refused("本单位没有此账号的在岗人员 nobody at work here has this account: " + person));
  }

  private static MingjianException refused(String why) {
    return new MingjianException(DeskError.COMMAND_REFUSED, why);
  }
}
