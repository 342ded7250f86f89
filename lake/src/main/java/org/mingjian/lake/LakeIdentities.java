package org.mingjian.lake;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBDataChunkReader;
import org.mingjian.claims.Identities;
import org.mingjian.claims.VisitColumns;
import org.mingjian.lake.store.Database;

/// Reads the texts of named rows of a batch, with one query a table over the files of all its
/// parts.
final class LakeIdentities implements Identities {
  private final Places places;
  private final VisitColumns visits;

  private final Database database;

  LakeIdentities(Places places, VisitColumns visits, Database database) {
    this.places = places;
    this.visits = visits;
    this.database = database;
  }

  /// Where the visits of a batch stand in its parts: the slices, and for each visit in the order of
  /// the slices its number in the batch.
  record Places(List<PartSlice> slices, int[] visitOf) {}

  @Override
  public Texts read(BitSet wantedVisits, BitSet wantedLines) {
    LakeTexts texts = new LakeTexts();
    try (Database own = database.fork()) {
      SliceQueries queries = new SliceQueries(own);
      readVisits(queries, wantedVisits, texts);
      readRows(
          queries,
          SliceQueries.TableRows.SETTLEMENTS.with("settlement_id"),
          new Rows(settlements(wantedVisits), visits.firstSettlement, texts.settlements));
      readRows(
          queries,
          SliceQueries.TableRows.LINES.with("line_id"),
          new Rows(wantedLines, visits.firstLine, texts.lines));
    }
    return texts;
  }

  private BitSet settlements(BitSet wantedVisits) {
    BitSet wanted = new BitSet();
    wantedVisits.stream()
        .forEach(v -> wanted.set(visits.firstSettlement[v], visits.firstSettlement[v + 1]));
    return wanted;
  }

  private void readVisits(SliceQueries queries, BitSet wanted, LakeTexts texts) {
    Wanted rows = new Wanted();
    for (int position = 0; position < places.visitOf.length; position++) {
      int visit = places.visitOf[position];
      if (wanted.get(visit)) {
        rows.add(position, visit);
      }
    }
    if (!rows.isEmpty()) {
      queries.readVisits(
          places.slices,
          "visit_id, person_number",
          rows.into(List.of(texts.visits, texts.persons)));
    }
  }

  private void readRows(SliceQueries queries, SliceQueries.TableRows table, Rows rows) {
    Wanted wanted = rows.wanted(places.visitOf);
    if (!wanted.isEmpty()) {
      queries.read(places.slices, table, wanted.into(List.of(rows.texts)));
    }
  }

  /// Wanted rows of a table whose rows lie in one run a visit, and where their texts go.
  private record Rows(BitSet wanted, int[] first, Map<Integer, String> texts) {
    /// Their positions in the order of the slices.
    Wanted wanted(int[] visitOf) {
      Wanted result = new Wanted();
      int position = 0;
      for (int visit : visitOf) {
        int start = first[visit];
        int end = first[visit + 1];
        int at = wanted.nextSetBit(start);
        while (at >= 0 && at < end) {
          result.add(position + at - start, at);
          at = wanted.nextSetBit(at + 1);
        }
        position += end - start;
      }
      return result;
    }
  }

  /// Rows by position in the order of the slices, ascending, and their numbers in the batch.
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

    /// Reads the columns of the wanted rows, and of no others, into one map a column.
    Database.ChunkReader into(List<Map<Integer, String>> texts) {
      return new Database.ChunkReader() {
        private int next;
        private int done;

        @Override
        public void read(DuckDBDataChunkReader chunk, int chunkRows) {
          while (next < count && positions[next] < done + chunkRows) {
            for (int column = 0; column < texts.size(); column++) {
              String text = chunk.vector(column).getString(positions[next] - done);
              texts.get(column).put(rows[next], text);
            }
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
