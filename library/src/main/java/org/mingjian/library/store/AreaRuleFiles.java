package org.mingjian.library.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.mingjian.knowledge.pack.PackFiles;

/// The rules of an area over those of the nation, whose tables they use.
record AreaRuleFiles(PackFiles own, PackFiles national) implements PackFiles {
  private static final String TABLES = "tables.yaml";

  @Override
  public List<String> paths() {
    return own.paths();
  }

  @Override
  public InputStream open(String path) throws IOException {
    return path.equals(TABLES) ? national.open(path) : own.open(path);
  }
}
