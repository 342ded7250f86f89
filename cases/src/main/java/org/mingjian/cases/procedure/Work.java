package org.mingjian.cases.procedure;

/// What is done at a step.
public sealed interface Work {
  /// Whether the institution acts, not the bureau.
  default boolean isOfInstitution() {
    return this instanceof Explanation || this instanceof Hearing;
  }

  /// The bureau judges.
  record Review() implements Work {}

  /// Inside the institution, before it answers.
  record Explanation() implements Work {}

  /// The institution answers: accepts or appeals.
  record Hearing() implements Work {}

  /// Several experts judge by majority.
  ///
  /// @param seats how many, odd
  /// @param blind whether they are kept from knowing the institution
  record Panel(int seats, boolean blind) implements Work {}

  /// The bureau carries out what was decided.
  record Handling() implements Work {}
}
