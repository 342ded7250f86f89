package org.mingjian.cases.decision;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mingjian.cases.Amount;
import org.mingjian.cases.calendar.Term;
import org.mingjian.cases.gathering.CaseFinding;
import org.mingjian.cases.gathering.CaseKey;

/// What happened to a case. Stored for ever; nothing here is computed by whoever reads it.
public sealed interface CaseEvent {
  /// Findings came or went.
  sealed interface OfFindings extends CaseEvent {}

  /// The clock of a step was touched.
  sealed interface OfClock extends CaseEvent {}

  /// Something happened on the panel.
  sealed interface OfPanel extends CaseEvent {}

  /// Material, letters, and what is left in writing.
  sealed interface OfPaper extends CaseEvent {}

  /// Money went, came or was charged.
  sealed interface OfMoney extends CaseEvent {}

  /// The first event of every case.
  ///
  /// @param caseId the case
  /// @param key what its findings have in common
  /// @param number counts the cases of the key from 1
  /// @param former the case before it
  /// @param procedureId the procedure it follows to its end
  record Opened(String caseId, CaseKey key, int number, Optional<String> former, String procedureId)
      implements CaseEvent {}

  /// Findings joined, or say something else now.
  record FindingsAdded(List<CaseFinding> findings) implements OfFindings {
    /// Copies in.
    public FindingsAdded {
      findings = List.copyOf(findings);
    }
  }

  /// Findings fell away; with the last one the case closes.
  record FindingsWithdrawn(SortedSet<String> findings, Withdrawal reason) implements OfFindings {
    /// Copies in.
    public FindingsWithdrawn {
      findings = Collections.unmodifiableSortedSet(new TreeSet<>(findings));
    }
  }

  /// A person has the case at this step.
  record Assigned(String person) implements CaseEvent {}

  /// Another acts for the person who has it.
  record Delegated(String from, String to, LocalDate until) implements CaseEvent {}

  /// A step ended.
  ///
  /// @param persons who decided, with whom they stood in for
  /// @param amounts what was left of single findings
  record OutcomeGiven(
      String step,
      String outcome,
      Grounds grounds,
      SortedSet<String> persons,
      SortedMap<String, Amount> amounts)
      implements CaseEvent {
    /// Copies in.
    public OutcomeGiven {
      persons = Collections.unmodifiableSortedSet(new TreeSet<>(persons));
      amounts = Collections.unmodifiableSortedMap(new TreeMap<>(amounts));
    }
  }

  /// The clock stopped.
  record Suspended(String why) implements OfClock {}

  /// The clock went on.
  record Resumed() implements OfClock {}

  /// The limit was prolonged.
  record Extended(Term by, String why) implements OfClock {}

  /// The limit of a step was over: its superior has to act, or an outcome counts as given.
  record Expired(String step) implements CaseEvent {}

  /// Material was added.
  record MaterialAttached(Material material) implements OfPaper {}

  /// Members were seated.
  record PanelSeated(List<String> members) implements OfPanel {
    /// Copies in.
    public PanelSeated {
      members = List.copyOf(members);
    }
  }

  /// A member declared to have no conflict of interest.
  record NoConflictDeclared(String member) implements OfPanel {}

  /// A member left the seat.
  record SeatLeft(String member, String why) implements OfPanel {}

  /// A member gave an opinion.
  record OpinionGiven(String member, String outcome, Grounds grounds) implements OfPanel {}

  /// A letter has to go out.
  record LetterDue(String letter) implements OfPaper {}

  /// A letter has its number and content.
  record LetterIssued(String letter, String number, String hash) implements OfPaper {}

  /// The case left an exemption.
  ///
  /// @param exemption its id
  /// @param finding the finding it is left for
  record ExemptionLeft(String exemption, String finding) implements OfPaper {}

  /// The fund has paid what the case is about.
  record PayoutNoted(LocalDate on, String voucher) implements OfMoney {}

  /// It has not, after all.
  record PayoutCancelled(String why) implements OfMoney {}

  /// Money came back.
  record MoneyReceived(Amount amount, String voucher) implements OfMoney {}

  /// A penalty was charged.
  record PenaltyCharged(long fen, String basis) implements OfMoney {}

  /// A penalty, or part of it, was taken back.
  record PenaltyReduced(long fen, String basis) implements OfMoney {}

  /// A penalty was paid.
  record PenaltyPaid(long fen, String voucher) implements OfMoney {}
}
