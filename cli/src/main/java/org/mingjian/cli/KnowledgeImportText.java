package org.mingjian.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingjian.library.official.Doubt;
import org.mingjian.library.store.ImportedFile;

/// What an import of knowledge did, as lines for a terminal.
record KnowledgeImportText(List<ImportedFile> files) {
  private static final int SHOWN = 50;
  private static final int NAMED = 3;

  List<String> lines() {
    TextTable table =
        new TextTable(
            "文件 file",
            "内容 content",
            "公布 published",
            "知识点 points>",
            "代码 codes>",
            "新增 new>",
            "已有 known>",
            "结果 result");
    files.forEach(file -> table.add(row(file)));
    List<String> lines = new ArrayList<>(files.isEmpty() ? List.of() : table.lines());
    files.forEach(file -> details(file, lines));
    lines.add(sum());
    undated(lines);
    return lines;
  }

  private static String[] row(ImportedFile file) {
    return new String[] {
      file.file(),
      file.what(),
      file.published().map(Object::toString).orElse("不详 unknown"),
      Figures.count(file.counts().points()),
      Figures.count(file.counts().codes()),
      Figures.count(file.counts().added()),
      Figures.count(file.counts().known()),
      result(file)
    };
  }

  private static String result(ImportedFile file) {
    if (file.isKeptOut()) {
      return "未导入，有疑问 " + file.doubts().size() + " 处 kept out";
    }
    return file.pack().isPresent() ? "已导入 imported" : "没有新增 nothing new";
  }

  private static void details(ImportedFile file, List<String> lines) {
    file.notes().forEach(note -> lines.add("注意 note  " + file.file() + "：" + note));
    List<Doubt> doubts = file.doubts();
    doubts.stream()
        .limit(SHOWN)
        .forEach(doubt -> lines.add("疑问 doubt  " + doubt.place() + "  " + doubt.problem()));
    if (doubts.size() > SHOWN) {
      lines.add("……另有 " + (doubts.size() - SHOWN) + " 处 more");
    }
    advice(file).ifPresent(lines::add);
  }

  private static Optional<String> advice(ImportedFile file) {
    if (file.isUnusable()) {
      return Optional.of("请改正 " + file.file() + " 后再导入 mend the file and import it again");
    }
    return file.doubts().isEmpty()
        ? Optional.empty()
        : Optional.of(
            "请改正后再导入；核对过、确实要略过的位置用 mend and import again, or leave checked places out by:"
                + " --accept-partial "
                + places(file.doubts()));
  }

  /// The first places; a person names those to be left out one by one.
  private static String places(List<Doubt> doubts) {
    List<String> places = doubts.stream().map(Doubt::place).distinct().toList();
    String first = String.join(",", places.subList(0, Math.min(places.size(), NAMED)));
    return places.size() > NAMED ? first + ",…" : first;
  }

  private String sum() {
    long added = files.stream().mapToLong(file -> file.counts().added()).sum();
    long known = files.stream().mapToLong(file -> file.counts().known()).sum();
    long kept = files.stream().filter(ImportedFile::isKeptOut).count();
    return "新增 new "
        + Figures.count(added)
        + "，已有 known "
        + Figures.count(known)
        + "，未导入的文件 files kept out "
        + kept;
  }

  private void undated(List<String> lines) {
    List<String> undated =
        files.stream().filter(file -> file.counts().undated() > 0).map(ImportedFile::file).toList();
    if (!undated.isEmpty()) {
      lines.add(
          "公布日不详，待补（再导入一次并给出 --published） publication unknown, to be filled: "
              + String.join("、", undated));
    }
  }
}
