package org.mingjian.server.pages;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.PathResourceResolver;

/// Finds the file of a path. The addresses of pages are no files: each is answered with the one
/// page, which knows what to show.
final class PageResolver extends PathResourceResolver {
  /// The page.
  static final String PAGE = "/index.html";

  /// What programs call: there a page would hide a mistake.
  private static final List<String> PROGRAMS = List.of("api", "fsi", "sidecar", "actuator");

  /// Shown where the program was built without the pages.
  private static final Resource WITHOUT =
      new ClassPathResource("org/mingjian/server/pages/without.html");

  // Nothing found is null for the resolver that calls this.
  @Override
  protected @Nullable Resource getResource(String path, Resource folder) throws IOException {
    Resource file = super.getResource(path, folder);
    if (file != null || !isPage(path)) {
      return file;
    }
    Resource page = super.getResource(PAGE.substring(1), folder);
    return page == null ? WITHOUT : page;
  }

  /// Whether a path is the address of a page.
  static boolean isPage(String path) {
    String[] parts = path.split("/", -1);
    boolean isPage = ('/' + path).equals(PAGE) || parts[parts.length - 1].indexOf('.') < 0;
    return isPage && !PROGRAMS.contains(parts[0]);
  }
}
