package org.mingjian.server.api;

import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ParameterNameDiscoverer;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/// Describes the routes of our controllers as OpenAPI 3.1, with the roles each is for. Made when
/// somebody asks: nothing of it is there at the start.
final class OpenApi {
  private static final String JSON = "application/json";
  private static final Map<String, Object> FILE =
      Map.of(
          "application/octet-stream",
          Map.of("schema", new TreeMap<>(Map.of("type", "string", "format", "binary"))));

  private static final ParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

  private final Schemas schemas = new Schemas();

  Map<String, Object> describe(Map<RequestMappingInfo, HandlerMethod> handlers) {
    Map<String, Map<String, Object>> paths = new TreeMap<>();
    handlers.forEach((info, handler) -> {
      if (handler.getBeanType().isAnnotationPresent(ApiController.class)) {
        addTo(paths, info, handler);
      }
    });
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("openapi", "3.1.0");
    all.put("info", Map.of("title", "明鉴 Mingjian", "version", "1"));
    all.put("paths", paths);
    schemas.of(Problem.class);
    all.put("components", Map.of("schemas", schemas.named()));
    return all;
  }

  private void addTo(
      Map<String, Map<String, Object>> paths, RequestMappingInfo info, HandlerMethod handler) {
    for (String path : info.getPatternValues()) {
      for (RequestMethod method : info.getMethodsCondition().getMethods()) {
        paths
            .computeIfAbsent(path, first -> new TreeMap<>())
            .put(method.name().toLowerCase(Locale.ROOT), operation(method, path, handler));
      }
    }
  }

  private Map<String, Object> operation(RequestMethod method, String path, HandlerMethod handler) {
    Map<String, Object> operation = new LinkedHashMap<>();
    String type = handler.getBeanType().getSimpleName().replace("Controller", "");
    operation.put("operationId", type + "_" + handler.getMethod().getName());
    operation.put("tags", List.of(type));
    operation.put("x-roles", roles(method, path));
    operation.put("parameters", parameters(method, path, handler));
    for (MethodParameter parameter : handler.getMethodParameters()) {
      if (parameter.hasParameterAnnotation(RequestBody.class)) {
        operation.put(
            "requestBody",
            Map.of(
                "required", true, "content", content(JSON, parameter.getGenericParameterType())));
      } else if (parameter.getParameterType() == InputStream.class) {
        operation.put("requestBody", Map.of("required", true, "content", FILE));
      }
    }
    operation.put("responses", responses(handler.getMethod().getGenericReturnType()));
    return operation;
  }

  private static List<String> roles(RequestMethod method, String path) {
    return Routes.find(HttpMethod.valueOf(method.name()), PathContainer.parsePath(path))
        .map(Route::access)
        .map(Access::words)
        .orElse(List.of());
  }

  private Stream<Object> read(MethodParameter parameter) {
    parameter.initParameterNameDiscovery(NAMES);
    String name = String.valueOf(parameter.getParameterName());
    Type type = parameter.getGenericParameterType();
    if (parameter.hasParameterAnnotation(PathVariable.class)) {
      return Stream.of(parameter("path", name, true, type));
    }
    return Stream.concat(AskedParameter.of(parameter).map(this::asked), header(type).stream());
  }

  private Map<String, Object> asked(AskedParameter one) {
    Map<String, Object> parameter = parameter("query", one.name(), one.required(), one.type());
    if (!one.words().isEmpty()) {
      parameter.put("schema", new TreeMap<>(Map.of("type", "string", "enum", one.words())));
    }
    if (!one.meaning().isEmpty()) {
      parameter.put("description", one.meaning());
    }
    return parameter;
  }

  private Optional<Object> header(Type type) {
    if (type == ExpectedVersion.class) {
      return Optional.of(parameter("header", "If-Match", true, String.class));
    }
    return type == Looking.class
        ? Optional.of(parameter("header", Looking.HEADER, false, String.class))
        : Optional.empty();
  }

  private List<Object> parameters(RequestMethod method, String path, HandlerMethod handler) {
    List<Object> parameters = new ArrayList<>();
    for (MethodParameter parameter : handler.getMethodParameters()) {
      read(parameter).forEach(parameters::add);
    }
    if (SessionCsrf.isNeeded(method.name(), path)) {
      parameters.add(parameter("header", SessionCsrf.HEADER, true, String.class));
    }
    return parameters;
  }

  private Map<String, Object> parameter(String place, String name, boolean required, Type type) {
    Map<String, Object> parameter = new LinkedHashMap<>();
    parameter.put("name", name);
    parameter.put("in", place);
    parameter.put("required", required);
    parameter.put("schema", schemas.of(type));
    return parameter;
  }

  private Map<String, Object> responses(Type returned) {
    Map<String, Object> responses = new LinkedHashMap<>();
    Type body = Schemas.bodyOf(returned);
    boolean empty = body == void.class || body == Void.class;
    Map<String, Object> good = new LinkedHashMap<>();
    good.put("description", "OK");
    if (!empty) {
      good.put("content", body == Resource.class ? FILE : content(JSON, body));
    }
    responses.put(empty ? "204" : "200", good);
    Map<String, Object> bad = new LinkedHashMap<>();
    bad.put("description", "problem");
    bad.put("content", content("application/problem+json", Problem.class));
    responses.put("default", bad);
    return responses;
  }

  private Map<String, Object> content(String mediaType, Type type) {
    return Map.of(mediaType, Map.of("schema", schemas.of(type)));
  }
}
