package org.mingjian.server.fsi;

import java.time.Instant;
import java.util.List;

/// Asks that were answered before they could be judged, or before all could be known. All methods
/// raise a [org.mingjian.values.MingjianException] with code `STORAGE_AWAY` where storage is away.
public interface LateAsks {
  /// An ask that waits for its judgement.
  ///
  /// @param request our id of it
  /// @param infno our number of its transaction
  /// @param body as it came
  record Late(
      String request,
      Instant received,
      String areaPath,
      String institution,
      String infno,
      byte[] body) {
    /// Whom an ask is about stays out of logs.
    @Override
    public String toString() {
      return "Late[" + request + "]";
    }
  }

  /// The oldest that wait.
  List<Late> waiting(int most);

  /// Keeps what was found; it waits no more.
  void judged(Late ask, List<Ask.Told> found);

  /// Notes why it cannot be judged; it waits no more.
  void failed(Late ask, String why);
}
