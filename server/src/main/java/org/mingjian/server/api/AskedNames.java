package org.mingjian.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.mingjian.values.MingjianException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Refuses what a route was not made to be asked: a filter with a slip of the hand in its name
/// would show everything, as if it had been asked for.
final class AskedNames implements HandlerInterceptor {
  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    // Without a query there is nothing to read, and a body is left to whom it is for.
    if (request.getQueryString() != null
        && handler instanceof HandlerMethod method
        && method.getBeanType().isAnnotationPresent(ApiController.class)) {
      check(request.getParameterMap(), method);
    }
    return true;
  }

  private static void check(Map<String, String[]> asked, HandlerMethod method) {
    List<AskedParameter> known = AskedParameter.of(method);
    Questions.refuseOthers(asked.keySet(), known.stream().map(AskedParameter::name).toList());
    known.forEach(one -> one.check(asked.getOrDefault(one.name(), new String[] {""})[0]));
    asked.forEach((name, values) -> {
      if (values.length > 1) {
        throw new MingjianException(ApiError.MALFORMED, "条件重复 asked for twice: " + name);
      }
    });
  }
}
