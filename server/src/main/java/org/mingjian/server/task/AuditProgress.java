package org.mingjian.server.task;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How far an audit is, as its process says in a line.
///
/// @param stage what is being done
/// @param done of [#of], in units of the stage
record AuditProgress(String stage, long done, long of) {
  static final AuditProgress NONE = new AuditProgress("", 0, 0);

  private static final Pattern LINE =
      Pattern.compile("P ([a-z]{1,20}) ([0-9]{1,18}) ([0-9]{1,18})");

  /// As a line.
  String line() {
    return "P " + stage + " " + done + " " + of;
  }

  /// Reads a line; other lines say nothing of progress.
  static Optional<AuditProgress> parse(String line) {
    Matcher form = LINE.matcher(line);
    return form.matches()
        ? Optional.of(
            new AuditProgress(
                form.group(1), Long.parseLong(form.group(2)), Long.parseLong(form.group(3))))
        : Optional.empty();
  }
}
