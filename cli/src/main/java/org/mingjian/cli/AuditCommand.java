package org.mingjian.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `./mingjian audit`.
@Command(name = "audit")
final class AuditCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    return ExitCodes.FAILED.number();
  }
}
