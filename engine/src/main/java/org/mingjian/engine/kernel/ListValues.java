package org.mingjian.engine.kernel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.claims.ListField;
import org.mingjian.engine.frame.View;

/// The values of one settlement list by field name, with some that follow from them or from the
/// visit's claims; empty where absent.
///
/// @param ventilators beginnings of the item codes that stand for a ventilator
record ListValues(View view, int visit, String list, List<String> ventilators) {
  private static final int DATE = 10;
  private static final int MINUTES_A_DAY = 1440;
  private static final Pattern DURATION =
      Pattern.compile("([0-9]{1,4})/([0-9]|1[0-9]|2[0-3])/([0-9]|[1-5][0-9])");
  private static final List<ListField> NURSING =
      List.of(
          ListField.SPGA_NURSCARE_DAYS,
          ListField.LV1_NURSCARE_DAYS,
          ListField.SCD_NURSCARE_DAYS,
          ListField.LV3_NURSCARE_DAYS);

  /// The names of values that are no columns.
  static final List<String> DERIVED =
      List.of(
          "stay_days_most",
          "stay_minutes_most",
          "age_days",
          "nursing_days",
          "vent_minutes",
          "vent_lines",
          "operation_count");

  String of(String field) {
    return switch (field) {
      case "stay_days_most" ->
          number(days(ListField.ADM_TIME, ListField.DSCG_TIME).map(d -> d + 1));
      case "stay_minutes_most" ->
          number(days(ListField.ADM_TIME, ListField.DSCG_TIME).map(d -> (d + 1) * MINUTES_A_DAY));
      case "age_days" -> number(days(ListField.BRDY, ListField.ADM_TIME));
      case "nursing_days" -> nursingDays();
      case "vent_minutes" -> number(minutes(ListField.VENT_USED_DURA.of(list)));
      case "vent_lines" -> Integer.toString(ventilatorLines());
      case "operation_count" ->
          Integer.toString(
              view.visits.firstOperation[visit + 1] - view.visits.firstOperation[visit]);
      default -> ListField.find(field).map(column -> column.of(list)).orElse("");
    };
  }

  /// A text as a number, if it is one.
  static Optional<BigDecimal> decimal(String text) {
    return text.matches("-?[0-9]{1,12}(\\.[0-9]{1,4})?")
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }

  /// Minutes of days, hours and minutes joined by slashes.
  static Optional<Long> minutes(String text) {
    Matcher parts = DURATION.matcher(text);
    return parts.matches()
        ? Optional.of(
            Long.parseLong(parts.group(1)) * MINUTES_A_DAY
                + Long.parseLong(parts.group(2)) * 60
                + Long.parseLong(parts.group(3)))
        : Optional.empty();
  }

  private Optional<Long> days(ListField from, ListField to) {
    String first = from.of(list);
    String last = to.of(list);
    return first.length() < DATE || last.length() < DATE
        ? Optional.empty()
        : Optional.of(ChronoUnit.DAYS.between(date(first), date(last)));
  }

  private static LocalDate date(String text) {
    return LocalDate.parse(text.substring(0, DATE));
  }

  private String nursingDays() {
    BigDecimal sum = BigDecimal.ZERO;
    boolean given = false;
    for (ListField field : NURSING) {
      Optional<BigDecimal> days = decimal(field.of(list));
      given |= days.isPresent();
      sum = sum.add(days.orElse(BigDecimal.ZERO));
    }
    return given ? sum.toPlainString() : "";
  }

  private int ventilatorLines() {
    int count = 0;
    for (int i = view.visits.firstLine[visit]; i < view.visits.firstLine[visit + 1]; i++) {
      String item = view.codes.dictionaries.items().code(view.lines.item[i]);
      if (view.lines.isFact(i) && ventilators.stream().anyMatch(item::startsWith)) {
        count++;
      }
    }
    return count;
  }

  private static String number(Optional<Long> value) {
    return value.map(String::valueOf).orElse("");
  }
}
