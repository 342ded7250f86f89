package org.mingjian.server.fsi;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.mingjian.values.ContentHash;
import org.mingjian.values.MingjianException;
import org.mingjian.wire.fact.ClaimRow;
import org.mingjian.wire.fact.FactReader;
import org.mingjian.wire.fact.Withdrawal;
import org.mingjian.wire.message.Message;
import org.mingjian.wire.message.Part;
import org.mingjian.wire.message.Transaction;
import org.mingjian.wire.message.WireError;
import org.mingjian.wire.reply.Reply;
import org.mingjian.wire.reply.ReplyNumber;
import org.mingjian.wire.reply.ReplyProfile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The national wire without its transport: bytes in, bytes out. There is an answer to everything,
/// valid for the client that gets it.
public final class WireService {
  private static final Logger LOG = LoggerFactory.getLogger(WireService.class);
  private static final int REQUEST_DIGITS = 32;
  private static final String INSIST = "1";
  private static final String NO_TRANSACTION = "none";

  private final Gate gate;
  private final AskDesk desk;
  private final WireStore store;
  private final WireMeters meters;
  private final Clock clock;
  private final ReplyNumber numbers = new ReplyNumber();
  private final GivenAnswers given = new GivenAnswers();

  WireService(Parts parts, Clock clock) {
    gate = parts.gate;
    desk = parts.desk;
    store = parts.store;
    meters = parts.meters;
    this.clock = clock;
  }

  /// What it works with.
  record Parts(Gate gate, AskDesk desk, WireStore store, WireMeters meters) {}

  /// An answer.
  ///
  /// @param body JSON, UTF-8
  /// @param release id of the release it was judged by; empty where nothing was
  /// @param outcome how it ended
  public record WireReply(byte[] body, String release, Outcome outcome) {
    static WireReply of(byte[] body, Outcome outcome) {
      return new WireReply(body, "", outcome);
    }
  }

  /// The answer to what came in.
  ///
  /// @param pathNumber transaction the path names, else empty
  /// @param caller who sends it, as far as the transport tells
  /// @param whole by when its sender is to have the answer, which began before `body` was read
  WireReply answer(byte[] body, String pathNumber, Caller caller, Deadline whole) {
    Deadline due = desk.due(whole);
    Instant received = clock.instant();
    long begun = System.nanoTime();
    try {
      Message message = Message.read(body, pathNumber, this::aliases);
      WireReply reply = answer(new Incoming(message, body, received, due), caller);
      count(message.transaction().number(), reply, begun);
      return reply;
    } catch (MingjianException e) {
      WireReply reply = refused(received, "", Outcome.UNREADABLE, e);
      count(NO_TRANSACTION, reply, begun);
      return reply;
    }
  }

  /// The answer to a body there is no room for. Nothing of it is kept or looked at but what shapes
  /// the answer.
  ///
  /// @param head how it begins
  WireReply crowded(byte[] head, String pathNumber) {
    long begun = System.nanoTime();
    BodyHead read = BodyHead.of(head, pathNumber);
    ReplyProfile profile =
        gate.find(read.institution()).map(Sender::profile).orElse(ReplyProfile.DEFAULT);
    Reply reply = new Reply(stamp(clock.instant(), "", ""), profile);
    MingjianException told =
        new MingjianException(WireError.FAULT, "系统繁忙，请稍后重发 too busy, please send it again");
    WireReply answer =
        WireReply.of(
            read.asks(aliases(read.institution()))
                ? reply.warnings(List.of(), "")
                : reply.refused(told.display()),
            Outcome.CROWDED);
    count(NO_TRANSACTION, answer, begun);
    return answer;
  }

  private void count(String transaction, WireReply reply, long begun) {
    meters.answered(transaction, reply.outcome(), System.nanoTime() - begun);
    if (!reply.release().isEmpty()) {
      meters.judgedBy(reply.release());
    }
  }

  private record Incoming(Message message, byte[] body, Instant received, Deadline due) {
    boolean isAsk() {
      return message.transaction().role() == Transaction.Role.ASK;
    }

    /// As it is kept; to be asked for when it has been read.
    RawMessage raw(String request) {
      return RawMessage.of(request, message, body);
    }

    String taskId() {
      return message.input().node("data").text("task_id");
    }
  }

  private WireReply answer(Incoming incoming, Caller caller) {
    Gate.Visitor visitor = gate.receive(incoming.message, caller, incoming.received);
    return switch (visitor) {
      case Gate.Admitted admitted -> serve(incoming, admitted.sender());
      case Gate.Unproven unproven -> unproven(incoming, unproven);
      case Gate.Stranger stranger ->
          refused(
              incoming.received,
              incoming.message.envelope().treatmentArea(),
              Outcome.UNKNOWN,
              stranger.refusal());
    };
  }

