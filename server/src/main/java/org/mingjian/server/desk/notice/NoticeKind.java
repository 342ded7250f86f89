package org.mingjian.server.desk.notice;

import java.util.Locale;
import org.mingjian.values.LocalizedText;

/// What somebody is told.
public enum NoticeKind {
  /// The case is theirs now, or to act on for another.
  CASE_GIVEN("案件已交由您办理", "A case was given to you"),
  /// The institution has to answer.
  ASKED("有案件待贵单位说明或反馈", "Your institution is asked about a case"),
  /// The limit ends within two working days.
  LIMIT_NEAR("案件时限将在两个工作日内届满", "A limit ends within two working days"),
  /// The limit ends today.
  LIMIT_TODAY("案件时限今日届满", "A limit ends today"),
  /// The limit is over and silence was taken for an answer.
  LIMIT_PASSED("案件时限已过，按规定视为作答", "A limit is over, silence counts as the answer"),
  /// A letter went out to the institution.
  LETTER_ISSUED("有新的文书送达", "A letter was sent to you"),
  /// The appeal was decided.
  APPEAL_DECIDED("申诉已有结果", "Your appeal was decided"),
  /// Money the institution gave back is entered.
  MONEY_RECEIVED("退回的款项已登记到账", "Money you returned was entered"),
  /// A penalty was charged.
  PENALTY_CHARGED("案件已计收违约金", "A penalty was charged"),
  /// A penalty, or part of it, was taken back.
  PENALTY_REDUCED("违约金已减免", "A penalty was lowered"),
  /// What was refused turned out to be paid: it may have to be given back.
  REFUSAL_WAS_PAID(
      "原拒付费用经查已拨付，可能须退回", "A refused amount was paid after all and may have to be returned"),
  /// It was not paid, after all: the refusal stands.
  REFUSAL_STANDS("拨付登记已撤销，原拒付不变", "A payout was taken back, the refusal stands"),
  /// The case closed because its findings fell away.
  CASE_CLOSED("案件已因疑点撤销而结案", "A case closed, its findings were withdrawn"),
  /// A limit of the bureau is over and the head has to act.
  ESCALATED("案件逾期，已升级督办", "A case is overdue and was escalated");

  private final LocalizedText text;

  NoticeKind(String zh, String en) {
    this.text = new LocalizedText(zh, en);
  }

  /// For people.
  public LocalizedText text() {
    return text;
  }

  /// As it is kept: `case-given`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static NoticeKind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
