package org.mingjian.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.PermissionsPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;

/// Headers that tell browsers to be strict, for everything but what programs call.
final class PageHeaders extends HeaderWriterFilter {
  /// Pages run what this server sends and nothing else; charts and tables place things by style.
  private static final String PAGES =
      "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; "
          + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private static final String DATA = "default-src 'none'; frame-ancestors 'none'";
  private static final List<String> PROGRAMS = List.of("/fsi/", "/sidecar/", "/actuator");

  private PageHeaders(List<HeaderWriter> writers) {
    super(writers);
  }

  static PageHeaders strict() {
    ContentSecurityPolicyHeaderWriter pages = new ContentSecurityPolicyHeaderWriter(PAGES);
    ContentSecurityPolicyHeaderWriter data = new ContentSecurityPolicyHeaderWriter(DATA);
    CacheControlHeadersWriter noCache = new CacheControlHeadersWriter();
    return new PageHeaders(
        List.of(
            (request, response) -> {
              if (request.getRequestURI().startsWith("/api/")) {
                data.writeHeaders(request, response);
                noCache.writeHeaders(request, response);
              } else {
                pages.writeHeaders(request, response);
              }
            },
            new XContentTypeOptionsHeaderWriter(),
            new XFrameOptionsHeaderWriter(XFrameOptionsHeaderWriter.XFrameOptionsMode.DENY),
            new ReferrerPolicyHeaderWriter(ReferrerPolicyHeaderWriter.ReferrerPolicy.NO_REFERRER),
            new PermissionsPolicyHeaderWriter("camera=(), microphone=(), geolocation=()"),
            opener(),
            resource(),
            new HstsHeaderWriter()));
  }

  private static HeaderWriter opener() {
    CrossOriginOpenerPolicyHeaderWriter writer = new CrossOriginOpenerPolicyHeaderWriter();
    writer.setPolicy(CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy.SAME_ORIGIN);
    return writer;
  }

  private static HeaderWriter resource() {
    CrossOriginResourcePolicyHeaderWriter writer = new CrossOriginResourcePolicyHeaderWriter();
    writer.setPolicy(CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy.SAME_ORIGIN);
    return writer;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return PROGRAMS.stream().anyMatch(request.getRequestURI()::startsWith);
  }
}
