package org.mingjian.server.fsi;

import java.util.List;
import java.util.Set;
import org.mingjian.wire.history.History;

/// Where what comes over the wire is kept. What a method has returned for is never lost. All raise
/// a [org.mingjian.values.MingjianException] with code `STORAGE_AWAY` where nothing can be kept.
public interface WireStore {
  /// Keeps what an institution reports, with the message that says so; what is known already adds
  /// nothing.
  void report(Sender sender, Report report);

  /// What is known of a patient of an institution.
  ///
  /// @param visit the visit asked about, which may tell who the patient is; empty for none
  Known known(Sender sender, String patient, String visit);

  /// What is known of a patient.
  ///
  /// @param insisted what doctors insisted on in the visit asked about, and is not to be said again
  record Known(History history, Set<Reminder> insisted) {
    /// Where nothing is known, and where nothing can be read.
    public static final Known NOTHING = new Known(History.unknown(), Set.of());

    /// Copies in.
    public Known {
      insisted = Set.copyOf(insisted);
    }
  }

  /// Keeps an ask with its answer, within a second.
  void asked(Ask ask);

  /// Keeps what doctors say to warnings, known to us or not, with the message that says so.
  void feedback(Sender sender, RawMessage message, List<Feedback> feedback);
}
