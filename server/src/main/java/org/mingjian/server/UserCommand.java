package org.mingjian.server;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mingjian.server.identity.Account;
import org.mingjian.server.identity.AccountBook;
import org.mingjian.server.identity.PasswordPolicy;
import org.mingjian.server.identity.Passwords;
import org.mingjian.server.identity.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `./mingjian user`.
@Command(
    name = "user",
    header = "工作台的机构与账号  Organisations and accounts of the desk",
    description = {
      "服务运行与否都可以用，立即生效；每次改动都有记录。",
      "Works whether the service runs or not, at once; every change is kept."
    },
    subcommands = {
      OrganisationCommand.class,
      OrganisationCommand.Listing.class,
      AddUserCommand.class,
      UserCommand.Listing.class,
      UserChange.Roles.class,
      UserChange.Password.class,
      UserChange.Unlock.class,
      UserChange.Remove.class
    })
final class UserCommand implements Callable<Integer> {
  /// What hashes cost here; the service makes them anew by its own settings when somebody signs in.
  private static final int MEMORY_KIBIBYTES = 32 << 10;

  private static final int PASSES = 3;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return ExitCode.STOPPED.number();
  }

  /// Where the accounts are, and who is at the keyboard.
  static final class Desk {
    @Mixin private KeptStorage storage = new KeptStorage();

    @Option(
        names = "--actor",
        paramLabel = "NAME",
        description = "操作人，默认系统用户  who does it; default: the system's user")
    private String actor = System.getProperty("user.name");

    <T> T open(Function<AccountBook, T> work) {
      Passwords passwords = new Passwords(MEMORY_KIBIBYTES, PASSES);
      return storage.open(
          database -> work.apply(new AccountBook(database, passwords, Clock.systemUTC())));
    }

    void change(Consumer<AccountBook> work) {
      open(book -> {
        work.accept(book);
        return book;
      });
    }

    String actor() {
      return "command/" + actor;
    }
  }

  /// Where a password comes from.
  static final class NewPassword {
    private static final int LENGTH = 10;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
        names = "--ask-password",
        description = "在终端输入密码；默认自动生成，只显示这一次  type it; default: one is made and shown this once")
    private boolean asked;

    AccountBook.Given given(String account) {
      if (!asked) {
        return new AccountBook.Given(Passwords.random(), true);
      }
      String typed = typed();
      new PasswordPolicy(LENGTH).check(account, typed);
      return new AccountBook.Given(typed, false);
    }

    private String typed() {
      Console console = System.console();
      if (console == null) {
        throw new ParameterException(
            spec.commandLine(), "没有终端可输入密码 there is no terminal to type a password at");
      }
      char[] first = console.readPassword("密码 password: ");
      char[] second = console.readPassword("再输入一次 again: ");
      if (!Arrays.equals(first, second)) {
        throw new ParameterException(spec.commandLine(), "两次输入不同 they differ");
      }
      return new String(first);
    }

    void show(PrintWriter out, AccountBook.Given given) {
      if (!asked) {
        out.println("初始密码 password   " + given.password());
        out.println("只显示这一次，首次登录须修改 Shown this once; to be changed when signing in.");
      }
    }
  }

  /// The roles of these words; a wrong one is answered with all there are.
  static Set<Role> roles(CommandSpec spec, List<String> words) {
    Set<Role> roles = new TreeSet<>();
    for (String word : words) {
      roles.add(
          Role.find(word)
              .orElseThrow(() ->
                  new ParameterException(
                      spec.commandLine(), "没有这个角色 no such role: " + word + "；" + known())));
    }
    return roles;
  }

  private static String known() {
    return Arrays.stream(Role.values())
        .map(role -> role.word() + " " + role.title().zh())
        .collect(Collectors.joining("、"));
  }

  /// An account on one line.
  static String text(Account account) {
    return String.join(
        "  ",
        account.name(),
        account.person(),
        account.roles().stream().map(Role::word).collect(Collectors.joining(",")),
        account.organisation().name(),
        account.areaPath());
  }

  /// `./mingjian user list`.
  @Command(name = "list", header = "列出账号  List the accounts")
  static final class Listing implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private Desk desk = new Desk();

    @Override
    public Integer call() {
      PrintWriter out = spec.commandLine().getOut();
      desk.open(AccountBook::all).forEach(account -> out.println(text(account)));
      return ExitCode.STOPPED.number();
    }
  }
}
