package org.mingjian.lake;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBDataChunkReader;
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
      Wanted rows = new Wanted();
      for (int row = 0; row < visitOf.length; row++) {
        if (wanted.get(visitOf[row])) {
          rows.add(row, visitOf[row]);
        }
      }
      if (!rows.isEmpty()) {
        queries.readVisits(part, "visit_id", rows.into(texts.visits));
        queries.readVisits(part, "person_number", rows.into(texts.persons));
      }
    }

    void readSettlements(BitSet wantedVisits, LakeTexts texts) {
      BitSet wanted = new BitSet();
      wantedVisits.stream()
          .forEach(v -> wanted.set(visits.firstSettlement[v], visits.firstSettlement[v + 1]));
      read(
          SliceQueries.TableRows.SETTLEMENTS.with("settlement_id"),
          wanted(wanted, VisitField.SETTLEMENTS, visits.firstSettlement),
          texts.settlements);
    }

    void readLines(BitSet wanted, LakeTexts texts) {
      read(
          SliceQueries.TableRows.LINES.with("line_id"),
          wanted(wanted, VisitField.LINES, visits.firstLine),
          texts.lines);
    }

    private Wanted wanted(BitSet wanted, Field counts, int[] first) {
      Wanted result = new Wanted();
      int position = 0;
      for (int row = 0; row < visitOf.length; row++) {
        int start = first[visitOf[row]];
        int end = start + part.visits.ints(counts)[row];
        int at = wanted.nextSetBit(start);
        while (at >= 0 && at < end) {
          result.add(position + at - start, at);
          at = wanted.nextSetBit(at + 1);
        }
        position += end - start;
      }
      return result;
    }

    private void read(SliceQueries.TableRows table, Wanted wanted, Map<Integer, String> texts) {
      if (!wanted.isEmpty()) {
        queries.read(List.of(part), table, wanted.into(texts));
      }
    }
  }

  /// Rows of a part by position, ascending, and their numbers in the batch.
  private static final class Wanted {
    private int[] positions = new int[64];
    private int[] rows = new int[64];
    private int count;

    void add(int position, int row) {
      if (count == positions.length) {
        positions = Arrays.copyOf(positions, count * 2);
        rows = Arrays.copyOf(rows, count * 2);
      }
      positions[count] = position;
      rows[count++] = row;
    }

    boolean isEmpty() {
      return count == 0;
    }

    /// Reads the first column of the wanted rows, and of no others, into `texts`.
    Database.ChunkReader into(Map<Integer, String> texts) {
      return new Database.ChunkReader() {
        private int next;
        private int done;

        @Override
        public void read(DuckDBDataChunkReader chunk, int chunkRows) {
          while (next < count && positions[next] < done + chunkRows) {
            texts.put(rows[next], chunk.vector(0).getString(positions[next] - done));
            next++;
          }
          done += chunkRows;
        }
      };
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
