package org.mingjian.wire.message;

import java.util.ArrayList;
import java.util.List;

/// What could not be read in a message. It is treated as absent and told to whoever looks after the
/// sender's data, never guessed. Safe for use by several threads: a late judgement still reads.
public final class Notes {
  private static final int MOST = 50;
  private static final int LONGEST = 40;

  private final List<Note> all = new ArrayList<>();

  /// A value that could not be read.
  ///
  /// @param field kind and name, `order.cnt`
  /// @param value what was sent, cut to 40 characters
  public record Note(String field, String value) {}

  /// Keeps a value, up to fifty of a message.
  synchronized void add(String field, String value) {
    if (all.size() < MOST) {
      all.add(new Note(field, value.length() > LONGEST ? value.substring(0, LONGEST) : value));
    }
  }

  /// Those kept, in the order met.
  public synchronized List<Note> all() {
    return List.copyOf(all);
  }

  /// The fields among them, each once, in the order met.
  public List<String> fields() {
    return all().stream().map(Note::field).distinct().toList();
  }
}
