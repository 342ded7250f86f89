package org.mingjian.server;

import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.mingjian.server.identity.Account;
import org.mingjian.server.identity.AccountBook;
import org.mingjian.server.identity.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The commands that change an account.
final class UserChange {
  private UserChange() {}

  /// `./mingjian user roles`.
  @Command(name = "roles", header = "改为这些角色  Give an account these roles and no other")
  static final class Roles implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private UserCommand.Desk desk = new UserCommand.Desk();

    @Parameters(index = "0", paramLabel = "NAME", description = "登录名  the account")
    private String name = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "ROLE", description = "角色  roles")
    private List<String> roles = List.of();

    @Override
    public Integer call() {
      Set<Role> held = UserCommand.roles(spec, roles);
      Account changed = desk.open(book -> book.giveRoles(name, held, desk.actor()));
      spec.commandLine().getOut().println("已改 changed: " + UserCommand.text(changed));
      return ExitCode.STOPPED.number();
    }
  }

  /// `./mingjian user password`.
  @Command(name = "password", header = "重置密码并解锁  Give another password, and unlock")
  static final class Password implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private UserCommand.Desk desk = new UserCommand.Desk();
    @Mixin private UserCommand.NewPassword password = new UserCommand.NewPassword();

    @Parameters(paramLabel = "NAME", description = "登录名  the account")
    private String name = "";

    @Override
    public Integer call() {
      AccountBook.Given given = password.given(name);
      desk.change(book -> book.givePassword(name, given, desk.actor()));
      PrintWriter out = spec.commandLine().getOut();
      out.println("已重置 changed: " + name);
      password.show(out, given);
      return ExitCode.STOPPED.number();
    }
  }

  /// `./mingjian user unlock`.
  @Command(name = "unlock", header = "解锁账号  Let an account try again at once")
  static final class Unlock implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private UserCommand.Desk desk = new UserCommand.Desk();

    @Parameters(paramLabel = "NAME", description = "登录名  the account")
    private String name = "";

    @Override
    public Integer call() {
      desk.change(book -> book.unlock(name, desk.actor()));
      spec.commandLine().getOut().println("已解锁 unlocked: " + name);
      return ExitCode.STOPPED.number();
    }
  }

  /// `./mingjian user remove`.
  @Command(name = "remove", header = "停用账号，其记录保留  Remove an account; what it did stays")
  static final class Remove implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private UserCommand.Desk desk = new UserCommand.Desk();

    @Parameters(paramLabel = "NAME", description = "登录名  the account")
    private String name = "";

    @Override
    public Integer call() {
      desk.change(book -> book.remove(name, desk.actor()));
      spec.commandLine().getOut().println("已停用 removed: " + name);
      return ExitCode.STOPPED.number();
    }
  }
}
