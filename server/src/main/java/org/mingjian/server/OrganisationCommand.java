package org.mingjian.server;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.mingjian.server.identity.AccountBook;
import org.mingjian.server.identity.Organisation;
import org.mingjian.server.identity.OrganisationKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./mingjian user organisation`.
@Command(
    name = "organisation",
    header = "登记机构，或改名  Add an organisation, or give it another name",
    footer = {
      "%n例 Examples:",
      "  ./mingjian user organisation sd-yantai --name 烟台市医疗保障局 --area /370000/370600",
      "  ./mingjian user organisation H37060000001 --name 烟台某医院 --area /370000/370600 --kind institution"
    })
final class OrganisationCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private UserCommand.Desk desk = new UserCommand.Desk();

  @Parameters(
      paramLabel = "CODE",
      description = "代码；医药机构用国家代码  code; an institution's national code")
  private String code = "";

  @Option(names = "--name", required = true, paramLabel = "NAME", description = "名称  its name")
  private String name = "";

  @Option(
      names = "--area",
      required = true,
      paramLabel = "PATH",
      description = "地区，如 /370000/370600；全国 /000000  its area; /000000 for the nation")
  private String area = "";

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "bureau 医保部门（默认）、institution 医药机构、panel 专家组")
  private OrganisationKind kind = OrganisationKind.BUREAU;

  @Override
  public Integer call() {
    Optional<String> institution =
        kind == OrganisationKind.INSTITUTION ? Optional.of(code) : Optional.empty();
    Organisation organisation = new Organisation(code, name, kind, area, institution);
    desk.open(book -> {
      book.keep(organisation);
      return organisation;
    });
    spec.commandLine().getOut().println("已登记 kept: " + code + "  " + name);
    return ExitCode.STOPPED.number();
  }

  /// `./mingjian user organisations`.
  @Command(name = "organisations", header = "列出机构  List the organisations")
  static final class Listing implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private UserCommand.Desk desk = new UserCommand.Desk();

    @Override
    public Integer call() {
      PrintWriter out = spec.commandLine().getOut();
      for (Organisation place : desk.open(AccountBook::organisations)) {
        out.println(
            String.join("  ", place.code(), place.name(), place.kind().word(), place.areaPath()));
      }
      return ExitCode.STOPPED.number();
    }
  }
}
