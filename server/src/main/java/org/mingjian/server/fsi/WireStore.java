package org.mingjian.server.fsi;

import java.util.List;
import java.util.Set;
import org.mingjian.wire.fact.ClaimRow;
import org.mingjian.wire.history.History;

/// Where what comes over the wire is kept. What a method has returned for is never lost. All raise
/// a [org.mingjian.values.MingjianException] with code `STORAGE_AWAY` where nothing can be kept.
public interface WireStore {
  /// Keeps what an institution reports; rows that are known already add nothing.
  void report(Sender sender, String request, List<ClaimRow> rows);

  /// What is known of a patient of an institution.
  ///
  /// @param visit the visit asked about, which may tell who the patient is; empty for none
  History history(Sender sender, String patient, String visit);

  /// What doctors insisted on in a visit, so that it is not said again.
  Set<Reminder> insisted(Sender sender, String visit);

  /// Keeps an ask with its answer, within a second.
  void asked(Ask ask);

  /// Keeps what doctors say to warnings, known to us or not.
  void feedback(Sender sender, String request, List<Feedback> feedback);
}
