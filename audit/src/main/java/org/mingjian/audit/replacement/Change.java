package org.mingjian.audit.replacement;

/// How a finding stands after one release has replaced another. Findings are the same when their
/// ids are.
public enum Change {
  /// Only the later release finds it.
  GAINED,
  /// Only the earlier release finds it.
  LOST,
  /// Both find it, claiming different money.
  CHANGED,
  /// Both find it, claiming the same money.
  KEPT
}
