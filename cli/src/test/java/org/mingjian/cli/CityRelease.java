package org.mingjian.cli;

import java.nio.file.Path;
import java.util.List;
import org.mingjian.knowledge.ReleaseArea;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.pack.LocalTables;
import org.mingjian.knowledge.pack.ReleaseBuilder;
import org.mingjian.knowledge.pack.ReleaseFile;
import org.mingjian.knowledge.pack.RulePack;
import org.mingjian.values.AreaCode;

/// Releases of parts of the generated city, as if each were a city of its own.
record CityRelease(Path local, List<RuleDefinition> rules) {
  private static final AreaCode PARENT = new AreaCode("990100");

  /// Writes the release of an area, with the city's own tables; gives the file's name.
  String write(String area, Path file) {
    AreaCode code = new AreaCode(area);
    ReleaseArea.Link link = new ReleaseArea.Link(code, PARENT, "合成" + area);
    return write(new ReleaseArea(code, "合成" + area, List.of(link)), file);
  }

  /// Writes the same release as the nation's.
  String writeNational(Path file) {
    return write(ReleaseArea.NATION, file);
  }

  private String write(ReleaseArea area, Path file) {
    RulePack builtIn = RulePack.builtIn();
    RulePack pack = new RulePack(builtIn.schemas(), rules, builtIn.tables());
    LocalTables tables = LocalTables.in(local, pack.schemas());
    ReleaseFile.write(new ReleaseBuilder(pack).of(area).with(tables).build(), file);
    return file.toString();
  }
}
