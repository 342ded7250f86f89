package org.mingjian.server.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/// Gives files packed as small as the browser takes them. Browsers say what they take in an order
/// that means nothing, which the resolver of Spring would follow.
final class PackedFiles extends EncodedResourceResolver {
  /// Taken, and not with a weight of nothing. Source: RFC 9110 section 12.5.3.
  private static final Pattern BROTLI =
      Pattern.compile("(^|[ ,])br *(,|$|; *q=(1|0\\.0*[1-9]))", Pattern.CASE_INSENSITIVE);

  // There may be no request for the resolver that calls this.
  @Override
  protected @Nullable Resource resolveResourceInternal(
      @Nullable HttpServletRequest request,
      String path,
      List<? extends Resource> folders,
      ResourceResolverChain chain) {
    @Nullable HttpServletRequest asked = request == null ? null : new SmallestFirst(request);
    return super.resolveResourceInternal(asked, path, folders, chain);
  }

  /// What is taken, the smallest first.
  static String smallestFirst(String accepted) {
    return BROTLI.matcher(accepted).find() ? "br, " + accepted : accepted;
  }

  private static final class SmallestFirst extends HttpServletRequestWrapper {
    SmallestFirst(HttpServletRequest request) {
      super(request);
    }

    // A header that was not sent is null for who asks.
    @Override
    public @Nullable String getHeader(String name) {
      String value = super.getHeader(name);
      return value != null && HttpHeaders.ACCEPT_ENCODING.equalsIgnoreCase(name)
          ? smallestFirst(value)
          : value;
    }
  }
}
