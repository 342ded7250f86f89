package org.mingjian.server.fsi;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingjian.values.ContentHash;
import org.mingjian.values.MingjianException;
import org.mingjian.wire.fact.ClaimRow;
import org.mingjian.wire.fact.FactReader;
import org.mingjian.wire.message.Message;
import org.mingjian.wire.message.Part;
import org.mingjian.wire.reply.Reply;
import org.mingjian.wire.reply.ReplyNumber;
import org.mingjian.wire.reply.ReplyProfile;

/// The national wire without its transport: bytes in, bytes out. There is an answer to everything,
/// valid for the client that gets it.
public final class WireService {
  private static final Duration SAME_REQUEST = Duration.ofMinutes(10);
  private static final int MOST_ANSWERS = 20_000;
  private static final int REQUEST_DIGITS = 32;
  private static final String INSIST = "1";

  private final Senders senders;
  private final AskDesk desk;
  private final WireStore store;
  private final Clock clock;
  private final ReplyNumber numbers = new ReplyNumber();
  private final Cache<String, WireReply> answered =
      Caffeine.newBuilder().expireAfterWrite(SAME_REQUEST).maximumSize(MOST_ANSWERS).build();

  WireService(Senders senders, AskDesk desk, WireStore store, Clock clock) {
    this.senders = senders;
    this.desk = desk;
    this.store = store;
    this.clock = clock;
  }

  /// An answer.
  ///
  /// @param body JSON, UTF-8
  /// @param release id of the release it was judged by; empty where nothing was
  /// @param late whether there was no time to judge
  public record WireReply(byte[] body, String release, boolean late) {
    static WireReply of(byte[] body) {
      return new WireReply(body, "", false);
    }
  }

  /// The answer to what came in.
  ///
  /// @param pathNumber transaction the path names, else empty
  public WireReply answer(byte[] body, String pathNumber) {
    Instant received = clock.instant();
    try {
      Message message = Message.read(body, pathNumber, this::aliases);
      return answer(new Incoming(message, body, received));
    } catch (MingjianException e) {
      return refused(ReplyProfile.DEFAULT, received, "", e.display());
    }
  }

  private record Incoming(Message message, byte[] body, Instant received) {}

  private WireReply answer(Incoming incoming) {
    String code = incoming.message.envelope().institution();
    Optional<Sender> sender = senders.find(code);
    if (sender.isEmpty()) {
      return refused(
          ReplyProfile.DEFAULT,
          incoming.received,
          incoming.message.envelope().treatmentArea(),
          "机构未登记 institution not registered: " + code);
    }
    Sender known = sender.get();
    String same =
        ContentHash.of(
                known.institution(),
                incoming.message.transaction().number(),
                incoming.message.inputHash())
            .hex();
    try {
      return switch (incoming.message.transaction().role()) {
        case ASK -> askOnce(incoming, known, same);
        // A report is the last word on its rows, even where it was the word before the last.
        case FACT -> fact(incoming, known, same.substring(0, REQUEST_DIGITS));
        case FEEDBACK -> feedback(incoming, known, same.substring(0, REQUEST_DIGITS));
      };
    } catch (MingjianException e) {
      return WireReply.of(reply(incoming, known).refused(e.display()));
    }
  }

  private WireReply askOnce(Incoming incoming, Sender sender, String same) {
    WireReply reply = answered.get(same, unseen -> ask(incoming, sender, same));
    if (reply.late()) {
      // Whoever asks again is to have what was found meanwhile.
      answered.invalidate(same);
    }
    return reply;
  }

  private WireReply ask(Incoming incoming, Sender sender, String same) {
    String request =
        ContentHash.of(same, Long.toString(incoming.received.toEpochMilli()))
            .prefix(REQUEST_DIGITS);
    AskDesk.Answer answer =
        desk.answer(
            new AskDesk.Question(
                request, sender, incoming.message, incoming.body, incoming.received));
    return new WireReply(
        reply(incoming, sender).warnings(answer.warnings(), answer.taskId()),
        answer.release(),
        answer.late());
  }

  private WireReply fact(Incoming incoming, Sender sender, String request) {
    List<ClaimRow> rows =
        FactReader.read(incoming.message, sender.institution(), Moments.of(clock));
    store.report(sender, request, rows);
    return WireReply.of(reply(incoming, sender).accepted());
  }

  private WireReply feedback(Incoming incoming, Sender sender, String request) {
    List<Feedback> said =
        incoming.message.input().node("data").nodes("warns").stream()
            .filter(part -> !part.text("warn_rslt_id").isEmpty())
            .map(WireService::feedback)
            .toList();
    store.feedback(sender, request, said);
    return WireReply.of(reply(incoming, sender).accepted());
  }

  private static Feedback feedback(Part part) {
    return new Feedback(
        part.text("warn_rslt_id"), part.text("dspo_way").equals(INSIST), part.text("dspo_way_rea"));
  }

  private Reply reply(Incoming incoming, Sender sender) {
    return reply(
        sender.profile(),
        incoming.received,
        incoming.message.envelope().treatmentArea(),
        sender.warning());
  }

  private Reply reply(ReplyProfile profile, Instant received, String area, String warning) {
    LocalDateTime now = Moments.local(clock);
    LocalDateTime then = Moments.local(Clock.fixed(received, clock.getZone()));
    return new Reply(new Reply.Stamp(numbers.next(area, now), then, now, warning), profile);
  }

  private WireReply refused(ReplyProfile profile, Instant received, String area, String why) {
    return WireReply.of(reply(profile, received, area, "").refused(why));
  }

  private Map<String, String> aliases(String institution) {
    return senders.find(institution).map(Sender::aliases).orElse(Map.of());
  }
}
