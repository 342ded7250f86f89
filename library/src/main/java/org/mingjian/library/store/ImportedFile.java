package org.mingjian.library.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.mingjian.library.official.Doubt;

/// What became of one file.
///
/// @param file its name
/// @param what it was: rule and table, in words; empty where it could not be told
/// @param published its publication day, empty where not known
/// @param counts how much was in it
/// @param pack what it was recorded as, empty if nothing of it was new or it was kept out
/// @param doubts why it was kept out; empty if it was not
/// @param notes what was changed in reading, or left out as a person accepted
public record ImportedFile(
    String file,
    String what,
    Optional<LocalDate> published,
    Counts counts,
    Optional<PackHeader> pack,
    List<Doubt> doubts,
    List<String> notes) {
  /// Copies in.
  public ImportedFile {
    doubts = List.copyOf(doubts);
    notes = List.copyOf(notes);
  }

  /// How much was in a file.
  ///
  /// @param points read
  /// @param codes of them
  /// @param added points that were new
  /// @param known points that the library had
  /// @param undated of the points added, publications without a day
  public record Counts(int points, int codes, int added, int known, int undated) {
    /// Nothing.
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0);
  }

  /// Whether it could not be read at all, so that leaving out places of it does not help.
  public boolean isUnusable() {
    return isKeptOut() && what.isEmpty();
  }

  /// Whether nothing of the file went into the library, though there was something new in it.
  public boolean isKeptOut() {
    return !doubts.isEmpty();
  }
}
