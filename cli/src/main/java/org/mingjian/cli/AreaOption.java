package org.mingjian.cli;

import org.mingjian.library.store.Areas;
import org.mingjian.values.AreaCode;
import picocli.CommandLine.Option;

/// Whose effective library a command looks at.
final class AreaOption {
  @Option(
      names = "--area",
      paramLabel = "CODE",
      converter = AreaCodes.class,
      description = "统筹区，六位区划；默认只有国家层  area code; default: the nation alone")
  private AreaCode area = Areas.NATION;

  /// Its code.
  AreaCode code() {
    return area;
  }
}
