package org.mingjian.audit.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingjian.audit.output.FindingFigures;
import org.mingjian.audit.summary.Summary;

/// The report as one HTML page that needs no network: figures as JSON, and the style, charts and
/// script that show them, all inside. Holds nothing that differs between two runs over the same
/// data, so no moment and no duration.
public final class ReportPage {
  /// Name of the file.
  public static final String FILE = "report.html";

  private static final String ECHARTS = "/META-INF/resources/webjars/echarts/5.5.0/echarts.min.js";
  private static final List<String> SCRIPTS =
      List.of(
          "texts.js",
          "format.js",
          "tables.js",
          "charts.js",
          "largest.js",
          "sections.js",
          "page.js");

  private static final Pattern PLACE = Pattern.compile("@@(\\w+)@@");

  private final String figures;

  private ReportPage(String figures) {
    this.figures = figures;
  }

  /// The page of a run.
  public static ReportPage of(Summary summary, FindingFigures figures) {
    return new ReportPage(ReportFigures.json(summary, figures));
  }

  /// The whole page.
  public String html() {
    Map<String, String> parts =
        Map.of(
            "style", resource("report.css"),
            "figures", inScript(figures),
            "charts", resource(ECHARTS),
            "script", SCRIPTS.stream().map(ReportPage::resource).collect(Collectors.joining("\n")));
    return PLACE
        .matcher(resource("report.html"))
        .replaceAll(place -> Matcher.quoteReplacement(parts.get(place.group(1))));
  }

  /// JSON that cannot end the script element it stands in, whatever texts it holds.
  static String inScript(String json) {
    return json.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
  }

  private static String resource(String name) {
    try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("resource missing from the build: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("resource cannot be read: " + name, e);
    }
  }
}
