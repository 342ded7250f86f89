package org.mingjian.server.api;

/// A name or number of a person, as somebody may see it. Only [Sight] makes one.
///
/// @param text what is shown
/// @param masked whether there is more than is shown
public record PersonalText(String text, boolean masked) {
  /// What is personal stays out of logs.
  @Override
  public String toString() {
    return "PersonalText";
  }
}
