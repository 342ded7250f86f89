package org.mingjian.wire.reply;

/// How an institution's system wants to be answered. Source: national-interfaces §5.4.
///
/// @param codeAsText whether `infcode` is `"0"` instead of 0
/// @param emptyMessage whether `err_msg` is "" instead of null on success
public record ReplyProfile(boolean codeAsText, Result result, boolean emptyMessage) {
  /// What most clients read.
  public static final ReplyProfile DEFAULT = new ReplyProfile(false, Result.ARRAY, false);

  /// What stands under `output.result`.
  public enum Result {
    /// A list of warnings, empty where there is nothing to say.
    ARRAY,
    /// One object with the details of all warnings, empty where there is nothing to say.
    ONE_OBJECT,
    /// Nothing: the client takes any output for a failure.
    NONE
  }
}
