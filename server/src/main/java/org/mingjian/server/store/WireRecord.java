package org.mingjian.server.store;

/// Something the wire brought, as it is written down: whole in itself, so that it can be taken to
/// its tables at any time, here or at another server.
public sealed interface WireRecord permits AskRecord, FactReport, FeedbackReport {
  /// National code of the institution it came from.
  String institution();

  /// The same, of an institution in these areas that proved to be the one.
  WireRecord in(String areaPath);
}
