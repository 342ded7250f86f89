package org.mingjian.server.library;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingjian.audit.example.ExampleFile;
import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.pack.PackFiles;
import org.mingjian.server.api.ApiController;
import org.mingjian.server.api.ApiError;
import org.mingjian.server.api.Meaning;
import org.mingjian.server.api.PageSize;
import org.mingjian.server.fsi.ReleaseInForce;
import org.mingjian.server.identity.Actor;
import org.mingjian.values.LocalizedText;
import org.mingjian.values.MingjianException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// 两库浏览: the release in force, its rules and its points. Nothing of it is secret or personal.
@ApiController
final class LibraryController {
  private static final PackFiles PACK =
      PackFiles.on(LibraryController.class.getClassLoader(), "rulepack");

  private final ReleaseInForce inForce;
  private Optional<PointSearch> search = Optional.empty();

  LibraryController(ReleaseInForce inForce) {
    this.inForce = inForce;
  }

  /// The libraries as they are in force.
  ///
  /// @param release id of the release
  /// @param area code of the area it is for
  /// @param covers whether the area of who asks lies in it
  /// @param points how many, of all tables
  record Library(
      String release,
      String area,
      String areaName,
      boolean covers,
      int rules,
      int onTrial,
      long points,
      List<RuleView.Table> tables) {}

  @GetMapping("/api/library")
  Library library(Actor actor) {
    Release release = release();
    List<RuleView.Table> tables =
        release.tables().keySet().stream().map(name -> RuleView.table(release, name)).toList();
    return new Library(
        release.id(),
        release.area().code().digits(),
        release.area().name(),
        actor.scope().areas().stream().anyMatch(path -> covers(release, path)),
        release.rules().size(),
        (int) release.rules().stream().filter(RuleDefinition::isShadow).count(),
        tables.stream().mapToLong(RuleView.Table::points).sum(),
        tables);
  }

  /// An area that holds the release's is covered in part, and says so by the release's name.
  private boolean covers(Release release, String path) {
    return inForce.judge().covers(path) || path.equals("/") || release.area().isNation();
  }

  /// A rule in a list.
  ///
  /// @param message the wording findings are told in, with its places in braces
  /// @param points of all its tables
  record Row(
      String code,
      int number,
      LocalizedText name,
      LocalizedText message,
      String ruleClass,
      String subclass,
      String verdict,
      String stage,
      String basis,
      long points,
      boolean assessable) {}

  /// The rules.
  record Rules(String release, List<Row> rows) {}

  @GetMapping("/api/library/rules")
  Rules rules(
      @Meaning("规则的编码、名称或说明中的文字 words of a rule's code, name or text")
          @RequestParam(defaultValue = "")
          String query) {
    Release release = release();
    String text = query.strip().toLowerCase(Locale.ROOT);
    return new Rules(
        release.id(),
        release.rules().stream()
            .filter(rule -> holds(rule, text))
            .map(rule -> row(release, rule))
            .toList());
  }

  private static boolean holds(RuleDefinition rule, String text) {
    return Stream.of(
            rule.code(),
            rule.number() + "",
            rule.text().name().zh(),
            rule.text().name().en(),
            rule.text().definition().zh(),
            rule.text().ruleClass(),
            rule.text().subclass())
        .anyMatch(part -> part.toLowerCase(Locale.ROOT).contains(text));
  }

  private static Row row(Release release, RuleDefinition rule) {
    return new Row(
        rule.code(),
        rule.number(),
        rule.text().name(),
        rule.text().message(),
        rule.text().ruleClass(),
        rule.text().subclass(),
        rule.verdict(),
        rule.stage().name(),
        rule.basis().text(),
        filled(release, rule.tables()).stream().mapToLong(name -> release.table(name).size()).sum(),
        release.missingTables(rule).isEmpty());
  }

  @GetMapping("/api/library/rules/{code}")
  RuleView rule(@PathVariable String code) {
    Release release = release();
    return RuleView.of(release, find(release, code), examples(code));
  }

  /// Of the rules that come with the program; an area's lie in its own library.
  private static List<RuleView.Example> examples(String code) {
    return PACK.paths().contains("examples/" + code + ".yaml")
        ? RuleView.examples(ExampleFile.read(PACK, code))
        : List.of();
  }

  /// Some points.
  ///
  /// @param next the mark of the next page; empty after the last
  record PointPage(String release, List<Points.View> rows, String next) {}

  @GetMapping("/api/library/points")
  PointPage points(
      @Meaning("只看该规则所用的知识点 those a rule uses") @RequestParam Optional<String> rule,
      @Meaning("知识点中的文字 words of a point") @RequestParam(defaultValue = "") String query,
      @Meaning("上一页答复的 next，由此继续 `next` of the page before, to go on from") @RequestParam
          Optional<String> after,
      @Meaning("每页行数，1 至 200，缺省 50 rows of a page, 1 to 200; 50 if not said")
          @RequestParam(defaultValue = "50")
          int size) {
    Release release = release();
    List<String> tables =
        rule.filter(code -> !code.isEmpty())
            .map(code -> find(release, code).tables())
            .orElseGet(() -> List.copyOf(release.tables().keySet()));
    Points.Page page =
        new Points(search(release), filled(release, tables))
            .page(query, PointMark.place(after, release), PageSize.asked(size).rows());
    return new PointPage(
        release.id(),
        page.rows(),
        page.next().map(place -> PointMark.text(release, place)).orElse(""));
  }

  /// Made at the first search in a release.
  private synchronized PointSearch search(Release release) {
    if (search.filter(made -> made.release().id().equals(release.id())).isEmpty()) {
      search = Optional.of(new PointSearch(release));
    }
    return search.get();
  }

  private static List<String> filled(Release release, List<String> tables) {
    return tables.stream().filter(release.tables()::containsKey).toList();
  }

  private Release release() {
    return inForce.judge().release();
  }

  private static RuleDefinition find(Release release, String code) {
    return release.rules().stream()
        .filter(rule -> rule.code().equals(code))
        .findFirst()
        .orElseThrow(() ->
            new MingjianException(
                ApiError.NOT_FOUND,
                "版本 " + release.id() + " 没有该规则 no such rule in the release: " + code));
  }
}
