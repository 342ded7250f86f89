package org.mingjian.server.desk.found;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.mingjian.cases.Amount;
import org.mingjian.cases.gathering.CaseKey;
import org.mingjian.values.MingjianException;

/// A finding of an audit as it is kept: what lists filter and sort by, and all the rest as words.
///
/// @param id 32 hexadecimal digits, the same from release to release
/// @param contentHash 32 hexadecimal digits, another one whenever it says something else
/// @param key what case it belongs to; empty where it opens none
/// @param amount what it claims
/// @param day it was found on
/// @param words the columns of an audit's file that are not named here, by their header; nothing
///   where a column is empty
public record FoundFinding(
    String id,
    String contentHash,
    Optional<CaseKey> key,
    Amount amount,
    LocalDate day,
    Mark mark,
    Whose whose,
    About about,
    SortedMap<String, String> words) {
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{32}");

  /// Copies in.
  ///
  /// @throws MingjianException [DeskError#UNUSABLE_FINDING] where the id is none
  public FoundFinding {
    if (!HEX.matcher(id).matches() || !HEX.matcher(contentHash).matches()) {
      throw new MingjianException(
          DeskError.UNUSABLE_FINDING, "疑点编号应为 32 位十六进制 an id has 32 hex digits: " + id);
    }
    words = Collections.unmodifiableSortedMap(new TreeMap<>(words));
  }

  /// What it is a finding of.
  ///
  /// @param verdict name of a [org.mingjian.finding.Verdict]
  /// @param phase 事前, 事中, 事后
  public record Mark(String release, String rule, String verdict, String phase) {}

  /// Whose it is; empty text where unknown.
  public record Whose(
      String areaPath, String institution, String department, String doctor, String person) {
    /// Numbers of persons stay out of logs.
    @Override
    public String toString() {
      return "Whose[" + institution + "]";
    }
  }

  /// What it is about; empty text for a visit or a window of time.
  public record About(String visit, String settlement, String line, String item) {}
}
