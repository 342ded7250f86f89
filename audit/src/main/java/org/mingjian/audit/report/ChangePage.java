package org.mingjian.audit.report;

import java.util.List;
import org.mingjian.audit.replacement.ReleaseChange;

/// What a later release would have changed, as one HTML page that needs no network.
public final class ChangePage {
  /// Name of the file.
  public static final String FILE = "compare.html";

  static final PageShell SHELL =
      new PageShell(
          "明鉴 · 换版比对",
          "本页需要启用脚本；数字也见同一文件夹中的 compare.json。This page needs scripts; the figures also stand in"
              + " compare.json.",
          List.of(
              "texts.js",
              "format.js",
              "tables.js",
              "charts.js",
              "largest.js",
              "parts.js",
              "change-texts.js",
              "change.js"));

  private ChangePage() {}

  /// The whole page.
  public static String html(ReleaseChange change) {
    return SHELL.html(ChangeJson.forPage(change));
  }
}
