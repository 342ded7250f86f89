package org.mingjian.cases.decision;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mingjian.cases.Amount;

/// What can be asked of a case.
public sealed interface CaseCommand {
  /// Give the case to a person; one may take it oneself.
  record Assign(String person) implements CaseCommand {}

  /// Let another person with the same role act for whom the case is assigned to.
  ///
  /// @param until the last day
  record Delegate(String to, LocalDate until) implements CaseCommand {}

  /// End the step.
  ///
  /// @param outcome its id
  /// @param amounts what is left of single findings, by id; those not named stand as they are,
  ///   nothing means set aside
  record GiveOutcome(String outcome, Grounds grounds, SortedMap<String, Amount> amounts)
      implements CaseCommand {
    /// Copies in.
    public GiveOutcome {
      amounts = Collections.unmodifiableSortedMap(new TreeMap<>(amounts));
    }
  }

  /// Stop the clock.
  record Suspend(String why) implements CaseCommand {}

  /// Let the clock go on.
  record Resume() implements CaseCommand {}

  /// Prolong the limit by what the step allows.
  record Extend(String why) implements CaseCommand {}

  /// Let the limit be over, if it is; asked by the program.
  record Expire() implements CaseCommand {}

  /// Add material.
  record Attach(Material material) implements CaseCommand {}

  /// Fill the free seats of the panel.
  record SeatPanel(List<String> members) implements CaseCommand {
    /// Copies in.
    public SeatPanel {
      members = List.copyOf(members);
    }
  }

  /// Declare that one has no conflict of interest.
  record DeclareNoConflict() implements CaseCommand {}

  /// Leave one's seat.
  record LeaveSeat(String why) implements CaseCommand {}

  /// Give one's opinion on the panel; the majority decides.
  record GiveOpinion(String outcome, Grounds grounds) implements CaseCommand {}

  /// Take findings back; those the case does not hold are passed over.
  record Withdraw(SortedSet<String> findings, Withdrawal reason) implements CaseCommand {
    /// Copies in.
    public Withdraw {
      findings = Collections.unmodifiableSortedSet(new TreeSet<>(findings));
    }
  }

  /// Record that a letter that was due has its number and content.
  record IssueLetter(String letter, String number, String hash) implements CaseCommand {}

  /// Record the exemption a case decided for the institution leaves.
  record LeaveExemption(String exemption, String finding) implements CaseCommand {}

  /// Record that the fund has paid what the case is about.
  ///
  /// @param on the day it did
  record NotePayout(LocalDate on, String voucher) implements CaseCommand {}

  /// Take back that the fund has paid it.
  record CancelPayout(String why) implements CaseCommand {}

  /// Record money that came back.
  record ReceiveMoney(Amount amount, String voucher) implements CaseCommand {}

  /// Charge a penalty under the agreement.
  record ChargePenalty(long fen, String basis) implements CaseCommand {}

  /// Take back a penalty, or part of it, that is not paid yet.
  record ReducePenalty(long fen, String basis) implements CaseCommand {}

  /// Record a penalty paid.
  record PayPenalty(long fen, String voucher) implements CaseCommand {}
}
