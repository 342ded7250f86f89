package org.mingjian.server;

import java.io.PrintWriter;
import org.mingjian.values.ErrorCode;
import org.mingjian.values.MingjianException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// What the process ends with; the numbers are those of every command.
enum ExitCode {
  /// Stopped as asked.
  STOPPED(0),
  /// Called or configured wrongly.
  MISUSED(2),
  /// The release handed over cannot be used.
  REFUSED(3),
  /// A promise of ours is broken, or disk, memory or database are away.
  FAILED(4);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  static ExitCode of(ErrorCode.Category category) {
    return switch (category) {
      case CALLER -> MISUSED;
      case DATA -> REFUSED;
      case INTERNAL, CAPACITY -> FAILED;
    };
  }

  /// Tells what kept the service from starting. A cause nobody foresaw is shown in full.
  static int failed(Exception failure, CommandLine command, ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (StartFailure.explain(failure) instanceof MingjianException known) {
      err.println(known.display());
      return of(known.code().category()).number;
    }
    err.println("程序出错，请把以下内容报告给我们 A fault of ours, please report what follows:");
    failure.printStackTrace(err);
    return FAILED.number;
  }

  /// Tells how the command should have been called.
  static int misused(ParameterException wrong, String[] arguments) {
    PrintWriter err = wrong.getCommandLine().getErr();
    err.println("用法错误 Wrong use: " + wrong.getMessage());
    err.println("用法见 See: " + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    return MISUSED.number;
  }
}
