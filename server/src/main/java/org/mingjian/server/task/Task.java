package org.mingjian.server.task;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Long work somebody asked for, as it stands.
///
/// @param id chosen by who asked
/// @param name for people: of the file or folder
/// @param release id of the one it goes by, whenever it begins anew
/// @param reason why it failed or begins anew; else empty
/// @param stage what is being done: `unpacking`, `reading`, `assembling`, `judging`, `writing`,
///   `importing`
/// @param done of [#of], in units of the stage
/// @param reported whether its report can be opened
/// @param brought whether its findings were brought to the desk
/// @param keptUntil the last day its results are surely there; nothing where there are none, or
///   something may still happen
/// @param swept whether its results were deleted because their time was over
/// @param version changes whenever anything does
/// @param person who is behind the account
public record Task(
    String id,
    Kind kind,
    String name,
    String release,
    State state,
    String reason,
    String stage,
    long done,
    long of,
    long findings,
    boolean reported,
    boolean brought,
    Optional<LocalDate> keptUntil,
    boolean swept,
    long version,
    String account,
    String person,
    Instant asked,
    Instant changed) {
  /// What is asked for.
  public enum Kind {
    /// An audit by the bureau, whose findings may be brought to the desk.
    AUDIT,
    /// An audit by an institution of its own extract, of which nothing is kept at the desk.
    SELF_CHECK;

    /// As it is written in tables and by pages.
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The word, which the description of the API lists.
    @Override
    public String toString() {
      return word();
    }

    /// The kind of a word.
    public static Optional<Kind> find(String word) {
      return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
  }

  /// Where it stands.
  public enum State {
    /// It waits for its turn.
    QUEUED,
    /// It is being done.
    RUNNING,
    /// Somebody stopped it.
    CANCELLED,
    /// It could not be done.
    FAILED,
    /// It is done.
    DONE;

    /// As it is written in tables and by pages.
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// The word, which the description of the API lists.
    @Override
    public String toString() {
      return word();
    }

    static State of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /// Whether something may still happen by itself.
    public boolean isOpen() {
      return this == QUEUED || this == RUNNING;
    }
  }
}