  /// Nobody's charging stops for want of a proof, and nobody learns anything without one.
  private WireReply unproven(Incoming incoming, Gate.Unproven unproven) {
    Reply reply = reply(incoming, unproven.sender());
    return WireReply.of(
        incoming.isAsk()
            ? reply.warnings(List.of(), incoming.taskId())
            : reply.refused(unproven.refusal().display()),
        Outcome.UNPROVEN);
  }

  private WireReply serve(Incoming incoming, Sender known) {
    String same =
        ContentHash.of(
                known.institution(),
                incoming.message.transaction().number(),
                incoming.message.inputHash())
            .hex();
    try {
      return switch (incoming.message.transaction().role()) {
        case ASK -> given.once(same, () -> ask(incoming, known, same));
        // A report is the last word on its rows, even where it was the word before the last.
        case FACT -> fact(incoming, known, same.substring(0, REQUEST_DIGITS));
        case FEEDBACK -> feedback(incoming, known, same.substring(0, REQUEST_DIGITS));
      };
    } catch (MingjianException e) {
      return WireReply.of(reply(incoming, known).refused(e.display()), Outcome.REFUSED);
    } catch (RuntimeException e) {
      return failed(incoming, known, e);
    }
  }

  /// A hospital goes on whatever goes wrong with us: an ask gets a valid answer that says nothing,
  /// a report is refused, so that it comes again.
  private WireReply failed(Incoming incoming, Sender known, RuntimeException fault) {
    LOG.error("message {} failed", incoming.message.transaction().number(), fault);
    Reply reply = reply(incoming, known);
    MingjianException told =
        new MingjianException(
            WireError.FAULT, "系统故障，请稍后重发 a fault of ours, please send it again", fault);
    return WireReply.of(
        incoming.isAsk()
            ? reply.warnings(List.of(), incoming.taskId())
            : reply.refused(told.display()),
        Outcome.FAILED);
  }

  /// An ask that is sent again is the one it was, also where it is judged again.
  private GivenAnswers.Made ask(Incoming incoming, Sender sender, String same) {
    Instant received = given.begun(same, incoming.received);
    String request =
        ContentHash.of(same, Long.toString(received.toEpochMilli())).prefix(REQUEST_DIGITS);
    AskDesk.Answer answer =
        desk.answer(
            new AskDesk.Question(request, sender, incoming.message, incoming.body, received),
            incoming.due);
    WireReply reply =
        new WireReply(
            reply(incoming, sender).warnings(answer.shown(), answer.taskId()),
            answer.release(),
            answer.outcome());
    // Whoever asks again is to have what could not be found in time, or not without history.
    return new GivenAnswers.Made(reply, sender.institution(), answer.warnings(), answer.complete());
  }

  private WireReply fact(Incoming incoming, Sender sender, String request) {
    List<ClaimRow> rows =
        FactReader.read(incoming.message, sender.institution(), Moments.of(clock));
    List<Withdrawal> withdrawn = FactReader.withdrawals(incoming.message);
    store.report(sender, new Report(incoming.raw(request), rows, withdrawn));
    return WireReply.of(reply(incoming, sender).accepted(), Outcome.ACCEPTED);
  }

  private WireReply feedback(Incoming incoming, Sender sender, String request) {
    List<Feedback> said =
        incoming.message.input().node("data").nodes("warns").stream()
            .filter(part -> !part.text("warn_rslt_id").isEmpty())
            .map(WireService::feedback)
            .toList();
    store.feedback(sender, incoming.raw(request), said);
    given.said(sender.institution(), said.stream().map(Feedback::warning).toList());
    return WireReply.of(reply(incoming, sender).accepted(), Outcome.ACCEPTED);
  }

  private static Feedback feedback(Part part) {
    return new Feedback(
        part.text("warn_rslt_id"), part.text("dspo_way").equals(INSIST), part.text("dspo_way_rea"));
  }

  private Reply reply(Incoming incoming, Sender sender) {
    String area = incoming.message.envelope().treatmentArea();
    return new Reply(stamp(incoming.received, area, sender.warning()), sender.profile());
  }

  private Reply.Stamp stamp(Instant received, String area, String warning) {
    LocalDateTime now = Moments.local(clock);
    LocalDateTime then = Moments.local(Clock.fixed(received, clock.getZone()));
    return new Reply.Stamp(numbers.next(area, now), then, now, warning);
  }

  private WireReply refused(Instant received, String area, Outcome outcome, MingjianException why) {
    Reply reply = new Reply(stamp(received, area, ""), ReplyProfile.DEFAULT);
    return WireReply.of(reply.refused(why.display()), outcome);
  }

  private Map<String, String> aliases(String institution) {
    return gate.find(institution).map(Sender::aliases).orElse(Map.of());
  }
}
