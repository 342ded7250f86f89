package org.mingjian.server.demo;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.mingjian.cases.Amount;
import org.mingjian.cases.calendar.WorkingCalendar;
import org.mingjian.cases.decision.CaseCommand;
import org.mingjian.cases.decision.CaseFile;
import org.mingjian.cases.decision.Grounds;
import org.mingjian.cases.decision.Material;

/// Something that somebody does to a case.
///
/// @param after working days since the move before it, or since the case was opened
/// @param hand whose
/// @param command what they ask for, by how the case stands
record Move(int after, Hand hand, Function<CaseFile, CaseCommand> command) {
  /// Whose move it is.
  enum Hand {
    REVIEWER,
    VERIFIER,
    SECOND_REVIEWER,
    HANDLER,
    SUPERVISOR,
    OFFICE,
    /// The doctor where the hospital has one here, else its office.
    DOCTOR,
    EXPERT_1,
    EXPERT_2,
    EXPERT_3,
    EXPERT_4
  }

  /// Ends the step; nothing is set aside.
  static Move outcome(int after, Hand hand, String outcome, String reason, String opinion) {
    return new Move(
        after,
        hand,
        file ->
            new CaseCommand.GiveOutcome(outcome, new Grounds(reason, opinion), new TreeMap<>()));
  }

  /// Proposes half of what was found first.
  static Move half(int after) {
    return new Move(
        after,
        Hand.REVIEWER,
        file -> {
          TreeMap<String, Amount> amounts = new TreeMap<>();
          file.holdings().live().stream()
              .filter(held -> held.claimed().totalFen() > 1)
              .findFirst()
              .ifPresent(held -> amounts.put(held.finding().id(), half(held.claimed())));
          return new CaseCommand.GiveOutcome(
              "propose", new Grounds("EVIDENCE_STANDS", "部分用量有医嘱支持，按一半认定。"), amounts);
        });
  }

  private static Amount half(Amount amount) {
    return new Amount(amount.totalFen() / 2, amount.fundFen() / 2);
  }

  /// Asks for what does not hang on how the case stands.
  static Move plain(int after, Hand hand, CaseCommand command) {
    return new Move(after, hand, file -> command);
  }

  /// Attaches a file, which is made and brought when it comes to that.
  static Move attach(int after, Hand hand, String kind, String title) {
    return plain(after, hand, new CaseCommand.Attach(new Material("", kind, title)));
  }

  /// Leaves an exemption for the first finding, which is given its id when it comes to that.
  static Move exempt(int after, Hand hand) {
    return new Move(
        after,
        hand,
        file ->
            new CaseCommand.LeaveExemption("", file.holdings().live().getFirst().finding().id()));
  }

  /// Notes that the fund paid it, on the day of what happened last.
  static Move payout(int after, Hand hand, String voucher) {
    return new Move(
        after,
        hand,
        file -> new CaseCommand.NotePayout(WorkingCalendar.day(file.progress().at()), voucher));
  }

  /// Receives all that is still owed.
  static Move money(int after, Hand hand, String voucher) {
    return new Move(
        after, hand, file -> new CaseCommand.ReceiveMoney(file.holdings().amount(), voucher));
  }

  /// Charges twice what the case claims.
  static Move charge(int after, Hand hand, String basis) {
    return new Move(
        after,
        hand,
        file -> new CaseCommand.ChargePenalty(2 * file.holdings().amount().totalFen(), basis));
  }

  /// Pays all that was charged.
  static Move pay(int after, Hand hand, String voucher) {
    return new Move(
        after, hand, file -> new CaseCommand.PayPenalty(file.payment().penaltyDueFen(), voucher));
  }

  /// An expert's declaration and opinion.
  static List<Move> opinion(int after, Hand hand, String outcome, String reason, String words) {
    return List.of(
        plain(1, hand, new CaseCommand.DeclareNoConflict()),
        plain(after, hand, new CaseCommand.GiveOpinion(outcome, new Grounds(reason, words))));
  }
}
