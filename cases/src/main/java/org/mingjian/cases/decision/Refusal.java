package org.mingjian.cases.decision;

import org.mingjian.values.LocalizedText;

/// Why a command was not obeyed. The name is its code.
public enum Refusal {
  /// Somebody else acted on the case meanwhile: look at it again.
  OVERTAKEN("案件已有新的变化，请刷新后再办", "The case has changed meanwhile, look at it again"),
  /// The case is closed.
  CLOSED("案件已结", "The case is closed"),
  /// The person has no role that may do this here.
  ROLE("当前环节不由您的角色办理", "This step is not for your role"),
  /// The step was let pass its limit: whoever heads it has the case now.
  ESCALATED("本环节已超期升级，由上级办理", "The limit of this step passed, and the case went to who heads it"),
  /// One takes a case oneself; giving it to others is for who heads the step.
  NOT_YOURS_TO_GIVE(
      "只能领取由自己办理；分派给他人须由负责人（机构环节由医保办）办理",
      "One may take a case oneself; only the head (at an institution its insurance office) gives it to others"),
  /// The person belongs to another institution.
  OTHER_INSTITUTION("不是本机构的案件", "The case is about another institution"),
  /// The person, or whom the person stands in for, judged the case before.
  BARRED("此前办理过本案，须回避", "You have acted on this case before and must stand back"),
  /// The case is assigned to somebody else.
  ASSIGNED_ELSEWHERE("案件已分派给他人", "The case is assigned to somebody else"),
  /// The step has no such outcome, or none a person can give.
  NO_SUCH_OUTCOME("当前环节没有该结论", "The step has no such outcome"),
  /// The outcome is not open for the verdict of this case.
  NOT_FOR_VERDICT("可疑情形须先听取机构意见，不能作此结论", "A suspected case must be heard first"),
  /// A reason of the outcome must be given.
  REASON_NEEDED("须选择该结论的理由", "A reason of this outcome is needed"),
  /// An opinion must be given.
  OPINION_NEEDED("须填写意见", "An opinion is needed"),
  /// Material must be attached first.
  MATERIAL_NEEDED("须先上传所需材料", "The material asked for must be attached first"),
  /// No such kind of material.
  NO_SUCH_MATERIAL("没有该材料类别", "There is no such kind of material"),
  /// An amount is above what stands, or below zero.
  AMOUNT(
      "金额不在允许范围：总额、其中基金部分和其余部分都须在零与现有数之间，收款和罚款须大于零",
      "Out of range: the amount, the fund's part of it and the rest must lie between zero and what stands; money received and penalties above zero"),
  /// Money without a paper that shows it.
  VOUCHER_NEEDED("须填写凭证号", "The number of a voucher is needed"),
  /// A penalty without its basis.
  BASIS_NEEDED("须填写处罚依据", "The basis of the penalty is needed"),
  /// Above five times what the case claims.
  PENALTY_BOUND(
      "违约金、罚款合计不得超过本案认定金额的五倍", "Penalties together may not exceed five times what the case claims"),
  /// Nothing would be left; clear the case instead.
  NOTHING_LEFT("全部金额为零，请直接排除", "Nothing would be left, clear the case instead"),
  /// The limit of the step is over.
  EXPIRED("本环节时限已过", "The limit of this step is over"),
  /// The limit of the step is not over.
  NOT_EXPIRED("本环节时限未到", "The limit of this step is not over"),
  /// The clock is stopped.
  SUSPENDED("案件中止中", "The case is suspended"),
  /// The clock is not stopped.
  NOT_SUSPENDED("案件未中止", "The case is not suspended"),
  /// The step allows no more of it.
  NO_ALLOWANCE("本环节不能再中止或延期", "The step allows no further suspension or extension"),
  /// A panel decides here, not one person.
  PANEL_DECIDES("本环节由合议决定", "A panel decides this step"),
  /// The case is not at a panel.
  NO_PANEL("当前不在合议环节", "The case is not at a panel"),
  /// The seats do not come out right.
  SEATS("合议席位不符", "The seats do not come out right"),
  /// The person has no seat.
  NOT_A_MEMBER("不是本案合议成员", "You have no seat on this panel"),
  /// Absence of a conflict of interest must be declared first.
  CONFLICT_NOT_DECLARED("须先声明无利益冲突", "Declare first that you have no conflict of interest"),
  /// The opinion is given already.
  OPINION_GIVEN("已提交意见", "Your opinion is given already"),
  /// Nobody is assigned, or the days are wrong.
  DELEGATION("无可委托的办理人或期限有误", "There is nobody to stand in for, or the days are wrong"),
  /// No such letter is due.
  NO_LETTER_DUE("没有待发的该文书", "No such letter is due"),
  /// Only a case decided for the institution after it was heard leaves an exemption.
  NOT_UPHELD("只有申诉成立的案件可以设立豁免", "Only an upheld appeal leaves an exemption"),
  /// An exemption has to cover what it is left for.
  EXEMPTION_DAYS("豁免期限须包含该疑点的发生日", "The days of an exemption include the day of its finding"),
  /// The money was refused already: nobody owes what was never paid.
  ALREADY_REFUSED(
      "费用已拒付，不存在追回；如实际已拨付，请先登记拨付",
      "The money was refused and is not owed; if it was paid all the same, note the payout first"),
  /// What was paid cannot be refused any more, only recovered.
  PAID_OUT("费用已登记拨付，不能拒付，只能追回", "The money was paid out: it can be recovered, not refused"),
  /// There is no money to put anywhere.
  NO_MONEY("本案不涉及金额，请责令改正或移交", "The case is about no money: order rectification or refer it"),
  /// What is owed is not all back.
  MONEY_OUTSTANDING(
      "尚有款项未到账，请先登记到账", "Not all that is owed is back: enter what was received first"),
  /// Money would be left that is put nowhere.
  MONEY_UNDECIDED("本案涉及金额，须拒付、追回或移交", "The case is about money: refuse, recover or refer it"),
  /// The payout stands in the file already.
  PAYOUT_NOTED("已登记拨付", "The payout is noted already"),
  /// No payout stands in the file.
  NO_PAYOUT("未登记拨付", "No payout is noted"),
  /// Money is being recovered on the strength of it.
  PAYOUT_USED("已据此作出处理，不能撤销拨付登记", "The case was handled by it, it cannot be taken back"),
  /// A day that is yet to come, or before there was anything to pay.
  PAYOUT_DAY("拨付日期应在 2000 年至今天之间", "The day of a payout lies between the year 2000 and today"),
  /// Something is taken back without saying why.
  WHY_NEEDED("须说明原因", "A reason in words is needed"),
  /// The money does not belong here now.
  NO_MONEY_DUE("当前没有待收款项", "No money is due now");

  private final LocalizedText text;

  Refusal(String zh, String en) {
    this.text = new LocalizedText(zh, en);
  }

  /// What the person is told.
  public LocalizedText text() {
    return text;
  }
}
