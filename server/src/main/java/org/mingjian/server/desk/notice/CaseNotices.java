package org.mingjian.server.desk.notice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.mingjian.cases.calendar.LimitDay;
import org.mingjian.cases.decision.CaseEvent;
import org.mingjian.cases.decision.CaseFile;
import org.mingjian.cases.decision.Decision;
import org.mingjian.cases.decision.Desk;
import org.mingjian.cases.decision.Limits;
import org.mingjian.cases.decision.Recorded;
import org.mingjian.cases.procedure.Hearing;
import org.mingjian.cases.procedure.Outcome;
import org.mingjian.cases.procedure.Step;
import org.mingjian.cases.procedure.Work;
import org.mingjian.server.desk.docket.CaseWatcher;
import org.mingjian.server.desk.docket.Desks;
import org.mingjian.values.LocalizedText;

/// Tells people what happens to cases they have to do with.
public final class CaseNotices implements CaseWatcher {
  private final NoticePost post;
  private final Desks desks;

  /// Tells by `post`; days are those of `limits`.
  public CaseNotices(NoticePost post, Limits limits) {
    this(post, Desks.only(new Desk(limits)));
  }

  /// The same, each case by the limits of its desk.
  public CaseNotices(NoticePost post, Desks desks) {
    this.post = post;
    this.desks = desks;
  }

  @Override
  public void saw(DSLContext sql, String areaPath, Decision.Accepted change) {
    Limits limits = desks.of(change.file().opening().procedureId()).limits();
    Seen seen = new Seen(areaPath, change.file(), limits);
    for (Recorded recorded : change.events()) {
      seen.notices(recorded).forEach(notice -> post.post(sql, notice));
    }
  }

  /// A case after what happened.
  private record Seen(String areaPath, CaseFile file, Limits limits) {
    List<Notice> notices(Recorded recorded) {
      return switch (recorded.event()) {
        case CaseEvent.Assigned assigned -> given(recorded, assigned.person());
        case CaseEvent.Delegated delegated -> given(recorded, delegated.to());
        case CaseEvent.OutcomeGiven outcome -> moved(recorded, outcome.step(), outcome.outcome());
        case CaseEvent.Expired expired -> expired(recorded, expired.step());
        case CaseEvent.LetterIssued issued ->
            List.of(notice(recorded, NoticeKind.LETTER_ISSUED, issued.number(), office()));
        case CaseEvent.FindingsWithdrawn gone -> withdrawn(recorded, gone);
        case CaseEvent.Opened none -> List.of();
        case CaseEvent.FindingsAdded none -> List.of();
        case CaseEvent.OfClock none -> List.of();
        case CaseEvent.OfPanel none -> List.of();
        case CaseEvent.MaterialAttached none -> List.of();
        case CaseEvent.LetterDue none -> List.of();
        case CaseEvent.ExemptionLeft none -> List.of();
        case CaseEvent.OfMoney money -> money(recorded, money);
      };
    }

    /// The institution is told of all that is done with its money, once it knows of the case.
    private List<Notice> money(Recorded recorded, CaseEvent.OfMoney event) {
      return switch (event) {
        case CaseEvent.MoneyReceived money ->
            known(recorded, NoticeKind.MONEY_RECEIVED, yuan(money.amount().totalFen()));
        case CaseEvent.PenaltyCharged penalty ->
            known(recorded, NoticeKind.PENALTY_CHARGED, yuan(penalty.fen()));
        case CaseEvent.PenaltyReduced penalty ->
            known(recorded, NoticeKind.PENALTY_REDUCED, yuan(penalty.fen()));
        case CaseEvent.PenaltyPaid paid -> List.of();
        case CaseEvent.PayoutNoted noted ->
            file.payment().wasRefused()
                ? known(recorded, NoticeKind.REFUSAL_WAS_PAID, yuan(amount()))
                : List.of();
        case CaseEvent.PayoutCancelled cancelled ->
            file.payment().isRefused()
                ? known(recorded, NoticeKind.REFUSAL_STANDS, yuan(amount()))
                : List.of();
      };
    }

    private List<Notice> known(Recorded recorded, NoticeKind kind, String detail) {
      return isKnown() || file.payment().wasRefused() || file.payment().isRefused()
          ? List.of(notice(recorded, kind, detail, office()))
          : List.of();
    }

