package org.mingjian.server.desk.template;

import org.mingjian.server.desk.found.DeskError;
import org.mingjian.values.MingjianException;

/// Words for an opinion.
///
/// @param id 32 hexadecimal digits
/// @param account whose it is; empty for one of the whole organisation
/// @param step it is for; empty for every one
/// @param outcome it is for; empty for every one
/// @param version counts its changes from 1
public record OpinionTemplate(
    String id,
    String account,
    String step,
    String outcome,
    String name,
    String words,
    long version) {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_WORDS = 4000;

  /// Refuses one without name or words.
  ///
  /// @throws MingjianException [DeskError#COMMAND_REFUSED]
  public OpinionTemplate {
    if (!id.matches("[0-9a-f]{32}")) {
      throw refused("编号应为 32 位十六进制 an id has 32 hex digits: " + id);
    }
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw refused("名称为 1 至 " + LONGEST_NAME + " 字 a name has 1 to " + LONGEST_NAME);
    }
    if (words.isBlank() || words.length() > LONGEST_WORDS) {
      throw refused("意见为 1 至 " + LONGEST_WORDS + " 字 words have 1 to " + LONGEST_WORDS);
    }
  }

  private static MingjianException refused(String why) {
    return new MingjianException(DeskError.COMMAND_REFUSED, why);
  }

  /// Whether all of an organisation use it.
  public boolean isShared() {
    return account.isEmpty();
  }
}
