package org.mingjian.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `./mingjian import`.
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    return ExitCodes.FAILED.number();
  }
}
