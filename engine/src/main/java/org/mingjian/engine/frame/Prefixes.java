package org.mingjian.engine.frame;

/// The prefix sets of a program by kind of code.
///
/// @param diagnoses ICD-10
/// @param operations ICD-9-CM-3
/// @param departments department codes
public record Prefixes(CodePrefixes diagnoses, CodePrefixes operations, CodePrefixes departments) {
  /// Three empty sets.
  public static Prefixes empty() {
    return new Prefixes(new CodePrefixes(), new CodePrefixes(), new CodePrefixes());
  }
}
