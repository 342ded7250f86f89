package org.mingjian.server.sidecar;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.type.ByteArrayDataType;
import org.h2.mvstore.type.DataType;
import org.h2.mvstore.type.LongDataType;
import org.h2.mvstore.type.StringDataType;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.server.fsi.Reminder;
import org.mingjian.server.journal.JournalRecord;
import org.mingjian.server.settings.ServerError;
import org.mingjian.server.store.AskRecord;
import org.mingjian.server.store.FactReport;
import org.mingjian.server.store.FeedbackReport;
import org.mingjian.server.store.KeptFeedback;
import org.mingjian.server.store.WireRecord;
import org.mingjian.values.CivilTime;
import org.mingjian.values.MingjianException;
import org.mingjian.wire.fact.ClaimRow;
import org.mingjian.wire.history.History;

/// One file that holds a hospital's own history, what its doctors were told and said, and what the
/// bureau has not got yet, in the order it came. One thread writes, any read.
final class LocalFile implements AutoCloseable {
  private static final String SEPARATOR = "\u0000";
  private static final String AFTER_SEPARATOR = "\u0001";
  private static final String INSISTED = "1";
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final int CACHE_MEGABYTES = 64;
  private static final int WORDS_AT_A_TIME = 5_000;

  /// Rule and item hold no number behind a separator: a day stands at the end.
  private static final Pattern DATED = Pattern.compile("\u0000([0-9]{1,9})$");

  private final MVStore store;
  private final LocalHistory history;
  private final MVMap<String, String> persons;
  private final MVMap<String, Long> heard;
  private final MVMap<String, Long> heardLast;
  private final MVMap<String, String> told;
  private final MVMap<String, String> said;
  private final MVMap<Long, byte[]> outbox;

  private final int silence;

  private LocalFile(MVStore store, int silence) {
    this.store = store;
    this.silence = silence;
    history =
        new LocalHistory(
            store.openMap("history", map(StringDataType.INSTANCE, ByteArrayDataType.INSTANCE)),
            store.openMap("traces", map(StringDataType.INSTANCE, StringDataType.INSTANCE)));
    persons = store.openMap("persons", map(StringDataType.INSTANCE, StringDataType.INSTANCE));
    heard = store.openMap("heard", map(StringDataType.INSTANCE, LongDataType.INSTANCE));
    heardLast = store.openMap("heardLast", map(StringDataType.INSTANCE, LongDataType.INSTANCE));
    told = store.openMap("told", map(StringDataType.INSTANCE, StringDataType.INSTANCE));
    said = store.openMap("said", map(StringDataType.INSTANCE, StringDataType.INSTANCE));
    outbox = store.openMap("outbox", map(LongDataType.INSTANCE, ByteArrayDataType.INSTANCE));
  }

  private static <K, V> MVMap.Builder<K, V> map(DataType<K> key, DataType<V> value) {
    return new MVMap.Builder<K, V>().keyType(key).valueType(value);
  }

  /// Forgets what was told and said before a day. What does not say when counts from `today`.
  void forgetWordsBefore(int day, int today) {
    for (MVMap<String, String> words : List.of(told, said)) {
      Optional<String> next = Optional.of("");
      while (next.isPresent()) {
        next = forgetWords(words, next.get(), day, today);
      }
    }
  }

  private synchronized Optional<String> forgetWords(
      MVMap<String, String> words, String from, int day, int today) {
    List<String> some = new ArrayList<>();
    Cursor<String, String> cursor = words.cursor(from);
    while (some.size() < WORDS_AT_A_TIME && cursor.hasNext()) {
      some.add(cursor.next());
    }
    some.forEach(key -> forgetWord(words, key, day, today));
    makeDurable();
    return cursor.hasNext() ? Optional.of(cursor.next()) : Optional.empty();
  }

  private static void forgetWord(MVMap<String, String> words, String key, int day, int today) {
    String word = Objects.requireNonNull(words.get(key));
    Matcher dated = DATED.matcher(word);
    if (!dated.find()) {
      words.put(key, word + SEPARATOR + today);
    } else if (Integer.parseInt(dated.group(1)) < day) {
      words.remove(key);
    }
  }

  /// How many warnings and answers to them are kept.
  long words() {
    return told.sizeAsLong() + said.sizeAsLong();
  }

  /// Opens the file, made where it is missing; what a killed run had not committed is not in it.
  ///
  /// @param silence days without a report after which nothing is known of an institution
  /// @throws MingjianException [ServerError#FOLDER_UNUSABLE]
  static LocalFile open(Path file, int silence) {
    try {
      return new LocalFile(
          new MVStore.Builder()
              .fileName(file.toString())
              .cacheSize(CACHE_MEGABYTES)
              .autoCommitDisabled()
              .open(),
          silence);
    } catch (MVStoreException e) {
      throw new MingjianException(
          ServerError.FOLDER_UNUSABLE, "本地数据文件无法使用 cannot use " + file + ": " + e.getMessage(), e);
    }
  }

  private void take(WireRecord read) {
    switch (read) {
      case FactReport facts -> {
        history.keep(facts);
        keepPersons(facts);
        keepHeard(facts);
      }
      case AskRecord ask -> keepTold(ask);
      case FeedbackReport feedback -> feedback.said().forEach(this::keepSaid);
    }
  }

  private void keepSaid(KeptFeedback word) {
    String insisted = word.insisted() ? INSISTED : "";
    said.put(saidKey(word), insisted + SEPARATOR + day(word.received()));
  }

  /// A record as it came and as it is read.
  record Entry(JournalRecord written, WireRecord read) {}

