package org.mingjian.server.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.lake.protection.Protector;
import org.mingjian.server.fsi.Ask;
import org.mingjian.server.fsi.RawMessage;
import org.mingjian.server.fsi.Sender;
import org.mingjian.server.journal.JournalRecord;
import org.mingjian.values.ContentHash;
import org.mingjian.wire.fact.ClaimRow;
import org.mingjian.wire.fact.Withdrawal;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Records of the journal, of which what is personal is sealed: asks as bytes ([AskForm]), reports
/// as JSON. The numbers of the types stand in files and only ever grow in number. Safe for use by
/// several threads.
public final class RecordCodec {
  /// Written by earlier versions: an ask as JSON.
  private static final byte ASK_JSON = 1;

  private static final byte FACTS = 2;
  private static final byte FEEDBACK = 3;
  private static final byte ASK = 4;
  private static final byte FACTS_OF_MESSAGE = 5;
  private static final byte FEEDBACK_OF_MESSAGE = 6;
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<List<Row>> ROWS = new TypeReference<>() {};
  private static final TypeReference<List<KeptFeedback>> SAID = new TypeReference<>() {};
  private static final TypeReference<List<AskRecord.Told>> TOLD = new TypeReference<>() {};

  private final Protector protector;
  private final Packing packing = new Packing();

  /// Seals with a protector that is this codec's alone.
  public RecordCodec(Protector protector) {
    this.protector = protector;
  }

  /// An ask without its findings, and those, as earlier versions wrote them.
  private record SealedAsk(AskRecord ask, byte[] told) {}

  /// Earlier versions did not say whether the sender was proven: it was not, then.
  private record SealedFacts(
      String areaPath,
      String institution,
      String message,
      Instant received,
      byte[] rows,
      @Nullable Boolean proven) {}

  /// The same with the message it came by.
  private record ToldFacts(SealedFacts facts, List<Withdrawal> withdrawn, KeptMessage origin) {}

  private record ToldFeedback(SealedFeedback feedback, KeptMessage origin) {}

  /// A row with its values by column.
  private record Row(
      ExtractTable table,
      String institution,
      String person,
      String visit,
      String key,
      int day,
      SortedMap<String, String> values) {
    static Row of(ClaimRow row) {
      return new Row(
          row.table(),
          row.institution(),
          row.person(),
          row.visit(),
          row.key(),
          row.day(),
          row.values().byColumn());
    }

    ClaimRow read() {
      return new ClaimRow(table, institution, person, visit, key, day, values);
    }
  }

  private record SealedFeedback(String institution, String message, byte[] said) {}

  /// An ask as a record, its body sealed.
  public AskRecord record(Ask ask) {
    return AskRecord.of(ask, sealed(ask.body(), ask.request()));
  }

  /// The body of an ask as it is kept, see [#body].
  byte[] sealed(byte[] body, String request) {
    return seal(body, "ask", request);
  }

  /// The body of an ask as it came.
  ///
  /// @param request our id of the ask
  public byte[] body(byte[] sealedBody, String request) {
    return open(sealedBody, "ask", request);
  }

  /// A message that reports something, its body sealed.
  public KeptMessage record(RawMessage message, Sender sender, Instant received) {
    return new KeptMessage(
        message.request(),
        sender.areaPath(),
        sender.institution(),
        message.infno(),
        message.messageId(),
        received,
        message.unread(),
        seal(message.body(), "message", message.request()));
  }

  /// The body of a message as it came.
  ///
  /// @param request our id of the message
  public byte[] messageBody(byte[] sealedBody, String request) {
    return open(sealedBody, "message", request);
  }

  /// The record as the journal takes it.
  public JournalRecord write(WireRecord record) {
    return switch (record) {
      case AskRecord ask -> new JournalRecord(ASK, new AskForm.Sealed(ask, sealTold(ask)).write());
      case FactReport facts ->
          facts
              .origin()
              .map(origin ->
                  of(FACTS_OF_MESSAGE, new ToldFacts(seal(facts), facts.withdrawn(), origin)))
              .orElseGet(() -> of(FACTS, seal(facts)));
      case FeedbackReport feedback ->
          feedback
              .origin()
              .map(origin -> of(FEEDBACK_OF_MESSAGE, new ToldFeedback(seal(feedback), origin)))
              .orElseGet(() -> of(FEEDBACK, seal(feedback)));
    };
  }

  private SealedFacts seal(FactReport facts) {
    return new SealedFacts(
        facts.areaPath(),
        facts.institution(),
        facts.message(),
        facts.received(),
        seal(facts.rows().stream().map(Row::of).toList(), "facts", facts.message()),
        facts.proven());
  }

