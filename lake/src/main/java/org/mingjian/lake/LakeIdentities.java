package org.mingjian.lake;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.claims.Identities;
import org.mingjian.claims.VisitColumns;
import org.mingjian.lake.staging.VisitField;
import org.mingjian.lake.store.Database;
import org.mingjian.lake.store.Field;

/// Reads the texts of named rows of a batch from the files of its parts.
final class LakeIdentities implements Identities {
  private final Places places;
  private final VisitColumns visits;

  private final Database database;

  LakeIdentities(
      Places places, VisitColumns visits, Database database) {
    this.places = places;
    this.visits = visits;
    this.database = database;
  }

  /// Which part each visit of the batch is from, and which of the part's visits it is.
  record Places(List<PartSlice> slices, int[] sliceOf, int[] rowOf) {}

  @Override
  public Texts read(BitSet wantedVisits, BitSet wantedLines) {
    BitSet ofVisits = (BitSet) wantedVisits.clone();
    LakeTexts texts = new LakeTexts();
    try (Database own = database.fork()) {
      for (int s = 0; s < places.slices.size(); s++) {
        Slice slice = new Slice(places.slices.get(s), s, own);
        slice.readVisits(ofVisits, texts);
        slice.readSettlements(ofVisits, texts);
        slice.readLines(wantedLines, texts);
      }
    }
    return texts;
  }

  /// The texts of one part being read.
  private final class Slice {
    private final PartSlice part;
    private final Database own;
    private final int[] visitOf;

    Slice(PartSlice part, int number, Database own) {
      this.part = part;
      this.own = own;
      visitOf = new int[part.count()];
      for (int v = 0; v < visits.count; v++) {
        if (places.sliceOf[v] == number) {
          visitOf[places.rowOf[v]] = v;
        }
      }
    }

    void readVisits(BitSet wanted, LakeTexts texts) {
      read(
          "SELECT visit_id, person_number" + part.visitsFrom(),
          positions(wanted),
          (visit, first, second) -> {
            texts.visits.put(visit, first);
            texts.persons.put(visit, second);
          });
    }

    void readSettlements(BitSet wantedVisits, LakeTexts texts) {
      BitSet wanted = new BitSet();
      wantedVisits.stream()
          .forEach(v -> wanted.set(visits.firstSettlement[v], visits.firstSettlement[v + 1]));
      String live = part.hasLeftOut() ? "flags < 256" : "";
      read(
          "SELECT settlement_id, ''" + part.rowsFrom("settlements", live),
          positions(wanted, VisitField.SETTLEMENTS, visits.firstSettlement),
          (settlement, id, nothing) -> texts.settlements.put(settlement, id));
    }

    void readLines(BitSet wanted, LakeTexts texts) {
      read(
          "SELECT line_id, ''" + LineLoading.linesFrom(part),
          positions(wanted, VisitField.LINES, visits.firstLine),
          (line, id, nothing) -> texts.lines.put(line, id));
    }

    /// For each row of the part that is wanted, its number in the batch.
    private Map<Integer, Integer> positions(BitSet wanted) {
      Map<Integer, Integer> result = new HashMap<>();
      for (int row = 0; row < visitOf.length; row++) {
        if (wanted.get(visitOf[row])) {
          result.put(row, visitOf[row]);
        }
      }
      return result;
    }

    private Map<Integer, Integer> positions(BitSet wanted, Field counts, int[] first) {
      Map<Integer, Integer> result = new HashMap<>();
      int position = 0;
      for (int row = 0; row < visitOf.length; row++) {
        int start = first[visitOf[row]];
        int end = start + part.visits.ints(counts)[row];
        for (int at = wanted.nextSetBit(start); at >= 0 && at < end; at = wanted.nextSetBit(at + 1)) {
          result.put(position + at - start, at);
        }
        position += end - start;
      }
      return result;
    }

    private void read(String sql, Map<Integer, Integer> wanted, TextTaker taker) {
      if (wanted.isEmpty()) {
        return;
      }
      int[] done = {0};
      own.read(
          sql,
          (chunk, rows) -> {
            for (int i = 0; i < rows; i++) {
              Integer row = wanted.get(done[0] + i);
              if (row != null) {
                taker.take(row, chunk.vector(0).getString(i), chunk.vector(1).getString(i));
              }
            }
            done[0] += rows;
          });
    }
  }

  /// Takes the texts of a row of the batch.
  private interface TextTaker {
    void take(int row, String first, String second);
  }

  /// Texts by row.
  private static final class LakeTexts implements Texts {
    private final Map<Integer, String> persons = new HashMap<>();
    private final Map<Integer, String> visits = new HashMap<>();
    private final Map<Integer, String> settlements = new HashMap<>();
    private final Map<Integer, String> lines = new HashMap<>();

    @Override
    public String personNumber(int visit) {
      return text(persons, visit);
    }

    @Override
    public String visitId(int visit) {
      return text(visits, visit);
    }

    @Override
    public String settlementId(int settlement) {
      return settlement < 0 ? "" : text(settlements, settlement);
    }

    @Override
    public String lineId(int line) {
      return text(lines, line);
    }

    private static String text(Map<Integer, String> texts, int row) {
      String text = texts.get(row);
      if (text == null) {
        throw new IllegalArgumentException("row was not asked for: " + row);
      }
      return text;
    }
  }
}
