package org.mingjian.bench.phase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToIntFunction;
import org.mingjian.knowledge.KnowledgeTable;
import org.mingjian.knowledge.Release;
import org.mingjian.server.library.PointSearch;

/// What it takes to find a page of points by a text, as the library's page does, against a walk
/// through all of them.
final class PointFinding {
  private static final int TEXTS = 200;
  private static final int PAGE = 50;
  private static final int SEED = 11;
  private static final double MILLION = 1e6;
  private static final double MEGABYTE = 1 << 20;

  private final Release release;
  private final List<String> texts;

  private PointFinding(Release release) {
    this.release = release;
    this.texts = texts();
  }

  static Figures measure(Workspace workspace) {
    return new PointFinding(workspace.release()).measure();
  }

  private Figures measure() {
    long begin = System.nanoTime();
    PointSearch search = new PointSearch(release);
    Figures figures = new Figures().put("made_s", Seconds.since(begin));
    figures.put("points", release.tables().values().stream().mapToInt(KnowledgeTable::size).sum());
    figures.put("held_mb", search.sizeBytes() / MEGABYTE);
    double found = p95(figures, "found", text -> found(search, text));
    double walked = p95(figures, "walked", this::walked);
    return figures.put("ratio", walked / found);
  }

  /// Pieces of objects and codes, and some that nothing holds.
  private List<String> texts() {
    Random random = new Random(SEED);
    List<KnowledgeTable> tables =
        release.tables().values().stream().filter(table -> table.size() > 0).toList();
    List<String> all = new ArrayList<>();
    while (all.size() < TEXTS) {
      KnowledgeTable table = tables.get(random.nextInt(tables.size()));
      String object = table.object(random.nextInt(table.size()));
      boolean known = all.size() % 4 != 0;
      all.add(known ? object.substring(0, Math.min(object.length(), 4)) : "没有" + all.size());
    }
    return all;
  }

  /// CPU time, since the machine may be shared. Both see the same texts, after as many to warm up.
  private double p95(Figures figures, String name, ToIntFunction<String> finder) {
    int rows = texts.stream().mapToInt(finder).sum();
    long[] nanos = new long[texts.size()];
    for (int i = 0; i < nanos.length; i++) {
      long begin = ProcessFigures.threadCpu();
      rows -= finder.applyAsInt(texts.get(i));
      nanos[i] = ProcessFigures.threadCpu() - begin;
    }
    if (rows != 0) {
      throw new IllegalStateException(name + " finds now this, now that");
    }
    Arrays.sort(nanos);
    double p95 = nanos[nanos.length * 95 / 100] / MILLION;
    figures.put(name + "_p50_ms", nanos[nanos.length / 2] / MILLION).put(name + "_p95_ms", p95);
    return p95;
  }

  private int found(PointSearch search, String text) {
    int rows = 0;
    for (String name : release.tables().keySet()) {
      int size = release.table(name).size();
      int row = search.next(name, 0, text);
      while (row < size && rows < PAGE) {
        rows++;
        row = search.next(name, row + 1, text);
      }
    }
    return rows;
  }

  private int walked(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    int rows = 0;
    for (KnowledgeTable table : release.tables().values()) {
      for (int row = 0; row < table.size() && rows < PAGE; row++) {
        rows += holds(table, row, small) ? 1 : 0;
      }
    }
    return rows;
  }

  private static boolean holds(KnowledgeTable table, int row, String text) {
    return has(table.object(row), text)
        || table.codes(row).stream().anyMatch(code -> has(code, text))
        || has(table.id(row), text);
  }

  private static boolean has(String whole, String text) {
    return whole.toLowerCase(Locale.ROOT).contains(text);
  }
}
