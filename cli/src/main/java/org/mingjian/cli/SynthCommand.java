package org.mingjian.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `./mingjian synth`.
@Command(name = "synth")
final class SynthCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    return ExitCodes.FAILED.number();
  }
}
