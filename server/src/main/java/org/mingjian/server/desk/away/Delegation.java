package org.mingjian.server.desk.away;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.mingjian.server.desk.found.DeskError;
import org.mingjian.values.MingjianException;

/// Somebody stands in for somebody who is away.
///
/// @param id 32 hexadecimal digits
/// @param days from the first to the last, both with it
/// @param why in words
/// @param noted by whom and when
/// @param ended by whom and when, before its time; empty while nobody did
/// @param version what a change has to name as seen
public record Delegation(
    String id, Pair pair, Days days, String why, Sign noted, Optional<Sign> ended, long version) {
  private static final int MOST_WHY = 200;

  /// Refuses what is none.
  ///
  /// @throws MingjianException [DeskError#COMMAND_REFUSED]
  public Delegation {
    if (!id.matches("[0-9a-f]{32}")) {
      throw refused("编号应为 32 位十六进制 an id has 32 hex digits: " + id);
    }
    if (why.isBlank() || why.length() > MOST_WHY) {
      throw refused("须说明原因，不超过 " + MOST_WHY + " 字 say why, in at most " + MOST_WHY);
    }
  }

  /// The two, by account.
  ///
  /// @param from who is away
  /// @param to who stands in
  public record Pair(String from, String to) {
    /// Refuses one person.
    public Pair {
      if (from.equals(to)) {
        throw refused("不能委托给本人 nobody stands in for themselves: " + from);
      }
    }
  }

  /// Days, at most a year of them.
  public record Days(LocalDate first, LocalDate last) {
    private static final int MOST = 366;

    /// Refuses none, and too many.
    public Days {
      if (last.isBefore(first) || first.plusDays(MOST).isBefore(last)) {
        throw refused("委托期限为一日至一年 a delegation is for a day to a year: " + first + ".." + last);
      }
    }
  }

  /// Who did something, and when.
  public record Sign(String by, Instant at) {}

  static MingjianException refused(String why) {
    return new MingjianException(DeskError.COMMAND_REFUSED, why);
  }
}
