package org.mingjian.server.store;

import java.util.Locale;

/// Why something was done that stands in the access log, where nobody is asked for a reason. The
/// log keeps the word; pages say it in the language of who reads.
public enum LoggedReason {
  /// Somebody works on a case they may see.
  CASE_WORK,
  /// An expert reads what was given to the panel.
  PANEL_SEAT,
  /// The results of a task were brought to the desk.
  FINDINGS_TO_DESK,
  /// A message that did not go out was asked for again.
  ASKED_AGAIN,
  /// The results of an audit were taken, without anybody's number.
  AUDIT_RESULTS,
  /// The results were taken with the numbers of persons masked.
  PERSONS_MASKED,
  /// A list of payouts was noted.
  PAYOUTS_NOTED;

  /// As the log has it: `case-work`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
