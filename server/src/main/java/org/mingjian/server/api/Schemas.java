package org.mingjian.server.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.springframework.http.ResponseEntity;

/// JSON schemas of the types that controllers take and give: records, and what they are made of.
final class Schemas {
  private static final String MONTH = "^[0-9]{4}-(0[1-9]|1[0-2])$";

  private static final Map<Type, Map<String, Object>> PLAIN =
      Map.ofEntries(
          Map.entry(String.class, Map.of("type", "string")),
          Map.entry(boolean.class, Map.of("type", "boolean")),
          Map.entry(Boolean.class, Map.of("type", "boolean")),
          Map.entry(int.class, integer("int32")),
          Map.entry(Integer.class, integer("int32")),
          Map.entry(long.class, integer("int64")),
          Map.entry(Long.class, integer("int64")),
          Map.entry(OptionalLong.class, integer("int64")),
          Map.entry(double.class, Map.of("type", "number")),
          Map.entry(Double.class, Map.of("type", "number")),
          Map.entry(Instant.class, text("date-time")),
          Map.entry(LocalDate.class, text("date")),
          Map.entry(YearMonth.class, new TreeMap<>(Map.of("type", "string", "pattern", MONTH))));

  private final Map<String, Object> named = new TreeMap<>();

  private static Map<String, Object> integer(String format) {
    return new TreeMap<>(Map.of("type", "integer", "format", format));
  }

  private static Map<String, Object> text(String format) {
    return new TreeMap<>(Map.of("type", "string", "format", format));
  }

  /// The schemas of all records that were asked for, by name.
  Map<String, Object> named() {
    return named;
  }

  /// What a method gives, without what is around it.
  static Type bodyOf(Type returned) {
    return returned instanceof ParameterizedType made && made.getRawType() == ResponseEntity.class
        ? made.getActualTypeArguments()[0]
        : returned;
  }

  Map<String, Object> of(Type type) {
    if (PLAIN.containsKey(type)) {
      return PLAIN.getOrDefault(type, Map.of());
    }
    if (type instanceof ParameterizedType made) {
      return made(made);
    }
    return type instanceof Class<?> plain ? of(plain) : Map.of();
  }

  private Map<String, Object> made(ParameterizedType type) {
    Type[] of = type.getActualTypeArguments();
    Type raw = type.getRawType();
    if (raw == Optional.class) {
      return of(of[0]);
    }
    if (raw instanceof Class<?> whole && Collection.class.isAssignableFrom(whole)) {
      Map<String, Object> array = new LinkedHashMap<>();
      array.put("type", "array");
      array.put("items", of(of[0]));
      return array;
    }
    if (raw instanceof Class<?> whole && Map.class.isAssignableFrom(whole)) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("type", "object");
      object.put("additionalProperties", of(of[1]));
      return object;
    }
    return Map.of("type", "object");
  }

  private Map<String, Object> of(Class<?> type) {
    if (type.isEnum()) {
      Map<String, Object> choice = new LinkedHashMap<>();
      choice.put("type", "string");
      choice.put("enum", Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
      return choice;
    }
    if (!type.isRecord()) {
      return Map.of("type", "object");
    }
    String name = name(type);
    if (!named.containsKey(name)) {
      named.put(name, Map.of());
      named.put(name, object(type));
    }
    return Map.of("$ref", "#/components/schemas/" + name);
  }

  /// Records of different controllers may have the same name.
  private static String name(Class<?> type) {
    Class<?> outer = type.getDeclaringClass();
    String prefix = outer == null ? "" : name(outer).replace("Controller", "") + "_";
    return prefix + type.getSimpleName();
  }

  private Map<String, Object> object(Class<?> type) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      properties.put(component.getName(), of(component.getGenericType()));
      if (component.getType() != Optional.class) {
        required.add(component.getName());
      }
    }
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", "object");
    object.put("properties", properties);
    object.put("required", required);
    return object;
  }
}
