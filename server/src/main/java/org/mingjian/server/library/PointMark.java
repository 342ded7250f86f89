package org.mingjian.server.library;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.knowledge.Release;
import org.mingjian.server.api.ApiError;
import org.mingjian.values.MingjianException;

/// Marks of pages of points. One of another release would show points twice, or leave some out, so
/// it is refused.
final class PointMark {
  private static final Pattern FORM = Pattern.compile("([0-9a-f]{16})-([0-9]{1,4})-([0-9]{1,9})");

  private PointMark() {}

  static String text(Release release, Points.Place place) {
    return release.id() + "-" + place.table() + "-" + place.row();
  }

  /// Where a page begins.
  ///
  /// @throws MingjianException [ApiError#MALFORMED] for what is no mark of this release
  static Points.Place place(Optional<String> mark, Release release) {
    if (mark.filter(text -> !text.isEmpty()).isEmpty()) {
      return Points.Place.FIRST;
    }
    Matcher form = FORM.matcher(mark.orElseThrow());
    if (!form.matches() || !form.group(1).equals(release.id())) {
      throw new MingjianException(
          ApiError.MALFORMED, "版本已更换，请从头翻页 another release is in force, begin anew");
    }
    return new Points.Place(Integer.parseInt(form.group(2)), Integer.parseInt(form.group(3)));
  }
}
