package org.mingjian.server.desk.docket;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mingjian.cases.decision.CaseCommand;
import org.mingjian.server.desk.found.DeskError;
import org.mingjian.values.MingjianException;
import tools.jackson.databind.json.JsonMapper;

/// Commands as pages send them: a word and its fields.
public final class WrittenCommand {
  /// What the program alone does.
  private static final Set<String> OURS =
      Set.of("expire", "issue-letter", "leave-exemption", "withdraw");

  private WrittenCommand() {}

  /// Reads a command.
  ///
  /// @throws MingjianException [DeskError#COMMAND_REFUSED] where it is none, or none for people
  public static CaseCommand read(String word, Map<String, Object> fields) {
    if (OURS.contains(word)) {
      throw new MingjianException(
          DeskError.COMMAND_REFUSED, "仅由系统办理 done by the program alone: " + word);
    }
    Map<String, Object> whole = new TreeMap<>(fields);
    if (word.equals("give-outcome")) {
      whole.putIfAbsent("amounts", Map.of());
    }
    return CaseJson.command(word, JsonMapper.shared().valueToTree(whole));
  }
}
