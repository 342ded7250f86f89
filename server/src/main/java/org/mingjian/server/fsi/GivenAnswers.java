package org.mingjian.server.fsi;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.mingjian.server.fsi.WireService.WireReply;
import org.mingjian.wire.reply.Warning;

/// The answers of the last ten minutes, so that an ask that is sent again is answered as before. A
/// doctor's word on a visit outdates what was answered in it. Bounded by memory: what is forgotten
/// is judged again, and found to be the same ask where it is kept. Safe for use by several threads.
final class GivenAnswers {
  private static final Duration WINDOW = Duration.ofMinutes(10);

  /// What outdates an answer is remembered longer than it.
  private static final Duration LONGER = WINDOW.multipliedBy(2);

  /// Ten minutes of 1,000 asks a second.
  private static final int MOST_ASKS = 600_000;

  private static final int MOST_WARNINGS = 200_000;
  private static final long MOST_BYTES = Math.min(Runtime.getRuntime().maxMemory() / 8, 128L << 20);

  /// What an answer takes in memory besides its body.
  private static final int ENTRY_BYTES = 200;

  private static final int HALF_DIGITS = 16;

  private final Cache<Same, Instant> begun = small(MOST_ASKS, WINDOW);
  private final Cache<Same, Kept> answered =
      Caffeine.newBuilder()
          .expireAfterWrite(WINDOW)
          .maximumWeight(MOST_BYTES)
          .weigher((Same same, Kept kept) -> ENTRY_BYTES + kept.reply.body().length)
          .build();
  private final ConcurrentMap<Same, CompletableFuture<WireReply>> underWay =
      new ConcurrentHashMap<>();
  private final Cache<Told, String> visits = small(MOST_WARNINGS, LONGER);
  private final Cache<Place, Long> changed = small(MOST_WARNINGS, LONGER);
  private final AtomicLong changes = new AtomicLong();

  private static <K, V> Cache<K, V> small(int most, Duration time) {
    return Caffeine.newBuilder().expireAfterWrite(time).maximumSize(most).build();
  }

  /// Which ask it is: the first half of its hash.
  private record Same(long high, long low) {
    static Same of(String hash) {
      return new Same(
          Long.parseUnsignedLong(hash, 0, HALF_DIGITS, 16),
          Long.parseUnsignedLong(hash, HALF_DIGITS, 2 * HALF_DIGITS, 16));
    }
  }

  /// A warning by its id.
  private record Told(String institution, String warning) {}

  /// A visit of an institution, or all its visits where there is none.
  private record Place(String institution, Optional<String> visit) {
    static Place all(String institution) {
      return new Place(institution, Optional.empty());
    }

    static Place of(String institution, String visit) {
      return new Place(institution, Optional.of(visit));
    }
  }

  /// An answer and what outdates it.
  ///
  /// @param change number of the last word of a doctor before it was judged
  private record Kept(WireReply reply, List<Place> places, long change) {}

  /// An answer that was just made.
  ///
  /// @param warnings all that was found, told or not
  /// @param isFinal whether it may be given again
  record Made(WireReply reply, String institution, List<Warning> warnings, boolean isFinal) {}

  /// When an ask of this hash came for the first time.
  Instant begun(String hash, Instant now) {
    return begun.get(Same.of(hash), unseen -> now);
  }

  /// The answer to an ask of this hash: the one given before, or one that is under way, or one made
  /// now. Nobody but who sent the same waits for `making`.
  WireReply once(String hash, Supplier<Made> making) {
    Same same = Same.of(hash);
    Optional<WireReply> before = before(same);
    return before.isPresent() ? before.get() : make(same, making);
  }

  private WireReply make(Same same, Supplier<Made> making) {
    CompletableFuture<WireReply> own = new CompletableFuture<>();
    CompletableFuture<WireReply> first = underWay.putIfAbsent(same, own);
    if (first != null) {
      return first.join();
    }
    try {
      // It may have been answered since it was looked up.
      WireReply reply = before(same).orElseGet(() -> keep(same, making));
      own.complete(reply);
      return reply;
    } finally {
      underWay.remove(same, own);
      // Ends the waiting of others where it failed, and else does nothing.
      own.cancel(false);
    }
  }

  private Optional<WireReply> before(Same same) {
    return Optional.ofNullable(answered.getIfPresent(same))
        .filter(kept -> kept.places.stream().noneMatch(place -> isChanged(place, kept.change)))
        .map(Kept::reply);
  }

  private boolean isChanged(Place place, long since) {
    Long last = changed.getIfPresent(place);
    return last != null && last > since;
  }

  private WireReply keep(Same same, Supplier<Made> making) {
    long change = changes.get();
    Made made = making.get();
    String institution = made.institution;
    for (Warning warning : made.warnings) {
      visits.put(new Told(institution, warning.id()), warning.visitId());
    }
    if (made.isFinal) {
      List<Place> places =
          made.warnings.stream()
              .flatMap(warning ->
                  Stream.of(Place.all(institution), Place.of(institution, warning.visitId())))
              .distinct()
              .toList();
      answered.put(same, new Kept(made.reply, places, change));
    }
    return made.reply;
  }

  /// A doctor of an institution said something to warnings, and it is kept. What was answered in
  /// their visits is outdated; where nobody remembers a warning, all that told the institution of
  /// any.
  void said(String institution, List<String> warnings) {
    for (String warning : warnings) {
      Optional<String> visit =
          Optional.ofNullable(visits.getIfPresent(new Told(institution, warning)));
      changed.put(new Place(institution, visit), changes.incrementAndGet());
    }
  }
}
