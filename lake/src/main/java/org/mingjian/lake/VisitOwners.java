package org.mingjian.lake;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingjian.lake.staging.CodingRouting;
import org.mingjian.lake.store.Database;

/// Finds the persons of visits that lie in the lake.
final class VisitOwners implements CodingRouting.Elsewhere {
  private final Path lake;
  private final Manifest manifest;
  private final Database database;

  VisitOwners(Path lake, Manifest manifest, Database database) {
    this.lake = lake;
    this.manifest = manifest;
    this.database = database;
  }

  @Override
  public Map<Long, Long> persons(Set<Long> visitKeys) {
    Map<Long, Long> persons = new HashMap<>();
    List<Manifest.Part> parts = manifest.parts();
    if (parts.isEmpty()) {
      return persons;
    }
    String files =
        parts.stream()
            .map(part -> Database.literal(lake.resolve(part.file("visits"))))
            .collect(Collectors.joining(", "));
    database.read(
        "SELECT visit_key, person FROM read_parquet([" + files + "])",
        (chunk, rows) -> {
          for (int i = 0; i < rows; i++) {
            long key = chunk.vector(0).getLong(i);
            if (visitKeys.contains(key)) {
              persons.put(key, chunk.vector(1).getLong(i));
            }
          }
        });
    return persons;
  }
}
