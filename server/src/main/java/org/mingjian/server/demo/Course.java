package org.mingjian.server.demo;

import static org.mingjian.server.demo.Move.Hand.DOCTOR;
import static org.mingjian.server.demo.Move.Hand.EXPERT_1;
import static org.mingjian.server.demo.Move.Hand.EXPERT_2;
import static org.mingjian.server.demo.Move.Hand.EXPERT_3;
import static org.mingjian.server.demo.Move.Hand.EXPERT_4;
import static org.mingjian.server.demo.Move.Hand.HANDLER;
import static org.mingjian.server.demo.Move.Hand.OFFICE;
import static org.mingjian.server.demo.Move.Hand.REVIEWER;
import static org.mingjian.server.demo.Move.Hand.SECOND_REVIEWER;
import static org.mingjian.server.demo.Move.Hand.SUPERVISOR;
import static org.mingjian.server.demo.Move.Hand.VERIFIER;

import java.util.Arrays;
import java.util.List;
import org.mingjian.cases.decision.CaseCommand;

/// What becomes of a case in a demo if nothing comes between. Cases follow the courses by turns;
/// where each stands today is how far it has come by now.
///
/// @param name of the course
/// @param onlyViolations whether it is for a case of clear violations alone
/// @param moves in their order
record Course(String name, boolean onlyViolations, List<Move> moves) {

  /// All courses, in the order they are dealt; together they lead through every state there is.
  static final List<Course> ALL =
      List.of(
          course("cleared", clear(4, REVIEWER)),
          course("recovered", heard(), accepted(), recovered()),
          course("upheld", appealed(), upheld()),
          course("unlooked", List.of()),
          new Course("refused", true, flat(refusedAtOnce(), accepted(), List.of(refuse(4)))),
          course("rejected", appealed(), rejected(), accepted(), unpaid()),
          course(
              "panel-confirms", appealed(), List.of(toPanel(3), seat()), confirmed(), recovered()),
          course("verified-away", List.of(propose(3)), clear(5, VERIFIER)),
          course("silent-hospital", List.of(propose(2), ask(2), refuse(13))),
          course("suspended", List.of(propose(2), suspend(3))),
          course("unlooked-again", List.of()),
          course("second-appeal", appealed(), rejected(), List.of(again(5)), lifted()),
          course("taken", List.of(take(1))),
          course("referred", heard(), accepted(), List.of(refer(4)), penalty()),
          course("extended", heard(), List.of(extend(3)), List.of(record(6), appeal())),
          course("exempted", traced(), upheld(), List.of(Move.exempt(1, SECOND_REVIEWER))),
          course("panel-unseated", appealed(), List.of(toPanel(3))),
          course("panel-declared", appealed(), List.of(toPanel(3), seat(), declare())),
          course("panel-conflict", appealed(), List.of(toPanel(3), seat()), replaced()),
          course("halved", List.of(Move.half(3), ask(4), explain(2)), accepted(), recovered()),
          new Course("refused-but-paid", true, flat(refusedAtOnce(), accepted(), recovered())),
          new Course(
              "refused-wrongly",
              true,
              flat(refusedAtOnce(), List.of(record(3), appeal()), upheld())));

  /// Of a case that is about no money.
  static final Course WITHOUT_MONEY = course("put-right", heard(), accepted(), List.of(rectify()));

  @SafeVarargs
  @SuppressWarnings("varargs")
  private static Course course(String name, List<Move>... moves) {
    return new Course(name, false, flat(moves));
  }

  @SafeVarargs
  private static List<Move> flat(List<Move>... moves) {
    return Arrays.stream(moves).flatMap(List::stream).toList();
  }

  private static List<Move> clear(int after, Move.Hand hand) {
    return List.of(Move.outcome(after, hand, "clear", "MEDICALLY_JUSTIFIED", "病程记录支持该项诊疗，予以排除。"));
  }

  private static Move take(int after) {
    return new Move(after, REVIEWER, file -> new CaseCommand.Assign(DemoWeeks.reviewer(file)));
  }

  private static Move propose(int after) {
    return Move.outcome(after, REVIEWER, "propose", "EVIDENCE_STANDS", "明细与目录限定核对不符。");
  }

  private static Move ask(int after) {
    return Move.outcome(after, VERIFIER, "notify", "NEEDS_EXPLANATION", "请机构说明诊疗依据。");
  }

  private static Move explain(int after) {
    return Move.outcome(after, DOCTOR, "explained", "EXPLAINED", "当日病情需要，已在病程记录中说明。");
  }

  private static List<Move> heard() {
    return List.of(propose(3), ask(3), explain(2));
  }

  private static List<Move> refusedAtOnce() {
    return List.of(
        Move.outcome(2, REVIEWER, "refuse-at-once", "CLEAR_BREACH", "违反目录明确限定。"), explain(1));
  }

