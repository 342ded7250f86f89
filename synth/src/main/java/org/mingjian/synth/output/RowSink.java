package org.mingjian.synth.output;

import org.mingjian.claims.extract.TypedRow;

/// Takes rows of any extract table, one after the other.
@FunctionalInterface
public interface RowSink {
  /// A row; the view is valid during the call only.
  void row(TypedRow row);
}
