package org.mingjian.server.desk.docket;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mingjian.cases.decision.CaseEvent;
import org.mingjian.cases.decision.Recorded;

/// Whose accounts the events of a case name: who acted, and whom it was done to.
final class Involved {
  private Involved() {}

  static Set<String> in(List<Recorded> events) {
    Set<String> accounts = new TreeSet<>();
    for (Recorded recorded : events) {
      accounts.add(recorded.person());
      accounts.addAll(named(recorded.event()));
    }
    return Collections.unmodifiableSet(accounts);
  }

  private static Set<String> named(CaseEvent event) {
    return switch (event) {
      case CaseEvent.Assigned assigned -> Set.of(assigned.person());
      case CaseEvent.Delegated delegated ->
          new TreeSet<>(List.of(delegated.from(), delegated.to()));
      case CaseEvent.OutcomeGiven given -> given.persons();
      case CaseEvent.PanelSeated seated -> new TreeSet<>(seated.members());
      case CaseEvent.NoConflictDeclared declared -> Set.of(declared.member());
      case CaseEvent.SeatLeft left -> Set.of(left.member());
      case CaseEvent.OpinionGiven given -> Set.of(given.member());
      case CaseEvent.Opened opened -> Set.of();
      case CaseEvent.Expired expired -> Set.of();
      case CaseEvent.OfFindings findings -> Set.of();
      case CaseEvent.OfClock clock -> Set.of();
      case CaseEvent.OfPaper paper -> Set.of();
      case CaseEvent.OfMoney money -> Set.of();
    };
  }
}
