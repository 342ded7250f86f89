package org.mingjian.lake;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.claims.Identities;
import org.mingjian.claims.VisitColumns;
import org.mingjian.lake.staging.VisitField;
import org.mingjian.lake.store.Columns;
import org.mingjian.lake.store.Database;
import org.mingjian.lake.store.Field;

/// Reads the texts of named rows of a batch from the files of its parts.
final class LakeIdentities implements Identities {
  private final Places places;
  private final VisitColumns visits;

  private final Database database;

  LakeIdentities(Places places, VisitColumns visits, Database database) {
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
        Slice slice = new Slice(places.slices.get(s), s, new SliceQueries(own));
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
    private final SliceQueries queries;
    private final int[] visitOf;

    Slice(PartSlice part, int number, SliceQueries queries) {
      this.part = part;
      this.queries = queries;
      visitOf = new int[part.count()];
      for (int v = 0; v < visits.count; v++) {
        if (places.sliceOf[v] == number) {
          visitOf[places.rowOf[v]] = v;
        }
      }
    }

    void readVisits(BitSet wanted, LakeTexts texts) {
      Map<Integer, Integer> rows = positions(wanted);
      if (rows.isEmpty()) {
        return;
      }
      PartSlice again = part.again();
      queries.readVisits(List.of(again), List.of(VisitField.VISIT_ID, VisitField.PERSON_NUMBER));
      Columns visitTexts = again.visits;
      rows.forEach((row, visit) -> {
        texts.visits.put(visit, text(visitTexts.texts(VisitField.VISIT_ID)[row]));
        texts.persons.put(visit, text(visitTexts.texts(VisitField.PERSON_NUMBER)[row]));
      });
    }

    private static String text(byte[] bytes) {
      return new String(bytes, StandardCharsets.UTF_8);
    }

    void readSettlements(BitSet wantedVisits, LakeTexts texts) {
      BitSet wanted = new BitSet();
      wantedVisits.stream()
          .forEach(v -> wanted.set(visits.firstSettlement[v], visits.firstSettlement[v + 1]));
      read(
          SliceQueries.TableRows.SETTLEMENTS.with("settlement_id"),
          positions(wanted, VisitField.SETTLEMENTS, visits.firstSettlement),
          texts.settlements);
    }

    void readLines(BitSet wanted, LakeTexts texts) {
      read(
          SliceQueries.TableRows.LINES.with("line_id"),
          positions(wanted, VisitField.LINES, visits.firstLine),
          texts.lines);
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
        for (int at = wanted.nextSetBit(start);
            at >= 0 && at < end;
            at = wanted.nextSetBit(at + 1)) {
          result.put(position + at - start, at);
        }
        position += end - start;
      }
      return result;
    }

    private void read(
        SliceQueries.TableRows table, Map<Integer, Integer> wanted, Map<Integer, String> texts) {
      if (wanted.isEmpty()) {
        return;
      }
      int[] done = {0};
      queries.read(
          List.of(part),
          table,
          (chunk, rows) -> {
            for (int i = 0; i < rows; i++) {
              Integer row = wanted.get(done[0] + i);
              if (row != null) {
                texts.put(row, chunk.vector(0).getString(i));
              }
            }
            done[0] += rows;
          });
    }
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
