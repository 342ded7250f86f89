package org.mingjian.server;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/// Options of every service, the bureau's and a hospital's.
final class ServiceOptions {
  @Option(names = "--port", paramLabel = "PORT", description = "端口，默认 8080  port; default 8080")
  private Optional<Integer> port = Optional.empty();

  @Option(
      names = "--address",
      paramLabel = "IP",
      description = "监听地址，默认只限本机 127.0.0.1  address to listen on; default: this machine only")
  private Optional<String> address = Optional.empty();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "数据目录，没有则新建，默认 ./data  folder for all that is kept")
  private Path data = Path.of("data");

  /// The folder for all that is kept.
  Path data() {
    return data;
  }

  /// What the options say, as settings; these win over the file and the environment. The caller may
  /// add to it.
  Map<String, Object> settings() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("mingjian.data", data);
    port.ifPresent(value -> settings.put("server.port", value));
    address.ifPresent(value -> settings.put("server.address", value));
    return settings;
  }

  @Override
  public String toString() {
    return "ServiceOptions[" + data + "]";
  }
}
