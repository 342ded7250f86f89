package org.mingjian.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingjian.library.release.WorkItem;

/// The limit texts nobody has mapped, each once, those with most money first.
final class LimitWorkList {
  private final List<Text> texts;
  private final int points;

  /// One text and the points that wait for it.
  private record Text(WorkItem first, List<WorkItem> items, long fen) {}

  /// Orders items by money; `moneyByItem` is in fen, empty where nobody asked for it.
  LimitWorkList(List<WorkItem> items, Map<String, Long> moneyByItem) {
    Map<List<Object>, List<WorkItem>> byText = new LinkedHashMap<>();
    for (WorkItem item : items) {
      byText
          .computeIfAbsent(
              List.of(item.table(), item.limitText(), item.columns()), text -> new ArrayList<>())
          .add(item);
    }
    this.points = items.size();
    this.texts =
        byText.values().stream()
            .map(same -> new Text(same.getFirst(), same, fen(same, moneyByItem)))
            .sorted(
                Comparator.<Text>comparingLong(text -> -text.fen())
                    .thenComparing(text -> -text.items().size())
                    .thenComparing(text -> text.first().id()))
            .toList();
  }

  List<String> lines() {
    TextTable table =
        new TextTable(
            "金额（元）money>", "知识点 points>", "知识表 table", "栏 columns", "例 example", "限定文字 limit text");
    for (Text text : texts) {
      WorkItem first = text.first();
      table.add(
          text.fen() == 0 ? "–" : Figures.yuan(text.fen()),
          Integer.toString(text.items().size()),
          first.table() + (first.leftOut() ? "（未进入版本 left out）" : ""),
          String.join(";", first.columns()),
          first.object(),
          first.limitText().replace('\n', ' '));
    }
    List<String> lines = new ArrayList<>(table.lines());
    lines.add("未对照的限定文字 texts to map: " + texts.size() + "，知识点 points: " + points);
    return lines;
  }

  private static long fen(List<WorkItem> items, Map<String, Long> moneyByItem) {
    Set<String> codes = new HashSet<>();
    items.forEach(item -> codes.addAll(item.codes()));
    return codes.stream().mapToLong(code -> moneyByItem.getOrDefault(code, 0L)).sum();
  }
}