  /// Keeps records, durable when this returns.
  synchronized void keep(List<Entry> entries) {
    for (Entry entry : entries) {
      take(entry.read);
      outbox.put(nextNumber(), bytes(entry.written));
    }
    makeDurable();
  }

  private void keepPersons(FactReport facts) {
    facts.rows().stream()
        .filter(LocalFile::namesPerson)
        .forEach(row -> persons.put(visit(row.institution(), row.visit()), row.person()));
  }

  /// After a silence all begins anew. Until now nobody looked for silence: what was believed stays
  /// believed.
  private void keepHeard(FactReport facts) {
    if (!facts.isAboutPersons()) {
      return;
    }
    long day = day(facts.received());
    String institution = facts.institution();
    Long last = heardLast.get(institution);
    if (last != null && day - last > silence) {
      heard.put(institution, day);
    } else {
      heard.putIfAbsent(institution, day);
    }
    if (last == null || day > last) {
      heardLast.put(institution, day);
    }
  }

  private static int day(Instant at) {
    return CivilTime.day(LocalDate.ofInstant(at, CHINA));
  }

  /// The first day of which all is known of an institution's persons: the day after it was first
  /// heard of any, or again after a silence; a day that never comes where it was not, and while it
  /// is silent.
  int coveredFrom(String institution, Instant now) {
    boolean silent =
        Optional.ofNullable(heardLast.get(institution))
            .filter(last -> day(now) - last > silence)
            .isPresent();
    return Optional.ofNullable(heard.get(institution))
        .filter(since -> !silent)
        .map(since -> Math.toIntExact(since) + 1)
        .orElse(History.unknown().coveredFromDay());
  }

  /// Whether a row proves who the person of its visit is: an admission or a settlement.
  static boolean namesPerson(ClaimRow row) {
    boolean document = row.table() == ExtractTable.SETL_D || row.table() == ExtractTable.MDTRT_D;
    return document && !row.person().isEmpty();
  }

  /// The person admitted or settled in a visit.
  Optional<String> personOf(String institution, String visit) {
    return visit.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(persons.get(visit(institution, visit)));
  }

  /// Forgets history before a day, a stretch at a time, so that no report waits long.
  void forgetBefore(int day) {
    Optional<String> next = Optional.of("");
    while (next.isPresent()) {
      next = forgetBefore(day, next.get());
    }
  }

  private synchronized Optional<String> forgetBefore(int day, String from) {
    long before = history.count();
    Optional<String> next = history.forgetBefore(day, from);
    if (history.count() < before) {
      makeDurable();
    }
    return next;
  }

  private void makeDurable() {
    store.commit();
    store.sync();
  }

  private void keepTold(AskRecord ask) {
    for (AskRecord.Told warning : ask.told()) {
      told.put(
          visit(ask.institution(), warning.visit()) + warning.warning(),
          String.join(
              SEPARATOR, warning.rule(), warning.item(), Integer.toString(day(ask.received()))));
    }
  }

  private long nextNumber() {
    Long last = outbox.lastKey();
    return last == null ? firstNumber() : last + 1;
  }

  /// Numbers go on where an empty outbox ended: the store's own version only grows.
  private long firstNumber() {
    return store.getCurrentVersion() << 20;
  }

  private static byte[] bytes(JournalRecord record) {
    byte[] body = record.body();
    return ByteBuffer.allocate(1 + body.length).put(record.type()).put(body).array();
  }

  LocalHistory history() {
    return history;
  }

  /// What an institution says to a warning counts for its own only.
  private static String saidKey(KeptFeedback word) {
    return word.institution() + SEPARATOR + word.warning();
  }

  /// What was insisted on in a visit; nothing where that has no id.
  Set<Reminder> insisted(String institution, String visit) {
    if (visit.isEmpty()) {
      return Set.of();
    }
    Set<Reminder> insisted = new TreeSet<>();
    String from = visit(institution, visit);
    Cursor<String, String> cursor =
        told.cursor(from, from.substring(0, from.length() - 1) + AFTER_SEPARATOR, false);
    while (cursor.hasNext()) {
      String warning = cursor.next().substring(from.length());
      String word = said.getOrDefault(institution + SEPARATOR + warning, "");
      if (word.startsWith(INSISTED)) {
        String[] about = cursor.getValue().split(SEPARATOR, 3);
        insisted.add(new Reminder(about[0], about[1]));
      }
    }
    return insisted;
  }

  private static String visit(String institution, String visit) {
    return institution + SEPARATOR + visit + SEPARATOR;
  }

  /// The oldest records the bureau has not got, with their numbers.
  record Waiting(List<Long> numbers, List<JournalRecord> records) {}

  Waiting waiting(int most, long mostBytes) {
    List<Long> numbers = new ArrayList<>();
    List<JournalRecord> records = new ArrayList<>();
    long bytes = 0;
    Cursor<Long, byte[]> cursor = outbox.cursor(null);
    while (numbers.size() < most && bytes < mostBytes && cursor.hasNext()) {
      numbers.add(cursor.next());
      byte[] kept = cursor.getValue();
      bytes += kept.length;
      records.add(new JournalRecord(kept[0], Arrays.copyOfRange(kept, 1, kept.length)));
    }
    return new Waiting(numbers, records);
  }

  long waitingCount() {
    return outbox.sizeAsLong();
  }

  /// Forgets records the bureau has acknowledged.
  synchronized void sent(List<Long> numbers) {
    new HashSet<>(numbers).forEach(outbox::remove);
    makeDurable();
  }

  /// Bytes of the file.
  long bytes() {
    return store.getFileStore().size();
  }

  @Override
  public void close() {
    store.close();
  }
}