  private static List<Move> accepted() {
    return List.of(Move.outcome(4, OFFICE, "accept", "ACCEPTED", "认可，已通知科室整改。"));
  }

  private static Move record(int after) {
    return Move.attach(after, OFFICE, "RECORD", "病历摘录.pdf");
  }

  private static Move appeal() {
    return Move.outcome(0, OFFICE, "appeal", "MEDICALLY_JUSTIFIED", "附病历摘录，请予复审。");
  }

  private static List<Move> appealed() {
    return flat(heard(), List.of(record(4), appeal()));
  }

  private static Move again(int after) {
    return Move.outcome(after, OFFICE, "appeal", "MEDICALLY_JUSTIFIED", "专家共识支持该用法，请予合议。");
  }

  private static List<Move> upheld() {
    return List.of(
        Move.outcome(6, SECOND_REVIEWER, "uphold-appeal", "MEDICALLY_JUSTIFIED", "病历与医嘱一致，申诉成立。"));
  }

  private static List<Move> rejected() {
    return List.of(
        Move.outcome(5, SECOND_REVIEWER, "reject-appeal", "MATERIAL_INSUFFICIENT", "材料未能说明超限原因。"));
  }

  private static List<Move> traced() {
    Move trace = Move.attach(0, OFFICE, "OTHER", "心电图.png");
    return flat(heard(), List.of(record(4), trace, appeal()));
  }

  private static Move toPanel(int after) {
    return Move.outcome(after, SECOND_REVIEWER, "to-panel", "DISPUTED_MEDICALLY", "用药指征存在争议。");
  }

  private static Move seat() {
    return Move.plain(
        1, SUPERVISOR, new CaseCommand.SeatPanel(List.of("expert1", "expert2", "expert3")));
  }

  private static Move declare() {
    return Move.plain(1, EXPERT_1, new CaseCommand.DeclareNoConflict());
  }

  /// A member who may not judge leaves the seat, which goes to another.
  private static List<Move> replaced() {
    return flat(
        List.of(
            Move.plain(1, EXPERT_3, new CaseCommand.LeaveSeat("与该机构有科研合作，申请回避")),
            Move.plain(1, SUPERVISOR, new CaseCommand.SeatPanel(List.of("expert4")))),
        Move.opinion(1, EXPERT_1, "confirm", "EVIDENCE_STANDS", "与说明书适应症不符。"),
        Move.opinion(2, EXPERT_4, "confirm", "EVIDENCE_STANDS", "同意。"));
  }

  private static List<Move> confirmed() {
    return flat(
        Move.opinion(1, EXPERT_1, "confirm", "EVIDENCE_STANDS", "指征不足。"),
        Move.opinion(1, EXPERT_2, "uphold-appeal", "MEDICALLY_JUSTIFIED", "可以理解的个体化用药。"),
        Move.opinion(2, EXPERT_3, "confirm", "EVIDENCE_STANDS", "同意维持。"));
  }

  private static List<Move> lifted() {
    return flat(
        List.of(seat()),
        Move.opinion(2, EXPERT_1, "uphold-appeal", "MEDICALLY_JUSTIFIED", "符合专家共识。"),
        Move.opinion(2, EXPERT_2, "uphold-appeal", "RULE_MISFIT", "规则未考虑合并症。"));
  }

  private static List<Move> recovered() {
    return List.of(
        Move.payout(3, HANDLER, "拨付-演示"),
        Move.outcome(1, HANDLER, "recover", "PAID_ALREADY", ""),
        Move.money(5, HANDLER, "回单-演示"),
        Move.attach(2, HANDLER, "VOUCHER", "退款凭证.pdf"),
        Move.outcome(0, HANDLER, "recovered", "MONEY_BACK", ""));
  }

  private static List<Move> unpaid() {
    return List.of(
        Move.payout(2, HANDLER, "拨付-演示"),
        Move.outcome(1, HANDLER, "recover", "PAID_ALREADY", ""),
        Move.outcome(12, HANDLER, "refer", "NOT_REPAID", "逾期未退回。"));
  }

  private static Move refuse(int after) {
    return Move.outcome(after, HANDLER, "refuse", "NOT_PAID_YET", "");
  }

  private static Move rectify() {
    return Move.outcome(3, HANDLER, "rectify", "NO_MONEY", "");
  }

  private static Move refer(int after) {
    return Move.outcome(after, HANDLER, "refer", "SUSPECTED_FRAUD", "同类问题集中，移交核查。");
  }

  private static List<Move> penalty() {
    return List.of(Move.charge(1, HANDLER, "服务协议违约条款"), Move.pay(4, HANDLER, "缴款书-演示"));
  }

  private static Move suspend(int after) {
    return Move.plain(after, SUPERVISOR, new CaseCommand.Suspend("等待机构调取纸质病历"));
  }

  private static Move extend(int after) {
    return Move.plain(after, SUPERVISOR, new CaseCommand.Extend("机构申请延期举证"));
  }
}
