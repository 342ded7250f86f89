package org.mingjian.server.desk.letter;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mingjian.cases.Amount;
import org.mingjian.cases.calendar.LimitDay;
import org.mingjian.cases.calendar.Term;
import org.mingjian.cases.decision.CaseFile;
import org.mingjian.cases.decision.Dossier;
import org.mingjian.cases.decision.HeldFinding;
import org.mingjian.cases.decision.Limits;
import org.mingjian.cases.decision.Payout;
import org.mingjian.cases.procedure.Next;
import org.mingjian.cases.procedure.Procedure;
import org.mingjian.cases.procedure.Step;
import org.mingjian.cases.procedure.Work;
import org.mingjian.server.desk.found.Listed;
import org.mingjian.values.LocalizedText;

/// Writes letters: what a case was when a letter became due, as the template wants it told.
///
/// @param limits by which days run
record LetterWriter(Limits limits) {
  private static final int CASE_DIGITS = 12;
  private static final int MOST_ROWS = 300;
  private static final int LAST = 4;
  private static final int LEAST = 8;

  /// What a letter is about.
  ///
  /// @param file of the case as it was when the letter became due
  /// @param findings of the case, with their words
  /// @param institution its name
  /// @param former number of the letter before; empty for the first
  record Matter(CaseFile file, List<Listed> findings, String institution, String former) {}

  /// How a letter is headed and signed.
  record Head(String bureau, String document, LocalDate date) {}

  Letter write(LetterTemplate template, Matter matter, Head head) {
    CaseFile file = matter.file;
    Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
    values.put(Placeholder.INSTITUTION, matter.institution);
    values.put(Placeholder.INSTITUTION_CODE, file.opening().key().institution());
    values.put(Placeholder.BUREAU, head.bureau);
    values.put(Placeholder.DOCUMENT, head.document);
    values.put(Placeholder.DATE, day(head.date));
    values.put(Placeholder.CASE, file.opening().caseId().substring(0, CASE_DIGITS));
    values.put(Placeholder.COUNT, Integer.toString(claiming(file).size()));
    putMoney(values, file.holdings().amount());
    values.put(Placeholder.PAYOUT, file.payment().payout().map(LetterWriter::paid).orElse("已经拨付"));
    values.put(Placeholder.REASON, reason(file));
    if (!matter.former.isEmpty()) {
      values.put(Placeholder.FORMER, matter.former);
    }
    limits
        .of(file, head.date)
        .map(LimitDay::day)
        .ifPresent(day -> values.put(Placeholder.DEADLINE, day(day)));
    Optional<Step> step = file.step(limits.procedure());
    step.ifPresent(one -> values.put(Placeholder.TERM, term(one)));
    step.flatMap(one -> hearing(limits.procedure(), one))
        .ifPresent(one -> values.put(Placeholder.APPEAL_TERM, term(one)));
    return template.fill(new LetterFacts(values, table(matter)));
  }

  private static void putMoney(Map<Placeholder, String> values, Amount amount) {
    String digits = YuanText.digits(amount.totalFen());
    String words = YuanText.words(amount.totalFen());
    String fund = YuanText.digits(amount.fundFen());
    values.put(Placeholder.AMOUNT, digits);
    values.put(Placeholder.AMOUNT_WORDS, words);
    values.put(Placeholder.FUND, fund);
    values.put(
        Placeholder.MONEY,
        amount.isZero()
            ? "不涉及具体金额"
            : "涉及金额" + digits + "元（大写：" + words + "），其中医保基金支付" + fund + "元");
  }

  /// `2026年12月1日`.
  static String day(LocalDate day) {
    return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }

  private static String paid(Payout payout) {
    return "已于" + day(payout.on()) + "拨付（凭证号：" + payout.voucher() + "）";
  }

  private static String term(Step step) {
    Term term = step.clock().term();
    String text = term.toString();
    return term.unit() == Term.Unit.WORKING_DAY ? text.replace("工作日", "个工作日") : text;
  }

  private String reason(CaseFile file) {
    List<Dossier.Ruling> rulings = file.dossier().rulings();
    String code = rulings.isEmpty() ? "" : rulings.getLast().grounds().reason();
    return limits
        .procedure()
        .words()
        .reasons()
        .getOrDefault(code, new LocalizedText(code, code))
        .zh();
  }

  /// The first step from here on at which the institution answers.
  private static Optional<Step> hearing(Procedure procedure, Step from) {
    Deque<Step> ahead = new ArrayDeque<>(List.of(from));
    TreeSet<String> seen = new TreeSet<>();
    while (!ahead.isEmpty()) {
      Step step = ahead.removeFirst();
      if (step.work() instanceof Work.Hearing) {
        return Optional.of(step);
      }
      if (seen.add(step.id())) {
        step.outcomes().values().stream()
            .map(outcome -> outcome.next())
            .filter(Next.To.class::isInstance)
            .map(Next.To.class::cast)
            .flatMap(to -> procedure.step(to.step()).stream())
            .forEach(ahead::addLast);
      }
    }
    return Optional.empty();
  }

  /// Those that claim something, or never were about money; not those that were lowered to nothing.
  private static List<HeldFinding> claiming(CaseFile file) {
    return file.holdings().live().stream()
        .filter(held -> !held.claimed().isZero() || held.finding().amount().isZero())
        .toList();
  }

  private static List<List<String>> table(Matter matter) {
    Map<String, Listed> words = new TreeMap<>();
    matter.findings.forEach(one -> words.putIfAbsent(one.id(), one));
    List<List<String>> rows = new ArrayList<>();
    rows.add(Layout.HEADS);
    List<HeldFinding> claiming = claiming(matter.file);
    for (HeldFinding held : claiming.subList(0, Math.min(claiming.size(), MOST_ROWS))) {
      rows.add(row(rows.size(), held, Optional.ofNullable(words.get(held.finding().id()))));
    }
    long sum = claiming.stream().mapToLong(held -> held.claimed().totalFen()).sum();
    long total = matter.file.holdings().amount().totalFen();
    rows.add(
        List.of(
            "",
            "合计",
            claiming.size() > MOST_ROWS ? "其余 " + (claiming.size() - MOST_ROWS) + " 项见系统" : "",
            "",
            sum == total ? "" : "同一明细只计一次",
            YuanText.digits(total)));
    return rows;
  }

  private static List<String> row(int number, HeldFinding held, Optional<Listed> found) {
    return List.of(
        Integer.toString(number),
        lines(
            held.finding().line().settlementId(),
            "参保人 " + masked(found.map(one -> one.whose().person()).orElse(""))),
        lines(word(found, "item_name"), held.finding().line().itemCode()),
        held.finding().line().day(),
        lines(
            word(found, "rule_name").isEmpty()
                ? held.finding().ruleCode()
                : word(found, "rule_name"),
            word(found, "message"),
            basis(word(found, "basis"))),
        YuanText.digits(held.claimed().totalFen()));
  }

  private static String basis(String basis) {
    return basis.isEmpty() ? "" : "依据：" + basis;
  }

  private static String word(Optional<Listed> found, String column) {
    return found.map(one -> one.word(column)).orElse("");
  }

  private static String lines(String... texts) {
    return String.join("\n", List.of(texts).stream().filter(text -> !text.isBlank()).toList());
  }

  /// A letter leaves the desk: of the number of a person it shows the last digits, and never a
  /// name.
  private static String masked(String number) {
    return "***" + (number.length() < LEAST ? "" : number.substring(number.length() - LAST));
  }
}
