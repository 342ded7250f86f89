package org.mingjian.audit.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One HTML page that needs no network: figures as JSON, and the style, charts and scripts that
/// show them, all inside.
///
/// @param title of the window, until the scripts set it
/// @param noScript what is told where scripts are off
/// @param scripts resources beside this class, in order
record PageShell(String title, String noScript, List<String> scripts) {
  private static final String ECHARTS = "/META-INF/resources/webjars/echarts/5.5.0/echarts.min.js";
  private static final Pattern PLACE = Pattern.compile("@@(\\w+)@@");

  /// The whole page.
  String html(String figures) {
    Map<String, String> parts =
        Map.of(
            "title", title,
            "noscript", noScript,
            "style", resource("report.css"),
            "figures", inScript(figures),
            "charts", resource(ECHARTS),
            "script", script());
    return PLACE
        .matcher(resource("page.html"))
        .replaceAll(place -> Matcher.quoteReplacement(parts.get(place.group(1))));
  }

  /// All scripts as the one they are on the page.
  String script() {
    return scripts.stream().map(PageShell::resource).collect(Collectors.joining("\n"));
  }

  /// JSON that cannot end the script element it stands in, whatever texts it holds.
  static String inScript(String json) {
    return json.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
  }

  private static String resource(String name) {
    try (InputStream in = PageShell.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource missing from the build: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("resource cannot be read: " + name, e);
    }
  }
}
