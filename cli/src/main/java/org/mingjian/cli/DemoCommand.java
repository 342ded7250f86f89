package org.mingjian.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `./mingjian demo`.
@Command(name = "demo")
final class DemoCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    return ExitCodes.FAILED.number();
  }
}