  private SealedFeedback seal(FeedbackReport feedback) {
    return new SealedFeedback(
        feedback.institution(),
        feedback.message(),
        seal(feedback.said(), "feedback", feedback.message()));
  }

  private static JournalRecord of(byte type, Object content) {
    return new JournalRecord(type, JSON.writeValueAsBytes(content));
  }

  /// Whether it says something: facts, or what doctors say.
  static boolean isReport(JournalRecord record) {
    return switch (record.type()) {
      case FACTS, FEEDBACK, FACTS_OF_MESSAGE, FEEDBACK_OF_MESSAGE -> true;
      default -> false;
    };
  }

  /// What the journal gives back. Raises [org.mingjian.values.MingjianException] if it was sealed
  /// with another key or changed.
  public WireRecord read(JournalRecord record) {
    return switch (record.type()) {
      case ASK -> ask(AskForm.Sealed.read(record.body()));
      case ASK_JSON -> ask(JSON.readValue(record.body(), SealedAsk.class));
      case FACTS -> facts(JSON.readValue(record.body(), SealedFacts.class));
      case FEEDBACK -> feedback(JSON.readValue(record.body(), SealedFeedback.class));
      case FACTS_OF_MESSAGE -> facts(JSON.readValue(record.body(), ToldFacts.class));
      case FEEDBACK_OF_MESSAGE -> feedback(JSON.readValue(record.body(), ToldFeedback.class));
      default -> throw new IllegalStateException("a record of a later version: " + record.type());
    };
  }

  /// A record that `other` wrote, its body sealed by this codec; to be written by this codec.
  public WireRecord readFrom(RecordCodec other, JournalRecord record) {
    return switch (other.read(record)) {
      case AskRecord ask ->
          ask.sealed(sealed(other.body(ask.sealedBody(), ask.request()), ask.request()));
      case FactReport facts -> facts.from(facts.origin().map(origin -> resealed(other, origin)));
      case FeedbackReport said -> said.from(said.origin().map(origin -> resealed(other, origin)));
    };
  }

  private KeptMessage resealed(RecordCodec other, KeptMessage message) {
    String request = message.request();
    return message.sealed(
        seal(other.messageBody(message.sealedBody(), request), "message", request));
  }

  /// Nothing is sealed as nothing.
  private byte[] sealTold(AskRecord ask) {
    return ask.told().isEmpty()
        ? new byte[0]
        : seal(AskForm.writeTold(ask.told()), "told", ask.request());
  }

  private AskRecord ask(AskForm.Sealed sealed) {
    return sealed.told().length == 0
        ? sealed.ask()
        : sealed.ask().with(AskForm.readTold(open(sealed.told(), "told", sealed.ask().request())));
  }

  private AskRecord ask(SealedAsk sealed) {
    return sealed.ask.with(open(sealed.told, "told", sealed.ask.request(), TOLD));
  }

  private FactReport facts(SealedFacts sealed) {
    return new FactReport(
        sealed.areaPath,
        sealed.institution,
        sealed.message,
        sealed.received,
        open(sealed.rows, "facts", sealed.message, ROWS).stream().map(Row::read).toList(),
        Boolean.TRUE.equals(sealed.proven));
  }

  private FeedbackReport feedback(SealedFeedback sealed) {
    return new FeedbackReport(
        sealed.institution, sealed.message, open(sealed.said, "feedback", sealed.message, SAID));
  }

  private FactReport facts(ToldFacts told) {
    FactReport rows = facts(told.facts);
    return new FactReport(
        rows.areaPath(),
        rows.institution(),
        rows.message(),
        rows.received(),
        rows.rows(),
        told.withdrawn,
        Optional.of(told.origin),
        rows.proven());
  }

  private FeedbackReport feedback(ToldFeedback told) {
    return feedback(told.feedback).from(Optional.of(told.origin));
  }

  /// Nothing is sealed as nothing.
  private byte[] seal(List<?> content, String kind, String id) {
    return content.isEmpty() ? new byte[0] : seal(JSON.writeValueAsBytes(content), kind, id);
  }

  private <T> List<T> open(byte[] sealed, String kind, String id, TypeReference<List<T>> type) {
    return sealed.length == 0 ? List.of() : JSON.readValue(open(sealed, kind, id), type);
  }

  /// What is sealed opens in its own record only. Packed first: sealing costs more than packing.
  private byte[] seal(byte[] content, String kind, String id) {
    byte[] packed = packing.pack(content);
    synchronized (protector) {
      return protector.seal(packed, place(kind, id));
    }
  }

  private byte[] open(byte[] sealed, String kind, String id) {
    byte[] packed;
    synchronized (protector) {
      packed = protector.open(sealed, place(kind, id));
    }
    return packing.unpack(packed);
  }

  private static String place(String kind, String id) {
    return ContentHash.of(kind, id).prefix(32);
  }
}
