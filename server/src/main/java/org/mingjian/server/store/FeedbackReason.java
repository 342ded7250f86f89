package org.mingjian.server.store;

import org.mingjian.server.fsi.Feedback;

/// Why a doctor goes on or goes back, told from the words given; a person may say it better later.
enum FeedbackReason {
  /// The order is changed.
  CHANGED,
  /// The patient's condition asks for it.
  CONDITION,
  /// The patient pays alone.
  SELF_PAID,
  /// Something else is said.
  OTHER,
  /// Nothing is said: an automatic answer, most often.
  NONE;

  static FeedbackReason of(Feedback feedback) {
    String reason = feedback.reason();
    if (!feedback.insisted()) {
      return CHANGED;
    }
    if (reason.isEmpty()) {
      return NONE;
    }
    if (reason.contains("自费")) {
      return SELF_PAID;
    }
    return reason.contains("病情") || reason.contains("需要") ? CONDITION : OTHER;
  }
}
