package org.mingjian.server.replay;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./mingjian send`.
@Command(
    name = "send",
    header = "把一座合成城市的报文发给服务  Send the messages of a synthetic city",
    description = {
      "逐条发送 synth --messages 写出的报文；同一机构的报文按先后发送。",
      "Sends what `synth --messages` wrote; messages of one institution go in their order."
    },
    footer = {
      "%n例 Example:",
      "  ./mingjian send 报文/messages.jsonl --to http://127.0.0.1:8080/fsi/service"
    })
public final class SendCommand implements Callable<Integer> {
  private static final int REFUSED = 4;
  private static final int TOLD = 5;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "报文，每行一条  messages, one a line")
  private Path file = Path.of("");

  @Option(names = "--to", paramLabel = "URL", description = "服务地址，默认 ${DEFAULT-VALUE}  the service")
  private URI service = URI.create("http://127.0.0.1:8080/fsi/service");

  @Option(
      names = "--lanes",
      paramLabel = "N",
      description = "同时发送的连接数，默认 ${DEFAULT-VALUE}  connections at once")
  private int lanes = 8;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    long begin = System.nanoTime();
    MessageFile.Sent sent = new MessageFile(service, lanes).send(file);
    double seconds = (System.nanoTime() - begin) / 1e9;
    out.println(
        String.format(
            Locale.ROOT,
            "收下 accepted %d，拒绝 refused %d，%.1f s，每秒 per second %.0f",
            sent.accepted(),
            sent.refused().size(),
            seconds,
            sent.accepted() / seconds));
    sent.refused().stream().limit(TOLD).forEach(out::println);
    return sent.refused().isEmpty() ? 0 : REFUSED;
  }
}
