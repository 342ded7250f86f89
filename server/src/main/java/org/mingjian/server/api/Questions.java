package org.mingjian.server.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.mingjian.values.MingjianException;
import org.springframework.beans.BeanUtils;

/// Reads [Question]s from what was asked by name.
public final class Questions {
  private static final String NUMBER = "[0-9]{1,15}";
  private static final String MONTH = "[0-9]{4}-(0[1-9]|1[0-2])";

  private Questions() {}

  /// The question, which has to know every name.
  ///
  /// @throws MingjianException [ApiError#MALFORMED], naming what is wrong
  public static <Q extends Record & Question> Q read(Class<Q> type, Map<String, String> asked) {
    List<String> known =
        Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
    refuseOthers(asked.keySet(), known);
    return type.cast(make(type, asked));
  }

  /// The question; names it does not know are somebody else's.
  static Object make(Class<?> type, Map<String, String> asked) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values =
        Arrays.stream(components)
            .map(one -> value(one, text(asked.getOrDefault(one.getName(), ""))))
            .toArray();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return BeanUtils.instantiateClass(type.getDeclaredConstructor(types), values);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(type + " is no record", e);
    }
  }

  /// Refuses names that are not known, telling those that are.
  static void refuseOthers(Collection<String> asked, List<String> known) {
    List<String> others = asked.stream().filter(name -> !known.contains(name)).toList();
    if (!others.isEmpty()) {
      throw refused(
          "没有这个查询参数，可用的见括号 no such parameter, those there are in brackets: "
              + String.join(", ", others)
              + choice(known));
    }
  }

  /// The words of an enum, as a caller names them.
  static List<String> words(Class<?> choices) {
    return Arrays.stream(choices.getEnumConstants()).map(Questions::word).toList();
  }

  private static String word(Object choice) {
    return ((Enum<?>) choice).name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Optional<String> text(String value) {
    return Optional.of(value).filter(one -> !one.isBlank());
  }

  private static Object value(RecordComponent component, Optional<String> text) {
    if (component.getType() == OptionalLong.class) {
      return text.map(one -> OptionalLong.of(number(component, one)))
          .orElseGet(OptionalLong::empty);
    }
    Type of = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
    return text.map(one -> one(component, (Class<?>) of, one));
  }

  private static Object one(RecordComponent component, Class<?> type, String text) {
    try {
      if (type == LocalDate.class) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeException e) {
      throw wrong(component.getName(), text, List.of("yyyy-MM-dd"));
    }
    if (type == YearMonth.class) {
      return month(component, text);
    }
    if (type == Boolean.class) {
      return choice(component, text, List.of(true, false), List.of("true", "false"));
    }
    return type.isEnum()
        ? choice(component, text, List.of(type.getEnumConstants()), words(type))
        : text;
  }

  private static Object choice(
      RecordComponent component, String text, List<?> choices, List<String> words) {
    int at = words.indexOf(text);
    if (at < 0) {
      throw wrong(component.getName(), text, words);
    }
    return choices.get(at);
  }

  private static YearMonth month(RecordComponent component, String text) {
    if (!text.matches(MONTH)) {
      throw wrong(component.getName(), text, List.of("yyyy-MM"));
    }
    return YearMonth.parse(text);
  }

  private static long number(RecordComponent component, String text) {
    if (!text.matches(NUMBER)) {
      throw wrong(component.getName(), text, List.of("0-999999999999999"));
    }
    return Long.parseLong(text);
  }

  /// What a caller is told who asks for what cannot be.
  static MingjianException wrong(String name, String text, Collection<String> allowed) {
    return refused("条件无法识别 cannot be used: " + name + "=" + text + choice(allowed));
  }

  private static String choice(Collection<String> words) {
    return words.isEmpty() ? " (-)" : " (" + String.join(", ", words) + ")";
  }

  private static MingjianException refused(String why) {
    return new MingjianException(ApiError.MALFORMED, why);
  }
}
