package org.mingjian.server.library;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.mingjian.knowledge.KnowledgeTable;
import org.mingjian.knowledge.Release;

/// Finds the points of a release whose id, object or codes hold a text. What is searched lies in
/// one piece a table, in small letters, so that looking for a text is one run over memory. Made
/// once for a release; for all threads.
public final class PointSearch {
  /// Between parts and points: nobody searches for it, so nothing is found across it.
  private static final char END = '\n';

  private static final int CHAR_BYTES = 2;

  private final Release release;
  private final Map<String, Words> tables = new TreeMap<>();

  /// Reads the points of a release.
  public PointSearch(Release release) {
    this.release = release;
    release.tables().forEach((name, table) -> tables.put(name, Words.of(table)));
  }

  /// Whose points.
  Release release() {
    return release;
  }

  /// The first row at or after `from` that holds a text; the number of rows where none does.
  ///
  /// @param text of one line, in whatever letters
  public int next(String table, int from, String text) {
    Words words = tables.get(table);
    return words == null ? 0 : words.next(from, text.toLowerCase(Locale.ROOT));
  }

  /// Memory it takes.
  public long sizeBytes() {
    return tables.values().stream().mapToLong(Words::sizeBytes).sum();
  }

  /// The words of a table, row after row.
  private static final class Words {
    private final String all;
    private final int[] begins;

    private Words(String all, int[] begins) {
      this.all = all;
      this.begins = begins;
    }

    static Words of(KnowledgeTable table) {
      StringBuilder all = new StringBuilder();
      int[] begins = new int[table.size()];
      for (int row = 0; row < begins.length; row++) {
        begins[row] = all.length();
        add(all, table.object(row));
        table.codes(row).forEach(code -> add(all, code));
        add(all, table.id(row));
      }
      return new Words(all.toString(), begins);
    }

    private static void add(StringBuilder all, String part) {
      all.append(part.toLowerCase(Locale.ROOT).replace(END, ' ')).append(END);
    }

    int next(int from, String text) {
      if (from >= begins.length || text.indexOf(END) >= 0) {
        return begins.length;
      }
      int place = all.indexOf(text, begins[from]);
      return place < 0 ? begins.length : rowOf(place);
    }

    /// The last row that begins at or before a place.
    private int rowOf(int place) {
      int found = Arrays.binarySearch(begins, place);
      return found >= 0 ? found : -found - 2;
    }

    long sizeBytes() {
      return (long) all.length() * CHAR_BYTES + (long) begins.length * Integer.BYTES;
    }
  }
}
