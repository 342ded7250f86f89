package org.mingjian.audit.replacement;

import java.util.Comparator;
import org.mingjian.finding.Finding;

/// A finding shown as an example of a change.
///
/// @param change gained, lost or claimed differently
/// @param finding as the later release words it, a lost one as the earlier
/// @param movedFen the money it moves, in fen, not negative
public record Sample(Change change, Finding finding, long movedFen) {
  /// The most money first; the id decides between equals, so that samples do not hang on order.
  static final Comparator<Sample> LARGEST_FIRST =
      Comparator.comparingLong(Sample::movedFen)
          .reversed()
          .thenComparing(sample -> sample.finding().id());
}
