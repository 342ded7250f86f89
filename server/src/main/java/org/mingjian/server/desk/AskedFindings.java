package org.mingjian.server.desk;

import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalLong;
import org.mingjian.server.api.Meaning;
import org.mingjian.server.api.Question;
import org.mingjian.server.desk.found.FindingFilter;
import org.mingjian.server.desk.found.FindingOrder;
import org.mingjian.server.identity.Actor;

/// Filters of findings as pages ask for them, by their names.
record AskedFindings(
    @Meaning("是否仍成立，缺省为成立的 whether they stand; those that do if not said")
        Optional<FindingFilter.Standing> standing,
    @Meaning("规则编码 code of a rule") Optional<String> rule,
    @Meaning("定点医药机构代码 code of an institution") Optional<String> institution,
    @Meaning("月份 the month") Optional<YearMonth> month,
    @Meaning(
            value = "性质：明确违规、可疑、监测指标 what the rule takes them for",
            words = {"VIOLATION", "SUSPECTED", "INDICATOR"})
        Optional<String> verdict,
    @Meaning("医保目录编码 code of an item") Optional<String> item,
    @Meaning("医师代码 code of a doctor") Optional<String> doctor,
    @Meaning("最低金额，单位为分 the least amount, in fen") OptionalLong least,
    @Meaning("是否答复之后才发现 whether they were found after the answer to an ask") Optional<Boolean> late)
    implements Question {
  /// How a page of the list is sorted and where it begins.
  record Cut(
      @Meaning("排序：金额大者或日期近者在前，缺省为前者 the largest or the latest first; the largest if not said")
          Optional<FindingOrder> sort,
      @Meaning(AskedPage.AFTER) Optional<String> after,
      @Meaning(AskedPage.SIZE) OptionalLong size)
      implements Question {
    FindingOrder order() {
      return sort.orElse(FindingOrder.AMOUNT);
    }
  }

  /// The codes it names.
  KnownCodes.Codes codes() {
    return new KnownCodes.Codes(rule, institution, Optional.empty(), item, doctor);
  }

  /// What was asked for, within what the caller may see: the policies of the tables hold anyway,
  /// and the index of an institution is found by its code.
  FindingFilter filter(Actor actor) {
    FindingFilter filter =
        new FindingFilter(
            standing.orElse(FindingFilter.Standing.LIVE),
            rule,
            institution,
            month,
            verdict,
            item,
            doctor,
            least,
            late,
            Optional.empty());
    return filter.within(actor.scope(), actor.doctor());
  }
}
