package org.mingjian.server.pages;

import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/// Serves the files of the pages, packed where the browser takes them so. Files under `/assets` are
/// named by their content and kept for ever; the page itself is asked for anew each time, since its
/// name stays and all files of a build bear the same time.
final class Pages implements WebMvcConfigurer {
  private static final String FILES = "classpath:/org/mingjian/web/";
  private static final Duration FOR_EVER = Duration.ofDays(365);

  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addViewController("/").setViewName("forward:" + PageResolver.PAGE);
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    ResourceHandlerRegistration assets =
        registry
            .addResourceHandler("/assets/**")
            .addResourceLocations(FILES + "assets/")
            .setUseLastModified(false)
            .setCacheControl(CacheControl.maxAge(FOR_EVER).cachePublic().immutable());
    serve(assets, new PathResourceResolver());
    ResourceHandlerRegistration pages =
        registry
            .addResourceHandler("/**")
            .addResourceLocations(FILES)
            .setUseLastModified(false)
            .setCacheControl(CacheControl.noStore());
    serve(pages, new PageResolver());
  }

  private static void serve(ResourceHandlerRegistration files, PathResourceResolver resolver) {
    files.resourceChain(true).addResolver(new PackedFiles()).addResolver(resolver);
  }
}
