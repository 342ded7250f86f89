package org.mingjian.server.api;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mingjian.server.identity.Actor;
import org.mingjian.server.identity.Session;
import org.mingjian.server.store.AccessLog;
import org.mingjian.values.MingjianException;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Hands to the methods of controllers what they ask for by its type: [Actor], [Session],
/// [ExpectedVersion], [Looking], a [Question].
final class ApiArguments implements HandlerMethodArgumentResolver, WebMvcConfigurer {
  private static final Set<Class<?>> TYPES =
      Set.of(Actor.class, Session.class, ExpectedVersion.class, Looking.class);

  private final AccessLog log;

  ApiArguments(AccessLog log) {
    this.log = log;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new AskedNames());
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    Class<?> type = parameter.getParameterType();
    return TYPES.contains(type) || Question.class.isAssignableFrom(type);
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    Class<?> type = parameter.getParameterType();
    if (type == ExpectedVersion.class) {
      return ExpectedVersion.parse(request.getHeader(HttpHeaders.IF_MATCH));
    }
    return Question.class.isAssignableFrom(type)
        ? Questions.make(type, named(request))
        : ofSession(type, request);
  }

  private static Map<String, String> named(NativeWebRequest request) {
    Map<String, String> named = new TreeMap<>();
    request.getParameterMap().forEach((name, values) -> named.put(name, values[0]));
    return named;
  }

  private Object ofSession(Class<?> type, NativeWebRequest request) {
    Session session =
        SignedInAs.current()
            .orElseThrow(() -> new MingjianException(ApiError.NOT_SIGNED_IN, "请先登录 sign in first"));
    if (type == Session.class) {
      return session;
    }
    Actor actor = session.actor();
    return type == Actor.class
        ? actor
        : new Looking(actor, Looking.reason(request.getHeader(Looking.HEADER)), log);
  }
}
