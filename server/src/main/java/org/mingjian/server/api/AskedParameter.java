package org.mingjian.server.api;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;

/// A query parameter, as the method of a controller declares it: what is described and what is let
/// through are the same.
///
/// @param words what it may be; none where it is free
record AskedParameter(
    String name, Type type, boolean required, String meaning, List<String> words) {
  private static final ParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

  /// Copies in.
  AskedParameter {
    words = List.copyOf(words);
  }

  /// All of a method.
  static List<AskedParameter> of(HandlerMethod handler) {
    return Arrays.stream(handler.getMethodParameters()).flatMap(AskedParameter::of).toList();
  }

  /// Those that a parameter of a method stands for.
  static Stream<AskedParameter> of(MethodParameter parameter) {
    Class<?> type = parameter.getParameterType();
    if (Question.class.isAssignableFrom(type)) {
      return Arrays.stream(type.getRecordComponents()).map(AskedParameter::of);
    }
    return parameter.hasParameterAnnotation(RequestParam.class)
        ? Stream.of(single(parameter))
        : Stream.empty();
  }

  /// Refuses what is none of the words.
  void check(String value) {
    if (!value.isBlank() && !words.isEmpty() && !words.contains(value)) {
      throw Questions.wrong(name, value, words);
    }
  }

  private static AskedParameter of(RecordComponent component) {
    Optional<Meaning> meaning = meaning(component);
    Type type = component.getGenericType();
    return new AskedParameter(
        component.getName(),
        type,
        false,
        meaning.map(Meaning::value).orElse(""),
        words(type, meaning));
  }

  private static AskedParameter single(MethodParameter parameter) {
    parameter.initParameterNameDiscovery(NAMES);
    AnnotatedElement declared =
        parameter.getExecutable().getParameters()[parameter.getParameterIndex()];
    Optional<Meaning> meaning = meaning(declared);
    Type type = parameter.getGenericParameterType();
    return new AskedParameter(
        String.valueOf(parameter.getParameterName()),
        type,
        isRequired(parameter),
        meaning.map(Meaning::value).orElse(""),
        words(type, meaning));
  }

  private static Optional<Meaning> meaning(AnnotatedElement declared) {
    return Optional.ofNullable(declared.getAnnotation(Meaning.class));
  }

  private static List<String> words(Type type, Optional<Meaning> meaning) {
    Type one = type instanceof ParameterizedType made ? made.getActualTypeArguments()[0] : type;
    return one instanceof Class<?> choices && choices.isEnum()
        ? Questions.words(choices)
        : meaning.map(Meaning::words).map(List::of).orElse(List.of());
  }

  private static boolean isRequired(MethodParameter parameter) {
    RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
    return asked != null
        && asked.required()
        && asked.defaultValue().equals(ValueConstants.DEFAULT_NONE)
        && parameter.getParameterType() != Optional.class;
  }
}
