package org.mingjian.server.api;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mingjian.values.MingjianException;

/// The version of a thing that a change was made for, as `If-Match` says it. A controller whose
/// method asks for one is never called without.
///
/// @param number as [#tag] gave it out
public record ExpectedVersion(long number) {
  private static final Pattern FORM = Pattern.compile("\"([0-9]{1,18})\"");

  /// What `ETag` says of a thing of this version.
  public static String tag(long version) {
    return "\"" + version + "\"";
  }

  /// Reads the header.
  static ExpectedVersion parse(@Nullable String header) {
    String sent =
        Optional.ofNullable(header)
            .orElseThrow(() ->
                new MingjianException(
                    ApiError.VERSION_MISSING,
                    "修改须指明所见的版本 a change has to say which version it is of: If-Match"));
    Matcher form = FORM.matcher(sent);
    if (!form.matches()) {
      throw new MingjianException(
          ApiError.MALFORMED, "版本应为引号中的数字 a version is a number in quotes: If-Match=" + sent);
    }
    return new ExpectedVersion(Long.parseLong(form.group(1)));
  }

  /// Refuses a change of another version than `now`.
  ///
  /// @throws MingjianException [ApiError#CHANGED_MEANWHILE]
  public void check(long now) {
    if (number != now) {
      throw changedMeanwhile();
    }
  }

  /// What a caller is told whom somebody else was faster than.
  public static MingjianException changedMeanwhile() {
    return new MingjianException(
        ApiError.CHANGED_MEANWHILE, "他人刚刚修改过，请刷新后再试 somebody changed it meanwhile");
  }
}
