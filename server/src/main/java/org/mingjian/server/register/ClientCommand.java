package org.mingjian.server.register;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mingjian.lake.protection.LocalKeyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./mingjian client`.
@Command(
    name = "client",
    header = "登记接口客户端  Register who may speak for institutions",
    description = {
      "登记、列出、撤销以机构名义发送消息的客户端；正在运行的服务两秒内生效。",
      "Adds, lists and removes clients; a running service takes it within two seconds."
    },
    subcommands = {ClientCommand.Add.class, ClientCommand.Show.class, ClientCommand.Remove.class})
public final class ClientCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return 0;
  }

  /// Where the register is.
  static final class Place {
    @Option(
        names = "--data",
        paramLabel = "DIR",
        description = "服务的数据目录，默认 ./data  data folder of the service")
    private Path data = Path.of("data");

    @Option(
        names = "--keys",
        paramLabel = "FILE",
        description = "服务的密钥文件，默认 DATA/keys  key file of the service (mingjian.keys)")
    private Optional<Path> keys = Optional.empty();

    ClientBook book() {
      return new ClientBook(data, new LocalKeyFile(keys.orElseGet(() -> data.resolve("keys"))));
    }
  }

  /// `./mingjian client add`.
  @Command(
      name = "add",
      header = "登记一个客户端，密钥只显示这一次  Register a client; its key is shown this once",
      footer = {
        "%n例 Examples:",
        "  ./mingjian client add --institution H43079900001",
        "  ./mingjian client add --id vendor --area /370000 --networks 10.0.0.0/8",
        "  ./mingjian client add --institution H43079900001 --networks 10.1.2.3 --address-only"
      })
  static final class Add implements Callable<Integer> {
    private static final int ID_DIGITS = 12;

    @Spec private CommandSpec spec;
    @Mixin private Place place = new Place();

    @Option(
        names = "--id",
        paramLabel = "ID",
        description = "名称，即 x-tif-paasid；默认自动生成  its name, the x-tif-paasid")
    private Optional<String> id = Optional.empty();

    @Option(
        names = "--institution",
        paramLabel = "H…",
        description = "可代表的机构，可多个  institutions it speaks for")
    private List<String> institutions = new ArrayList<>();

    @Option(
        names = "--area",
        paramLabel = "PATH",
        description = "可代表的地区，如 /370000/370600  areas it speaks for")
    private List<String> areas = new ArrayList<>();

    @Option(
        names = "--networks",
        paramLabel = "CIDR",
        arity = "1..*",
        description = "须从这些网段调用  networks it must call from")
    private List<String> networks = new ArrayList<>();

    @Option(
        names = "--address-only",
        description = "不发密钥，仅凭网段识别  no key or secret: its network proves it")
    private boolean addressOnly;

    @Option(
        names = "--secret-from",
        paramLabel = "FILE",
        description = "沿用已有的签名密文，从文件读取  take a secret it signs with already")
    private Optional<Path> secretFile = Optional.empty();

    @Override
    public Integer call() throws IOException {
      String name =
          id.orElseGet(
              () -> "c-" + ClientSecrets.hash(ClientSecrets.random()).substring(0, ID_DIGITS));
      String key = addressOnly ? "" : ClientSecrets.random();
      String secret = secret();
      place.book().add(new ClientBook.NewClient(name, institutions, areas, networks, key, secret));
      PrintWriter out = spec.commandLine().getOut();
      out.println("客户端 client (x-tif-paasid)   " + name);
      if (!addressOnly) {
        out.println("API key (apikey)             " + key);
        out.println("签名密文 secret (x-tif)        " + secret);
        out.println("以上密钥不再显示 These are not shown again.");
      }
      return 0;
    }

    private String secret() throws IOException {
      if (secretFile.isPresent()) {
        return Files.readString(secretFile.get()).strip();
      }
      return addressOnly ? "" : ClientSecrets.random();
    }
  }

  /// `./mingjian client list`.
  @Command(name = "list", header = "列出客户端  List the clients")
  static final class Show implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private Place place = new Place();

    @Override
    public Integer call() {
      PrintWriter out = spec.commandLine().getOut();
      for (Client client : place.book().all()) {
        out.printf(
            "%s  %s  %s%s%s%n",
            client.id(),
            String.join(";", client.institutions().stream().sorted().toList()),
            String.join(";", client.areas()),
            client.keyHash().isPresent() ? "  key" : "",
            client.secret().isPresent() ? "  x-tif" : "");
      }
      return 0;
    }
  }

  /// `./mingjian client remove`.
  @Command(name = "remove", header = "撤销一个客户端  Remove a client")
  static final class Remove implements Callable<Integer> {
    private static final int MISUSED = 2;

    @Spec private CommandSpec spec;
    @Mixin private Place place = new Place();

    @Parameters(paramLabel = "ID", description = "客户端名称  its name")
    private String id = "";

    @Override
    public Integer call() {
      boolean removed = place.book().remove(id);
      PrintWriter out = spec.commandLine().getOut();
      out.println(removed ? "已撤销 removed: " + id : "没有该客户端 no such client: " + id);
      return removed ? 0 : MISUSED;
    }
  }
}
