package org.mingjian.server.desk;

import java.util.Optional;
import org.mingjian.server.api.Meaning;
import org.mingjian.server.api.Question;

/// Filters of exemptions as pages ask for them, by their names.
record AskedExemptions(
    @Meaning("全部或仅有效的，缺省为全部 all of them, or those in force; all if not said") Optional<View> view,
    @Meaning("规则编码 code of a rule") Optional<String> rule,
    @Meaning("定点医药机构代码 code of an institution") Optional<String> institution,
    @Meaning("留下豁免的案件编号 id of the case that left them") Optional<String> caseId)
    implements Question {
  /// Which of them.
  enum View {
    ALL,
    IN_FORCE
  }

  boolean inForce() {
    return view.orElse(View.ALL) == View.IN_FORCE;
  }

  /// The codes it names.
  KnownCodes.Codes codes() {
    return new KnownCodes.Codes(rule, institution, Optional.empty());
  }
}
