package org.mingjian.server.api;

import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The interface, described for programs.
@ApiController
final class OpenApiController {
  private final RequestMappingHandlerMapping mapping;

  OpenApiController(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping all) {
    this.mapping = all;
  }

  @GetMapping("/api/openapi.json")
  Map<String, Object> describe() {
    return new OpenApi().describe(mapping.getHandlerMethods());
  }
}
