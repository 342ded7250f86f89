package org.mingjian.engine.frame;

import java.util.List;
import org.mingjian.claims.Identities;

/// One rule as loops over the columns of a batch. Immutable and shared by threads: what it needs
/// while judging comes in, what it finds goes out.
public interface Kernel {
  /// The lines it wants, in the order [#judge] gets them. Empty for a kernel that walks the batch
  /// itself.
  List<Slot> slots();

  /// What it speaks of.
  default Says says() {
    return Says.ANYTHING;
  }

  /// What a kernel speaks of, so that it is not bothered with what nobody asks about.
  enum Says {
    /// Whatever is in the batch.
    ANYTHING,
    /// The lines of its first slot, and no others. It is passed over where none of them may be
    /// blamed.
    OF_CANDIDATES,
    /// As before, and of each by that line's candidates alone. Those that may not be blamed are
    /// kept from it.
    LINE_BY_LINE
  }

  /// Judges a batch: one outcome for every line (visit, window) to which the rule applies.
  ///
  /// @param candidates one for each slot, valid during the call
  void judge(View view, List<Candidates> candidates, Outcomes outcomes);

  /// Explains a hit of this kernel on this batch.
  ///
  /// @param texts holds the texts of the hit's visit, line and related lines
  Explanation explain(View view, Hit hit, Identities.Texts texts);
}