    private long amount() {
      return file.holdings().amount().totalFen();
    }

    /// In both languages, as all details that are words.
    private static String yuan(long fen) {
      String yuan = BigDecimal.valueOf(fen, 2).toPlainString();
      return yuan + " 元 " + yuan + " yuan";
    }

    private static String both(LocalizedText text) {
      return text.zh() + " " + text.en();
    }

    /// Nobody is told of what they did themselves.
    private List<Notice> given(Recorded recorded, String account) {
      if (account.equals(recorded.person())) {
        return List.of();
      }
      Notice.Recipient person =
          Notice.Recipient.person(areaPath, isAsked() ? institution() : "", account);
      return List.of(notice(recorded, NoticeKind.CASE_GIVEN, "", person));
    }

    private List<Notice> withdrawn(Recorded recorded, CaseEvent.FindingsWithdrawn gone) {
      return file.isClosed() && isKnown()
          ? List.of(notice(recorded, NoticeKind.CASE_CLOSED, both(gone.reason().text()), office()))
          : List.of();
    }

    /// Where silence took the case on, the institution whose silence it was is told so.
    private List<Notice> expired(Recorded recorded, String stepId) {
      if (file.position().isEscalated()) {
        return List.of(
            notice(recorded, NoticeKind.ESCALATED, "", Notice.Recipient.supervisors(areaPath)));
      }
      List<Notice> notices = new ArrayList<>();
      Optional<Step> step = limits.procedure().step(stepId);
      if (step.filter(one -> one.work().isOfInstitution()).isPresent()) {
        String name = step.map(one -> both(one.silence().name())).orElse("");
        notices.add(notice(recorded, NoticeKind.LIMIT_PASSED, name, office()));
      }
      notices.addAll(moved(recorded, stepId, step.map(one -> one.silence().id()).orElse("")));
      return notices;
    }

    private List<Notice> moved(Recorded recorded, String stepId, String outcomeId) {
      List<Notice> notices = new ArrayList<>();
      Optional<Step> step = limits.procedure().step(stepId);
      if (step.filter(this::decidesAppeal).isPresent()) {
        String name =
            step.flatMap(one -> one.outcome(outcomeId))
                .map(Outcome::name)
                .map(Seen::both)
                .orElse("");
        notices.add(notice(recorded, NoticeKind.APPEAL_DECIDED, name, office()));
      }
      if (isAsked()) {
        notices.add(notice(recorded, NoticeKind.ASKED, "", office()));
      }
      return notices;
    }

    /// The bureau judged after it had heard, and judges no further.
    private boolean decidesAppeal(Step step) {
      return file.position().hearing() == Hearing.HEARD && isJudged(step)
          || file.position().hearing() == Hearing.OPEN && isJudged(step) && isAppealed();
    }

    private boolean isJudged(Step step) {
      return judges(step.work())
          && file.step(limits.procedure()).filter(now -> judges(now.work())).isEmpty();
    }

    private static boolean judges(Work work) {
      return work instanceof Work.Review || work instanceof Work.Panel;
    }

    /// A second hearing is open: the first appeal was answered.
    private boolean isAppealed() {
      return file.position().actors().keySet().stream()
          .flatMap(id -> limits.procedure().step(id).stream())
          .anyMatch(step -> step.work() instanceof Work.Hearing);
    }

    private boolean isAsked() {
      return !file.position().isEscalated()
          && file.step(limits.procedure())
              .filter(step -> step.work().isOfInstitution())
              .isPresent();
    }

    private boolean isKnown() {
      return file.position().hearing() == Hearing.OPEN
          || file.position().hearing() == Hearing.HEARD;
    }

    private Notice.Recipient office() {
      return Notice.Recipient.office(areaPath, institution());
    }

    private String institution() {
      return file.opening().key().institution();
    }

    private Notice notice(Recorded recorded, NoticeKind kind, String detail, Notice.Recipient to) {
      Optional<LocalDate> limit = limits.of(file).map(LimitDay::day);
      String mark =
          String.join(
              "/",
              "case",
              file.opening().caseId(),
              Long.toString(recorded.sequence()),
              kind.word());
      return new Notice(mark, kind, file.opening().caseId(), institution(), limit, detail, to);
    }
  }
}
