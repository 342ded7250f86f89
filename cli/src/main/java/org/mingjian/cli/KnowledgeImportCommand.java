package org.mingjian.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mingjian.knowledge.pack.PackFiles;
import org.mingjian.library.official.Accepted;
import org.mingjian.library.store.Areas;
import org.mingjian.library.store.ImportedFile;
import org.mingjian.library.store.KnowledgeImport;
import org.mingjian.library.store.PackHeader;
import org.mingjian.values.AreaCode;
import org.mingjian.values.MingjianException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./mingjian knowledge import`.
@Command(
    name = "import",
    header = "导入官方工作簿、知识点文件、限定文字对照或本地规则  Import workbooks, points, mappings or rules",
    description = {
      "导入国家医保局公布的 .xlsx 附件、本系统格式的 CSV、限定文字对照（limits.csv），或含 rules/ 的规则目录。",
      "已有的内容不会重复导入。有疑问的内容逐条列出，整份文件不导入，除非用 --accept-partial 指明略过哪些。",
      "公布日取自同目录的 index.csv，否则取 --published，否则记为不详。",
      "Import official workbooks, our CSV, limit mappings, or a folder of rules. Doubtful files stay out."
    },
    footer = {
      "%n例 Examples:",
      "  ./mingjian knowledge import 附件目录 --library 库目录",
      "  ./mingjian knowledge import 附件.xlsx --published 2026-07-10",
      "  ./mingjian knowledge import 附件.xlsx --accept-partial 附件.xlsx:1:17,附件.xlsx:2:40",
      "  ./mingjian knowledge import drug_sex.csv --area 370600"
    })
final class KnowledgeImportCommand implements Callable<Integer> {
  private static final Pattern PLACE = Pattern.compile("(.+):(?:\\*|[0-9]{1,4}:[0-9]{1,7})");

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "文件或文件夹  files, or folders of them")
  private List<Path> files = List.of();

  @Mixin private LibraryOption library = new LibraryOption();

  @Option(
      names = "--published",
      paramLabel = "DAY",
      converter = Days.class,
      description = "没有 index.csv 时的公布日  publication day where no index.csv names it")
  private Optional<LocalDate> published = Optional.empty();

  @Option(
      names = "--area",
      paramLabel = "CODE",
      converter = AreaCodes.class,
      description = "属于哪一层：六位区划，默认国家  layer: area code; default: the nation")
  private AreaCode area = Areas.NATION;

  @Option(
      names = "--accept-partial",
      split = ",",
      paramLabel = "PLACE",
      description = "略过这些有疑问的位置：文件:表:行，或 文件:*  leave out these doubtful places")
  private Set<String> accepted = Set.of();

  @Option(
      names = "--builtin-rules",
      description = "把程序自带的规则记为国家规则  record the program's own rules as the national ones")
  private boolean builtInRules;

  @Mixin private HelpOption help = new HelpOption();

  @Override
  public Integer call() {
    Terminal terminal = Terminal.of(spec);
    files.forEach(KnowledgeImportCommand::requireThere);
    List<Path> points = files.stream().filter(file -> !isRules(file)).toList();
    requirePlaces(KnowledgeImport.names(points));
    recordRules(terminal);
    List<ImportedFile> imported = KnowledgeImport.run(library.folder(), points, options(area));
    new KnowledgeImportText(imported).lines().forEach(terminal.out()::println);
    boolean keptOut = imported.stream().anyMatch(ImportedFile::isKeptOut);
    return (keptOut ? ExitCodes.REFUSED : ExitCodes.DONE).number();
  }

  private KnowledgeImport.Options options(AreaCode layer) {
    return new KnowledgeImport.Options(
        published, layer, new Accepted(accepted), Clock.systemUTC(), LibraryOption.builtInRules());
  }

  private void recordRules(Terminal terminal) {
    if (builtInRules) {
      record(LibraryOption.builtInRules(), options(Areas.NATION), "国家规则库 national rules", terminal);
    }
    for (Path folder : files.stream().filter(KnowledgeImportCommand::isRules).toList()) {
      String name = String.valueOf(folder.getFileName());
      record(PackFiles.in(folder), options(area), name, terminal);
    }
  }

  private void record(
      PackFiles rules, KnowledgeImport.Options options, String name, Terminal terminal) {
    tell(KnowledgeImport.rules(library.folder(), rules, options, name), terminal);
  }

  private static void tell(Optional<PackHeader> pack, Terminal terminal) {
    terminal
        .out()
        .println(
            pack.map(header -> "规则已记入 rules recorded: " + header.id())
                .orElse("规则没有变化 rules unchanged"));
  }

  private static boolean isRules(Path file) {
    return Files.isDirectory(file.resolve("rules"));
  }

  /// A place that names nothing would leave nothing out, and whoever wrote it believes it does.
  private void requirePlaces(Set<String> names) {
    for (String place : accepted) {
      Matcher parts = PLACE.matcher(place);
      if (!parts.matches() || !names.contains(parts.group(1))) {
        throw new MingjianException(
            CliError.OPTIONS,
            "--accept-partial “"
                + place
                + "” 没有指明这次导入的位置，应为 文件:表:行 或 文件:*，文件为 names nothing of this import, which has "
                + String.join("、", names));
      }
    }
  }

  private static void requireThere(Path file) {
    if (!Files.exists(file)) {
      throw new MingjianException(CliError.NO_SUCH_FOLDER, "文件不存在 no such file: " + file);
    }
  }
}
