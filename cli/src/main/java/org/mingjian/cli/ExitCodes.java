package org.mingjian.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.util.Optional;
import org.mingjian.values.DiskFull;
import org.mingjian.values.ErrorCode;
import org.mingjian.values.MingjianException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// What the process ends with. The one place where errors become exit codes.
enum ExitCodes {
  /// The command did what it was asked, whatever it found.
  DONE(0, "完成（有无疑点、有无被拒绝的行都一样） done, with findings or without, rejects or none"),
  /// The command was called wrongly.
  MISUSED(2, "用法错误 wrong use"),
  /// The material handed over cannot be used.
  REFUSED(3, "数据或规则文件无法使用 input refused"),
  /// A promise of ours is broken, or disk or memory ran out.
  FAILED(4, "运行失败：程序出错、磁盘或内存不足 failed: a fault of ours, disk or memory full");

  private final int number;
  private final String meaning;

  ExitCodes(int number, String meaning) {
    this.number = number;
    this.meaning = meaning;
  }

  int number() {
    return number;
  }

  String meaning() {
    return meaning;
  }

  static ExitCodes of(ErrorCode.Category category) {
    return switch (category) {
      case CALLER -> MISUSED;
      case DATA -> REFUSED;
      case INTERNAL, CAPACITY -> FAILED;
    };
  }

  /// Tells what a command failed with. A cause nobody foresaw is shown in full, to be reported.
  static int failed(Exception failure, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (failure instanceof ParameterException wrong) {
      return misused(wrong, parsed.originalArgs().toArray(String[]::new));
    }
    Optional<MingjianException> known = known(failure);
    if (known.isPresent()) {
      err.println(known.get().display());
      return of(known.get().code().category()).number;
    }
    err.println("程序出错，请把以下内容报告给我们 A fault of ours, please report what follows:");
    failure.printStackTrace(err);
    return FAILED.number;
  }

  /// What a person can be told of a failure, empty if nobody foresaw it.
  private static Optional<MingjianException> known(Exception failure) {
    if (failure instanceof MingjianException known) {
      return Optional.of(known);
    }
    Optional<IOException> io = DiskFull.io(failure);
    if (io.map(cause -> DiskFull.says(String.valueOf(cause.getMessage()))).orElse(false)) {
      String reason = io.get().getMessage();
      return Optional.of(
          new MingjianException(CliError.DISK_FULL, "磁盘已满 the disk is full: " + reason, failure));
    }
    return io.filter(FileSystemException.class::isInstance)
        .map(cause ->
            new MingjianException(CliError.FILE, "文件不能读写 cannot read or write: " + cause, failure));
  }

  /// Tells how a command should have been called.
  static int misused(ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("用法错误 Wrong use: " + wrong.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err);
    err.println("用法见 See: ./mingjian help" + words(command));
    return MISUSED.number;
  }

  /// What a command is called by, after `./mingjian`.
  private static String words(CommandLine command) {
    CommandLine above = command.getParent();
    return above == null ? "" : words(above) + " " + command.getCommandName();
  }
}
