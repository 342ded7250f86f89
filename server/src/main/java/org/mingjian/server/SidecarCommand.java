package org.mingjian.server;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `./mingjian sidecar`.
@Command(
    name = "./mingjian sidecar",
    header = "院内审核服务  The service inside a hospital",
    description = {
      "与 serve 相同的接口，只用版本文件和本地就诊记录：不需要数据库，断网照常运行；连通后把留存的记录送到局端。",
      "The wire of serve with a release file and a local history: no database server, no network needed;",
      "what it kept goes to the bureau when the line is back."
    },
    footer = {
      "%n例 Examples:",
      "  ./mingjian sidecar --data /var/lib/mingjian",
      "  ./mingjian sidecar --bureau https://audit.local:8443 --institution H43079900001 --key key.txt"
    })
final class SidecarCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private ServiceOptions service = new ServiceOptions();

  @Option(
      names = "--release",
      paramLabel = "FILE",
      description = "版本文件；局端下发过的优先  release file; what the bureau sent comes first")
  private Optional<Path> release = Optional.empty();

  @Option(
      names = "--bureau",
      paramLabel = "URL",
      description = "局端服务地址；没有则只在本地  the bureau's service; alone without")
  private Optional<URI> bureau = Optional.empty();

  @Option(
      names = "--institution",
      paramLabel = "H…",
      description = "本机构国家代码  national code of the institution")
  private Optional<String> institution = Optional.empty();

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = "存放局端所发 API key 的文件  file with the API key the bureau gave")
  private Optional<Path> key = Optional.empty();

  /// Serves until the process is told to stop.
  @Override
  public Integer call() throws InterruptedException {
    try (RunningServer server =
        RunningServer.start(SidecarApplication.class, settings(), service.data())) {
      spec.commandLine().getOut().println(server.greeting());
      server.awaitEnd();
    }
    return ExitCode.STOPPED.number();
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = service.settings();
    release.ifPresent(value -> settings.put("mingjian.release", value));
    bureau.ifPresent(value -> settings.put("mingjian.sidecar.bureau", value));
    institution.ifPresent(value -> settings.put("mingjian.sidecar.institution", value));
    key.ifPresent(value -> settings.put("mingjian.sidecar.key", value));
    return settings;
  }

  @Override
  public String toString() {
    return "SidecarCommand[" + service + "]";
  }
}
