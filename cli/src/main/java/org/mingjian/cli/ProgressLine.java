package org.mingjian.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// Shows how a step gets on: a bar that redraws itself on a terminal, a line now and then
/// elsewhere. Safe for several threads.
final class ProgressLine {
  private static final int BAR = 28;
  private static final long REDRAW_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
  private static final long PLAIN_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final PrintWriter err;
  private final boolean terminal;
  private final String step;
  private final long began = System.nanoTime();
  private long shown = began;
  private boolean over;

  /// Begins a step with this name.
  ProgressLine(PrintWriter err, boolean terminal, String step) {
    this.err = err;
    this.terminal = terminal;
    this.step = step;
    if (terminal) {
      show(bar(0, 1), false);
    }
  }

  /// So much of the whole is done; `note` says it in words. A whole of 0 is unknown.
  synchronized void reached(long done, long whole, String note) {
    long now = System.nanoTime();
    if (!over && now - shown >= (terminal ? REDRAW_NANOS : PLAIN_NANOS)) {
      shown = now;
      String share = whole > 0 ? String.format(Locale.ROOT, "%3d%%", 100 * done / whole) : "";
      show(terminal ? bar(done, whole) + " " + share + " " + note : share + " " + note, !terminal);
    }
  }

  /// The step is over; ending it again does nothing.
  synchronized void done(String note) {
    if (!over) {
      over = true;
      double seconds = (System.nanoTime() - began) / (double) TimeUnit.SECONDS.toNanos(1);
      show("✓ " + (note.isEmpty() ? "" : note + "  ") + Figures.seconds(seconds), true);
    }
  }

  private void show(String text, boolean end) {
    if (terminal) {
      err.print("\r\u001b[2K" + step + "  " + text + (end ? "\n" : ""));
      err.flush();
    } else {
      err.println(step + "  " + text);
    }
  }

  private static String bar(long done, long whole) {
    int full = whole > 0 ? (int) Math.min(BAR, BAR * done / whole) : 0;
    return "█".repeat(full) + "░".repeat(BAR - full);
  }
}
