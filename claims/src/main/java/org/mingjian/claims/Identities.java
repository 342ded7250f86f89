package org.mingjian.claims;

import java.util.BitSet;

/// Where the texts that name rows of a batch are read from. Few rows are ever named, so the texts
/// stay where they are until asked for, in bulk.
public interface Identities {
  /// Reads the texts of these visits (with their settlements) and lines.
  Texts read(BitSet visits, BitSet lines);

  /// Texts of the rows asked for; asking for another row is an [IllegalArgumentException].
  interface Texts {
    /// `psn_no` of the visit's person.
    String personNumber(int visit);

    /// `mdtrt_id`.
    String visitId(int visit);

    /// `setl_id`; empty for a settlement index of -1.
    String settlementId(int settlement);

    /// The line's `bkkp_sn`, or its `feedetl_sn` where the extract has no `bkkp_sn`.
    String lineId(int line);
  }
}
