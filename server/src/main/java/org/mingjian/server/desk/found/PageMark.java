package org.mingjian.server.desk.found;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.values.MingjianException;

/// Where a page of a list ends and the next begins: the value it is sorted by and the id behind it.
/// To whoever holds one it says nothing; it opens nothing, since every page is asked for anew.
///
/// @param order the order of the list
/// @param value what it is sorted by, of the last row
/// @param id of the last row
public record PageMark(String order, String value, String id) {
  private static final Pattern FORM =
      Pattern.compile("([a-z]{1,20}) ([0-9-]{1,20}) ([0-9a-f]{32}|[0-9a-f]{40})");

  /// Reminders are numbered by finding and ask.
  private static final String OF_REMINDERS = "warned";

  /// As it is handed out.
  public String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(
            String.join(" ", List.of(order, value, id)).getBytes(StandardCharsets.UTF_8));
  }

  /// Reads one that was handed out for a list of this order.
  ///
  /// @throws MingjianException [DeskError#LIST_REFUSED]
  public static Optional<PageMark> parse(Optional<String> text, String order) {
    return text.map(some -> parse(some, order));
  }

  private static PageMark parse(String text, String order) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      Matcher form = FORM.matcher(plain);
      int digits = order.equals(OF_REMINDERS) ? 40 : 32;
      if (form.matches() && form.group(1).equals(order) && form.group(3).length() == digits) {
        return new PageMark(order, form.group(2), form.group(3));
      }
      throw refused(text);
    } catch (IllegalArgumentException e) {
      throw refused(text);
    }
  }

  private static MingjianException refused(String text) {
    return new MingjianException(
        DeskError.LIST_REFUSED, "游标不属于此列表 not a cursor of this list: " + text);
  }
}
