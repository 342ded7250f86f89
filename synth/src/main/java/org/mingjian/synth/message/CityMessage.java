package org.mingjian.synth.message;

/// A message of the national wire as a hospital of the city sends it.
///
/// @param second when it is sent, as [org.mingjian.values.CivilTime] counts
/// @param infno its transaction
/// @param body JSON on one line
public record CityMessage(int second, String infno, String institution, String body) {
  /// Whom it is about stays out of logs.
  @Override
  public String toString() {
    return "CityMessage[" + infno + " " + institution + "]";
  }
}
