package org.mingjian.cases.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.mingjian.cases.calendar.WorkingCalendar;
import org.mingjian.cases.gathering.CaseFinding;
import org.mingjian.cases.procedure.CaseRole;
import org.mingjian.cases.procedure.Procedure;
import org.mingjian.cases.procedure.Step;
import org.mingjian.cases.procedure.Work;

/// Decides what a command does to a case. Pure: the same file, order and command give the same
/// answer, and nothing is kept between two. For use by any thread.
public final class Desk {
  private final Limits limits;

  /// A desk for cases opened under `procedure`.
  public Desk(Procedure procedure, WorkingCalendar calendar) {
    this(new Limits(procedure, calendar));
  }

  /// A desk that goes by `limits`.
  public Desk(Limits limits) {
    this.limits = limits;
  }

  /// The limits this desk goes by.
  public Limits limits() {
    return limits;
  }

  /// What a command does.
  ///
  /// @throws IllegalArgumentException if the case was opened under another procedure
  public Decision decide(CaseFile file, Order order, CaseCommand command) {
    if (!file.opening().procedureId().equals(limits.procedure().id())) {
      throw new IllegalArgumentException(
          "case follows procedure "
              + file.opening().procedureId()
              + ", desk has "
              + limits.procedure().id());
    }
    if (file.progress().commands().contains(order.commandId())) {
      return new Decision.Repeated(file);
    }
    if (order.seen() != Order.ANY && order.seen() != file.progress().sequence()) {
      return new Decision.Refused(Refusal.OVERTAKEN);
    }
    LocalDate today = WorkingCalendar.day(file.progress().notBefore(order.at()));
    List<CaseEvent> events = new ArrayList<>(standingIn(file, order.actor(), today, command));
    CaseFile actedOn = recorded(file, order, events).file();
    return switch (answer(new Scene(actedOn, order.actor(), today, limits), command)) {
      case Answer.No no -> new Decision.Refused(no.reason());
      case Answer.Events yes -> {
        events.addAll(yes.events());
        yield recorded(file, order, events);
      }
    };
  }

  /// Where the one who has a case is away, whoever acts for them is put into the file first: it
  /// names both, and what bars the one bars the other.
  private static List<CaseEvent> standingIn(
      CaseFile file, Actor actor, LocalDate today, CaseCommand command) {
    return file.stay()
        .assignment()
        .filter(one -> isActing(actor, command) && !one.allows(actor.person(), today))
        .flatMap(one ->
            actor
                .standsFor(one.person(), today)
                .map(until -> new CaseEvent.Delegated(one.person(), actor.person(), until)))
        .<List<CaseEvent>>map(List::of)
        .orElse(List.of());
  }

  /// Whether it is done by whom a case is assigned to, as themselves.
  private static boolean isActing(Actor actor, CaseCommand command) {
    return command instanceof CaseCommand.GiveOutcome
        || command instanceof CaseCommand.Attach
        || command instanceof CaseCommand.Assign assign && assign.person().equals(actor.person());
  }

  /// Writes events down behind a file.
  Decision.Accepted recorded(CaseFile file, Order order, List<CaseEvent> events) {
    List<Recorded> recorded = new ArrayList<>();
    CaseFile at = file;
    for (CaseEvent event : events) {
      Recorded next =
          new Recorded(
              at.progress().sequence() + 1,
              at.progress().notBefore(order.at()),
              order.actor().person(),
              order.commandId(),
              event);
      at = at.after(next, limits.procedure());
      recorded.add(next);
    }
    return new Decision.Accepted(at, recorded);
  }

  /// A new case and its first findings.
  Decision.Accepted opened(CaseEvent.Opened opening, List<CaseFinding> findings, Order order) {
    Recorded first =
        new Recorded(1, order.at(), order.actor().person(), order.commandId(), opening);
    Decision.Accepted more =
        recorded(
            CaseFile.fold(List.of(first), limits.procedure()),
            order,
            List.of(new CaseEvent.FindingsAdded(findings)));
    List<Recorded> all = new ArrayList<>(List.of(first));
    all.addAll(more.events());
    return new Decision.Accepted(more.file(), all);
  }

  private Answer answer(Scene scene, CaseCommand command) {
    return switch (command) {
      case CaseCommand.Assign assign -> atStep(scene, step -> assigned(scene, step, assign));
      case CaseCommand.Delegate delegate -> atStep(scene, step -> delegated(scene, step, delegate));
      case CaseCommand.GiveOutcome give ->
          atStep(scene, step -> new Outcomes(scene, step).give(give));
      case CaseCommand.Suspend suspend ->
          atStep(scene, step -> new ClockWork(scene, step).suspend(suspend.why()));
      case CaseCommand.Resume resume -> atStep(scene, step -> new ClockWork(scene, step).resume());
      case CaseCommand.Extend extend ->
          atStep(scene, step -> new ClockWork(scene, step).extend(extend.why()));
      case CaseCommand.Expire expire -> atStep(scene, step -> new ClockWork(scene, step).expire());
      case CaseCommand.Attach attach -> atStep(scene, step -> attached(scene, step, attach));
      case CaseCommand.SeatPanel seat -> atPanel(scene, panel -> panel.seat(seat.members()));
      case CaseCommand.DeclareNoConflict declare -> atPanel(scene, PanelWork::declare);
      case CaseCommand.LeaveSeat leave -> atPanel(scene, panel -> panel.leave(leave.why()));
      case CaseCommand.GiveOpinion give -> atPanel(scene, panel -> panel.opinion(give));
      case CaseCommand.Withdraw withdraw -> withdrawn(scene, withdraw);
      case CaseCommand.IssueLetter issue -> issued(scene, issue);
      case CaseCommand.LeaveExemption leave -> left(scene, leave);
      case CaseCommand.NotePayout note -> new PayoutWork(scene).note(note);
      case CaseCommand.CancelPayout cancel -> new PayoutWork(scene).cancel(cancel);
      case CaseCommand.ReceiveMoney money -> new MoneyWork(scene).receive(money);
      case CaseCommand.ChargePenalty charge -> new MoneyWork(scene).charge(charge);
      case CaseCommand.ReducePenalty reduce -> new MoneyWork(scene).reduce(reduce);
      case CaseCommand.PayPenalty pay -> new MoneyWork(scene).pay(pay);
    };
  }

