package org.mingjian.server.desk.docket;

import java.util.Optional;
import org.mingjian.cases.decision.CaseFile;
import org.mingjian.cases.decision.Withdrawal;
import org.mingjian.cases.procedure.Outcome;
import org.mingjian.cases.procedure.Procedure;
import org.mingjian.cases.procedure.Stand;
import org.mingjian.values.LocalizedText;

/// What the codes of a case are called by the procedure it follows; a code without a name is called
/// by itself.
record CaseWords(Procedure procedure) {
  /// Why a file was closed; empty before.
  static String closing(CaseFile file) {
    return file.position().stand() instanceof Stand.Closed closed ? closed.closing() : "";
  }

  LocalizedText closingName(String code) {
    return Withdrawal.ofClosing(code)
        .map(Withdrawal::text)
        .orElseGet(() -> procedure.words().closings().getOrDefault(code, plain(code)));
  }

  LocalizedText reasonName(String code) {
    return procedure.words().reasons().getOrDefault(code, plain(code));
  }

  LocalizedText outcomeName(String step, String outcome) {
    Optional<Outcome> found = procedure.step(step).flatMap(one -> one.outcome(outcome));
    return found.map(Outcome::name).orElse(plain(outcome));
  }

  private static LocalizedText plain(String code) {
    return new LocalizedText(code, code);
  }
}
