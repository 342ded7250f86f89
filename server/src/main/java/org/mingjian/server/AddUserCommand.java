package org.mingjian.server;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.mingjian.server.identity.Account;
import org.mingjian.server.identity.AccountBook;
import org.mingjian.server.identity.Organisation;
import org.mingjian.server.identity.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./mingjian user add`.
@Command(
    name = "add",
    header = "新建账号  Add an account",
    footer = {
      "%n例 Examples:",
      "  ./mingjian user add zhangsan --person 张三 --organisation sd-yantai --role reviewer",
      "  ./mingjian user add lisi --person 李四 --organisation H37060000001 --role hospital-office",
      "  ./mingjian user add wangwu --person 王五 --organisation H37060000001 --role doctor --doctor D370600000001"
    })
final class AddUserCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private UserCommand.Desk desk = new UserCommand.Desk();
  @Mixin private UserCommand.NewPassword password = new UserCommand.NewPassword();

  @Parameters(paramLabel = "NAME", description = "登录名  the name to sign in with")
  private String name = "";

  @Option(names = "--person", required = true, paramLabel = "NAME", description = "姓名  the person")
  private String person = "";

  @Option(
      names = "--organisation",
      required = true,
      paramLabel = "CODE",
      description = "机构代码  whom they work for")
  private String organisation = "";

  @Option(
      names = "--role",
      required = true,
      split = ",",
      paramLabel = "ROLE",
      description = "角色，可多个；不认识时列出全部  roles; a wrong one lists all")
  private List<String> roles = List.of();

  @Option(
      names = "--area",
      paramLabel = "PATH",
      description = "只看其中的地区  an area within the organisation's, if not all of it")
  private Optional<String> area = Optional.empty();

  @Option(
      names = "--doctor",
      paramLabel = "CODE",
      description = "医师国家代码  national code of the doctor they are")
  private Optional<String> doctor = Optional.empty();

  @Override
  public Integer call() {
    Set<Role> held = UserCommand.roles(spec, roles);
    AccountBook.Given given = password.given(name);
    Account added = desk.open(book -> add(book, held, given));
    PrintWriter out = spec.commandLine().getOut();
    out.println("已建账号 added: " + UserCommand.text(added));
    password.show(out, given);
    return ExitCode.STOPPED.number();
  }

  private Account add(AccountBook book, Set<Role> held, AccountBook.Given given) {
    Organisation place = book.organisation(organisation);
    Account account = new Account(name, person, place, area.orElse(place.areaPath()), held, doctor);
    book.add(account, given, desk.actor());
    return account;
  }
}
