package org.mingjian.server.fsi;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mingjian.finding.Finding;
import org.mingjian.server.settings.ServerError;
import org.mingjian.values.MingjianException;
import org.mingjian.wire.message.Message;
import org.mingjian.wire.order.OrderAnswer;
import org.mingjian.wire.order.OrderCheck;
import org.mingjian.wire.order.OrderJudge;
import org.mingjian.wire.order.Patient;
import org.mingjian.wire.reply.Warning;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers asks: in time, with what was found, or else with nothing.
final class AskDesk {
  private static final Logger LOG = LoggerFactory.getLogger(AskDesk.class);
  private final ReleaseInForce release;
  private final JudgingRoom room;
  private final WireStore store;
  private final Limits limits;
  private final Clock clock;

  AskDesk(ReleaseInForce release, JudgingRoom room, WireStore store, Limits limits, Clock clock) {
    this.release = release;
    this.room = room;
    this.store = store;
    this.limits = limits;
    this.clock = clock;
  }

  /// What bounds an answer.
  ///
  /// @param budget time from when a message has been read to its answer
  /// @param shown how many findings an answer tells
  record Limits(Duration budget, int shown) {}

  /// A message that asks, with where it came from.
  ///
  /// @param received when it came for the first time
  record Question(String request, Sender sender, Message message, byte[] body, Instant received) {}

  /// What is told, by which release, and how that came about.
  ///
  /// @param told all that was found
  /// @param complete whether all that is known was looked at
  record Answer(
      List<Ask.Told> told, boolean complete, String taskId, String release, Outcome outcome) {
    /// The warnings that are shown.
    List<Warning> shown() {
      return told.stream().filter(Ask.Told::shown).map(Ask.Told::warning).toList();
    }

    /// All warnings.
    List<Warning> warnings() {
      return told.stream().map(Ask.Told::warning).toList();
    }
  }

  /// What was found on an ask.
  ///
  /// @param complete whether all that is known could be looked at
  private record Judged(List<Ask.Told> told, boolean complete) {
    private static final Judged NOT_YET = new Judged(List.of(), false);

    /// The same where the answer is out.
    Judged unshown() {
      return new Judged(
          told.stream()
              .map(found -> new Ask.Told(found.finding(), found.warning(), false))
              .toList(),
          complete);
    }
  }

  /// By when a message that has just been read is to be answered.
  ///
  /// @param whole by when its sender is
  Deadline due(Deadline whole) {
    return Deadline.after(limits.budget).orEarlier(whole);
  }

  /// The answer to a question; the question is kept with it.
  Answer answer(Question question, Deadline due) {
    OrderJudge judge = release.judge();
    Optional<Judged> judged =
        room.within(
            due.left(),
            () -> judge(judge, question),
            late -> keep(ask(question, judge, late.unshown(), true)));
    Judged answered = judged.orElse(Judged.NOT_YET);
    keep(ask(question, judge, answered, judged.isEmpty()));
    String taskId = question.message.input().node("data").text("task_id");
    Outcome outcome = judged.isEmpty() ? Outcome.LATE : judgedAs(judge, question.sender);
    return new Answer(answered.told, answered.complete, taskId, judge.release().id(), outcome);
  }

  /// A release of one area judges no other area's institutions.
  private static Outcome judgedAs(OrderJudge judge, Sender sender) {
    return judge.covers(sender.areaPath()) ? Outcome.ANSWERED : Outcome.NOT_COVERED;
  }

  /// An ask that cannot be kept is answered all the same.
  private void keep(Ask ask) {
    try {
      store.asked(ask);
    } catch (MingjianException e) {
      LOG.error("ask {} was answered and could not be kept: {}", ask.request(), e.getMessage());
    }
  }

  /// The areas an institution lies in that the release in force is for.
  String ownPath() {
    return "/" + release.judge().release().area().code();
  }

  /// Judges as an answer would, without answering or keeping.
  void rehearse(Question question) {
    judge(release.judge(), question);
  }

  /// Judges what was answered before, by the release in force and by what is known now.
  ///
  /// @throws MingjianException `STORAGE_AWAY` where that is not all
  List<Ask.Told> judgeLate(Question question) {
    Judged judged = judge(release.judge(), question);
    if (!judged.complete) {
      throw new MingjianException(
          ServerError.STORAGE_AWAY, "病历无法读取 no history can be read for a late judgement");
    }
    return judged.unshown().told;
  }

  private Judged judge(OrderJudge judge, Question question) {
    Clock then = Clock.fixed(question.received, clock.getZone());
    OrderCheck check =
        OrderCheck.of(question.message, question.sender.institution(), Moments.of(then))
            .atLevel(question.sender.level());
    List<Found> found = new ArrayList<>();
    boolean complete = true;
    for (Patient patient : check.patients()) {
      Optional<WireStore.Known> read = known(question.sender, patient);
      complete &= read.isPresent();
      WireStore.Known known = read.orElse(WireStore.Known.NOTHING);
      OrderAnswer answer = new OrderAnswer(question.request, patient);
      judge.judge(check.phase(), patient, known.history(), question.sender.areaPath()).stream()
          .map(finding -> found(finding, answer.warning(finding, judge.basis(finding)), known))
          .forEach(found::add);
    }
    return new Judged(told(found), complete);
  }

  private static Found found(Finding finding, Warning warning, WireStore.Known known) {
    return new Found(finding, warning, known.insisted().contains(reminder(finding)));
  }

  /// A finding in the words of the answer.
  ///
  /// @param insisted whether a doctor insisted on it before
  private record Found(Finding finding, Warning warning, boolean insisted) {}

  /// Of all patients of the ask together the worst are shown.
  private List<Ask.Told> told(List<Found> found) {
    found.sort(Comparator.comparing(Found::finding, OrderJudge.WORST_FIRST));
    List<Ask.Told> told = new ArrayList<>();
    int left = limits.shown;
    for (Found one : found) {
      boolean shown = left > 0 && !one.insisted;
      left -= shown ? 1 : 0;
      told.add(new Ask.Told(one.finding, one.warning, shown));
    }
    return told;
  }

  private static Reminder reminder(Finding finding) {
    return new Reminder(finding.mark().ruleCode(), finding.blame().itemCode());
  }

  /// Without storage an order is judged by what it says itself, and again later.
  private Optional<WireStore.Known> known(Sender sender, Patient patient) {
    try {
      return Optional.of(store.known(sender, patient.id(), patient.currentVisit()));
    } catch (MingjianException e) {
      return Optional.empty();
    }
  }

  private Ask ask(Question question, OrderJudge judge, Judged judged, boolean late) {
    return new Ask(
        question.request,
        question.sender,
        question.message,
        question.body,
        question.received,
        clock.instant(),
        judge.release().id(),
        late,
        judged.complete,
        judged.told);
  }
}