  private Answer atStep(Scene scene, Function<Step, Answer> work) {
    return scene.file().step(limits.procedure()).map(work).orElse(new Answer.No(Refusal.CLOSED));
  }

  private Answer atPanel(Scene scene, Function<PanelWork, Answer> work) {
    return atStep(
        scene,
        step ->
            step.work() instanceof Work.Panel panel && !scene.file().position().isEscalated()
                ? work.apply(new PanelWork(scene, step, panel))
                : new Answer.No(Refusal.NO_PANEL));
  }

  /// One takes a free case, or a superior gives it to somebody: the bureau's to its officers, the
  /// insurance office its hospital's to a doctor.
  private static Answer assigned(Scene scene, Step step, CaseCommand.Assign assign) {
    boolean own = assign.person().equals(scene.actor().person());
    boolean ofInstitution = step.work().isOfInstitution() && !scene.file().position().isEscalated();
    CaseRole superior = ofInstitution ? CaseRole.INSURANCE_OFFICE : CaseRole.SUPERVISOR;
    boolean gives = scene.has(superior) && !ofInstitution;
    return Answer.unless(
        Scene.first(
            () -> gives ? Optional.empty() : scene.againstActing(step),
            () -> Scene.unless(own || scene.has(superior), Refusal.NOT_YOURS_TO_GIVE),
            () -> Scene.unless(!scene.isBarred(step, assign.person()), Refusal.BARRED)),
        new CaseEvent.Assigned(assign.person()));
  }

  private static Answer delegated(Scene scene, Step step, CaseCommand.Delegate delegate) {
    Optional<String> from = scene.file().stay().assignment().map(Assignment::person);
    boolean may =
        scene.has(CaseRole.SUPERVISOR) || from.filter(scene.actor().person()::equals).isPresent();
    boolean makesSense =
        from.filter(person -> !person.equals(delegate.to())).isPresent()
            && !delegate.until().isBefore(scene.today());
    return Answer.unless(
        Scene.first(
            () -> Scene.unless(makesSense, Refusal.DELEGATION),
            () -> Scene.unless(may, Refusal.ROLE),
            () -> Scene.unless(!scene.isBarred(step, delegate.to()), Refusal.BARRED)),
        new CaseEvent.Delegated(from.orElse(""), delegate.to(), delegate.until()));
  }

  private Answer attached(Scene scene, Step step, CaseCommand.Attach attach) {
    String kind = attach.material().kind();
    return Answer.unless(
        Scene.first(
            () -> scene.againstActing(step),
            () ->
                Scene.unless(
                    limits.procedure().words().materials().containsKey(kind),
                    Refusal.NO_SUCH_MATERIAL)),
        new CaseEvent.MaterialAttached(attach.material()));
  }

  private static Answer withdrawn(Scene scene, CaseCommand.Withdraw withdraw) {
    if (!scene.actor().isSystem()) {
      return new Answer.No(Refusal.ROLE);
    }
    SortedSet<String> held = new TreeSet<>(withdraw.findings());
    held.removeIf(id -> scene.file().holdings().live(id).isEmpty());
    return held.isEmpty()
        ? Answer.yes()
        : Answer.yes(new CaseEvent.FindingsWithdrawn(held, withdraw.reason()));
  }

  private static Answer issued(Scene scene, CaseCommand.IssueLetter issue) {
    return Answer.unless(
        Scene.unless(
            scene.file().dossier().lettersDue().contains(issue.letter()), Refusal.NO_LETTER_DUE),
        new CaseEvent.LetterIssued(issue.letter(), issue.number(), issue.hash()));
  }

  /// One that was left already is not left again, whoever asks a second time.
  private static Answer left(Scene scene, CaseCommand.LeaveExemption leave) {
    CaseFile file = scene.file();
    Optional<Refusal> against =
        Scene.first(
            () ->
                Scene.unless(
                    scene.has(CaseRole.SECOND_REVIEWER) || scene.has(CaseRole.SUPERVISOR),
                    Refusal.ROLE),
            () ->
                Scene.unless(
                    file.isUpheld() && file.holdings().live(leave.finding()).isPresent(),
                    Refusal.NOT_UPHELD));
    return against.isEmpty() && file.dossier().exemptions().contains(leave.exemption())
        ? Answer.yes()
        : Answer.unless(against, new CaseEvent.ExemptionLeft(leave.exemption(), leave.finding()));
  }
}
