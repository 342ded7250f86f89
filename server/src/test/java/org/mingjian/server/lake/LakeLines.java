package org.mingjian.server.lake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.mingjian.claims.Identities;
import org.mingjian.claims.PersonBatch;
import org.mingjian.lake.LakeReader;
import org.mingjian.lake.ReadSettings;

/// The lines of a lake as texts: person, visit, line, money in fen, operations of the visit.
final class LakeLines {
  private LakeLines() {}

  static List<String> of(Path lake) {
    List<String> lines = Collections.synchronizedList(new ArrayList<>());
    try (LakeReader reader = LakeReader.open(lake, ReadSettings.defaults())) {
      reader.forEach(1, batch -> add(batch, lines));
    }
    return lines.stream().sorted().toList();
  }

  private static void add(PersonBatch batch, List<String> lines) {
    BitSet visits = new BitSet();
    BitSet all = new BitSet();
    visits.set(0, batch.visits.count);
    all.set(0, batch.lines.count);
    Identities.Texts texts = batch.identities().read(visits, all);
    for (int line = 0; line < batch.lines.count; line++) {
      int visit = batch.lines.visit[line];
      int operations = batch.visits.firstOperation[visit + 1] - batch.visits.firstOperation[visit];
      lines.add(
          String.join(
              " ",
              texts.personNumber(visit),
              texts.visitId(visit),
              texts.lineId(line),
              Long.toString(batch.lines.amount[line]),
              Integer.toString(operations)));
    }
  }
}
