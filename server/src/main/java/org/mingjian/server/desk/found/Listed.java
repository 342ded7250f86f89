package org.mingjian.server.desk.found;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingjian.cases.Amount;

/// A finding as it stands in the database.
///
/// @param caseKey id of the first case of its key; empty where it opens none
/// @param standing `live`, `exempt`, `marked`, or why it was withdrawn
/// @param late whether it was found after the answer to an ask
/// @param words as [FoundFinding] has them
public record Listed(
    String id,
    String contentHash,
    String caseKey,
    Amount amount,
    LocalDate day,
    String standing,
    boolean late,
    Instant changed,
    FoundFinding.Mark mark,
    FoundFinding.Whose whose,
    FoundFinding.About about,
    SortedMap<String, String> words,
    Why why) {
  /// Why a finding opens no case, or claims less there than it says.
  ///
  /// @param exemption id of the one that covers it; empty where none does
  /// @param markedBy id of the case that holds its line already; empty where none does
  /// @param markedFen how much of the line other cases hold
  public record Why(String exemption, String markedBy, long markedFen) {}

  /// Copies in.
  public Listed {
    words = Collections.unmodifiableSortedMap(new TreeMap<>(words));
  }

  /// A word, empty where there is none.
  public String word(String column) {
    return words.getOrDefault(column, "");
  }
}
