package org.mingjian.engine.expression.column;

import org.mingjian.engine.frame.View;

/// The lines a window counts and those it is asked for, in one order. Equal lines: what is counted
/// stands before what asks, so a line is in its own window.
final class LineEvents {
  /// Not counted.
  static final byte NO_MEMBER = -1;

  final int size;
  final int[] line;
  final int[] point;

  // The asking row, or none.
  final int[] ask;

  // NO_MEMBER, 0, or why it is not known whether the line counts.
  final byte[] member;

  private LineEvents(int size) {
    this.size = size;
    line = new int[size];
    point = new int[size];
    ask = new int[size];
    member = new byte[size];
  }

  /// Every row counts and asks.
  static LineEvents of(Members rows) {
    LineEvents events = new LineEvents(rows.size);
    for (int i = 0; i < rows.size; i++) {
      events.set(i, rows.line[i], i, rows.doubt[i]);
      events.point[i] = rows.point[i];
    }
    return events;
  }

  /// The lines of a set count, the rows ask.
  static LineEvents of(Members set, Members rows) {
    LineEvents events = new LineEvents(set.size + rows.size);
    int counted = 0;
    int asking = 0;
    for (int i = 0; i < events.size; i++) {
      boolean count =
          counted < set.size && (asking == rows.size || set.line[counted] <= rows.line[asking]);
      if (count) {
        events.set(i, set.line[counted], Rows.NONE, set.doubt[counted]);
        counted++;
      } else {
        events.set(i, rows.line[asking], asking, NO_MEMBER);
        asking++;
      }
    }
    return events;
  }

  private void set(int i, int lineIndex, int asking, byte counted) {
    line[i] = lineIndex;
    ask[i] = asking;
    member[i] = counted;
  }

  int[] persons(View view) {
    int[] persons = new int[size];
    for (int i = 0; i < size; i++) {
      persons[i] = view.visits.person[view.lines.visit[line[i]]];
    }
    return persons;
  }

  int[] keys(View view, LineKey key) {
    int[] keys = new int[size];
    for (int i = 0; i < size; i++) {
      keys[i] = key.of(view, line[i]);
    }
    return keys;
  }

  int[] times(View view) {
    int[] times = new int[size];
    for (int i = 0; i < size; i++) {
      times[i] = view.lines.time[line[i]];
    }
    return times;
  }

  /// The events as a window moves along them.
  Slide.Track track(View view) {
    int[] days = new int[size];
    for (int i = 0; i < size; i++) {
      days[i] = view.day(line[i]);
    }
    return new Slide.Track(line, days, member, ask);
  }
}
