package org.mingjian.cases.procedure;

/// What makes a procedure unusable.
///
/// @param kind what is wrong
/// @param step where
/// @param way how a case gets there: `step:outcome` for each move; empty if nothing leads there
public record Flaw(Kind kind, String step, String way) {
  /// One line for the editor of the procedure.
  public String text() {
    return step + "：" + kind.zh + (way.isEmpty() ? "" : "（" + way + "）");
  }

  /// What can be wrong with a procedure that can be read.
  public enum Kind {
    /// A burden becomes final before the institution was heard or let its time pass.
    UNHEARD_FINAL("未经申辩即成定论"),
    /// Money of a suspected case is refused before the institution was heard.
    UNHEARD_REFUSAL("可疑情形未经申辩即拒付"),
    /// A case ends with a burden that nobody made final.
    OPEN_BURDEN("结案时认定未成定论"),
    /// The bureau's silence burdens the institution.
    SILENCE_BURDENS("审核方逾期反而加重机构负担"),
    /// What the fund has paid is refused because nobody acted.
    SILENCE_REFUSES_PAID("已拨付的费用因逾期按拒付处理"),
    /// Who judged the case before decides on the appeal.
    JUDGE_AGAIN("原审核人员可以办理申诉后的审核"),
    /// A case can come here, and there is no outcome for one of its verdict.
    NOTHING_TO_DECIDE("没有可选的结论"),
    /// From here no way leads to the end.
    NEVER_CLOSED("无法结案"),
    /// If nobody ever acts, the case goes round for ever.
    SILENCE_NEVER_ENDS("无人办理时循环不止"),
    /// No way leads here.
    UNREACHED("没有路径到达");

    private final String zh;

    Kind(String zh) {
      this.zh = zh;
    }

    /// The flaw in words.
    public String zh() {
      return zh;
    }
  }
}
