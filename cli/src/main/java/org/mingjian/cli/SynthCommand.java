package org.mingjian.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mingjian.synth.SyntheticCity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `./mingjian synth`.
@Command(
    name = "synth",
    header = "生成合成数据  Generate synthetic claims",
    description = {
      "生成一座合成城市的数据：国家标准表、本地知识表（local）与植入的违规（truth.csv）。同一种子，同样的字节。",
      "Generate a synthetic city: extract tables, local tables and planted violations. Same seed, same bytes."
    },
    footer = {"%n例 Example:", "  ./mingjian synth --persons 20000 --months 12 --seed 1 --out 合成数据"})
final class SynthCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private CityOptions city = new CityOptions();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "写到这个文件夹  folder for the tables")
  private Path out = Path.of("");

  @Option(
      names = "--lake",
      paramLabel = "DIR",
      description = "直接写入数据湖，不经 CSV  straight into a lake, without CSV")
  private Optional<Path> lake = Optional.empty();

  @Option(
      names = "--messages",
      paramLabel = "DIR",
      description = "另写成国家接口报文（messages.jsonl），及报文所带的数据  as messages of the national wire too")
  private Optional<Path> messages = Optional.empty();

  @Mixin private WorkOptions work = new WorkOptions();

  @Mixin private HelpOption help = new HelpOption();

  @Override
  public Integer call() {
    Terminal terminal = Terminal.of(spec);
    Synthesis synthesis = new Synthesis(terminal, work);
    if (lake.isPresent()) {
      new ImportText(synthesis.write(city, out, lake.get()), lake.get())
          .lines()
          .forEach(terminal.out()::println);
    } else {
      print(terminal, synthesis.write(city, out));
    }
    messages.ifPresent(folder -> print(terminal, synthesis.writeMessages(city, folder), folder));
    return ExitCodes.DONE.number();
  }

  private static void print(Terminal terminal, int written, Path folder) {
    terminal.out().println("报文 messages " + Figures.count(written) + "，写到 in " + folder);
  }

  private void print(Terminal terminal, SyntheticCity.Summary written) {
    terminal
        .out()
        .println(
            "参保人 persons "
                + Figures.count(written.persons())
                + "，明细 lines "
                + Figures.count(written.lines())
                + "，写到 in "
                + out);
  }
}
