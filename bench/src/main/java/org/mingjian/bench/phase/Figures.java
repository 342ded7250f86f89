package org.mingjian.bench.phase;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Numbers by name, as a phase hands them over the process boundary. Used by one thread.
public final class Figures {
  private static final String MARK = "@ ";

  private final Map<String, Double> values = new LinkedHashMap<>();

  /// Sets a number.
  public Figures put(String name, double value) {
    values.put(name, value);
    return this;
  }

  /// A number that was measured.
  ///
  /// @throws IllegalArgumentException if there is none of this name
  public double get(String name) {
    Double value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no figure " + name + " among " + values.keySet());
    }
    return value;
  }

  /// One line a number; [#read] reads them.
  public List<String> lines() {
    return values.entrySet().stream().map(it -> MARK + it.getKey() + " " + it.getValue()).toList();
  }

  /// Takes a line of [#lines]; whether it was one.
  public boolean read(String line) {
    if (!line.startsWith(MARK)) {
      return false;
    }
    String[] parts = line.split(" ");
    put(parts[1], Double.parseDouble(parts[2]));
    return true;
  }
}
