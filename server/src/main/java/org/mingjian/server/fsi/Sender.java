package org.mingjian.server.fsi;

import java.util.Map;
import org.mingjian.wire.reply.ReplyProfile;

/// The institution a message comes from, as we know it.
///
/// @param institution its national code
/// @param areaPath the areas it lies in, such as `/370000/370600`
/// @param profile how its system wants to be answered
/// @param aliases what it calls our transactions, by its own numbers
/// @param provenPatients whether its patient ids are person numbers
/// @param warning what every answer says beside the answer; empty for nothing
/// @param level its `hosp_lv`, 01 to 11; empty where the register does not say
/// @param proven whether it proved to be the institution; only then its word on who somebody is
///   counts elsewhere, and it is told what other institutions reported
public record Sender(
    String institution,
    String areaPath,
    ReplyProfile profile,
    Map<String, String> aliases,
    boolean provenPatients,
    String warning,
    String level,
    boolean proven) {
  /// Copies in.
  public Sender {
    aliases = Map.copyOf(aliases);
  }

  /// One whose level the register does not say, and that has proven nothing yet.
  public Sender(
      String institution,
      String areaPath,
      ReplyProfile profile,
      Map<String, String> aliases,
      boolean provenPatients,
      String warning) {
    this(institution, areaPath, profile, aliases, provenPatients, warning, "", false);
  }

  /// The same, proven.
  public Sender asProven() {
    return new Sender(
        institution, areaPath, profile, aliases, provenPatients, warning, level, true);
  }
}
