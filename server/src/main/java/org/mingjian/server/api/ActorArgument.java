package org.mingjian.server.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjian.server.identity.Actor;
import org.mingjian.server.identity.Session;
import org.mingjian.values.MingjianException;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Hands an [Actor] or a [Session] to the methods of controllers that ask for one.
final class ActorArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {
  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Actor.class
        || parameter.getParameterType() == Session.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    Session session =
        SignedInAs.current()
            .orElseThrow(() -> new MingjianException(ApiError.NOT_SIGNED_IN, "请先登录 sign in first"));
    return parameter.getParameterType() == Actor.class ? session.actor() : session;
  }
}
