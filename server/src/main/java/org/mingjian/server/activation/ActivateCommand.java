package org.mingjian.server.activation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mingjian.knowledge.Release;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./mingjian release activate`.
@Command(
    name = "./mingjian release activate",
    header = "启用另一个规则知识版本  Put another release in force",
    description = {
      "正在运行的服务不停机切换；没有运行的，下次启动时生效。不是版本文件的不会启用。",
      "A running service switches while it serves; one that does not run, at its next start."
    },
    exitCodeList = {
      "0:已启用，或服务下次启动时启用 in force, or will be at the next start",
      "2:用法错误 wrong use",
      "3:版本文件无法使用 release refused"
    })
public final class ActivateCommand implements Callable<Integer> {
  private static final int REFUSED = 3;
  private static final int LOOKS = 300;
  private static final long PAUSE_MILLIS = 100;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "版本文件  release file")
  private Path file = Path.of("");

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "服务的数据目录，默认 ./data  data folder of the service")
  private Path data = Path.of("data");

  @Override
  public Integer call() throws InterruptedException {
    if (!Files.isDirectory(data)) {
      throw new ParameterException(spec.commandLine(), "没有这个数据目录 no data folder " + data);
    }
    ReleaseShelf shelf = new ReleaseShelf(data.toAbsolutePath());
    Release release = shelf.want(file);
    Optional<String> answer = shelf.answer();
    for (int look = 0; look < LOOKS && answer.isEmpty(); look++) {
      Thread.sleep(PAUSE_MILLIS);
      answer = shelf.answer();
    }
    String waiting =
        "服务没有应答，下次启动时启用 no service answers, in force at its next start: " + release.id();
    spec.commandLine().getOut().println(answer.orElse(waiting));
    return answer.map(said -> said.startsWith("未") ? REFUSED : 0).orElse(0);
  }

  @Override
  public String toString() {
    return "ActivateCommand[" + file + ", " + data + "]";
  }
}
