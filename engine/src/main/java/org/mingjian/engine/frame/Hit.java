package org.mingjian.engine.frame;

/// One rule broken once, in the ints of its batch. Owns its arrays; they are not written to after
/// construction.
public final class Hit {
  /// Stands for no line and no point.
  public static final int NONE = -1;

  /// The visit; for a window, the first visit beyond the limit.
  public final int visit;

  /// The blamed line, or [#NONE].
  public final int line;

  /// Row of the point in the kernel's first table, or [#NONE].
  public final int point;

  /// What was measured and the bound it broke; their meaning and scale are the kernel's.
  public final long measured;

  /// See [#measured].
  public final long limit;

  /// Claimed money in fen.
  public final long amountFen;

  /// Related lines, in line order.
  public final int[] related;

  /// Window start (`2025-03-05`, `2025-03`, `2025-Q1`, `2025`), empty unless the hit is a window's.
  public final String window;

  /// Visits a window hit claims, in order; empty otherwise.
  public final int[] windowVisits;

  /// Visits the judgement rests on besides; empty for most.
  public final int[] relatedVisits;

  /// Whether the hit lies at one institution; only a person's window may span several.
  public final boolean oneInstitution;

  private static final int[] NOTHING = {};

  private Hit(
      int visit,
      int line,
      int point,
      Measure measure,
      long amountFen,
      int[] related,
      Window window) {
    this.visit = visit;
    this.line = line;
    this.point = point;
    this.measured = measure.measured();
    this.limit = measure.limit();
    this.amountFen = amountFen;
    this.related = related;
    this.window = window.start;
    this.windowVisits = window.visits;
    this.relatedVisits = window.related;
    this.oneInstitution = window.oneInstitution;
  }

  /// A hit on a line.
  public static Hit onLine(View view, int line, int point, Measure measure, long amountFen) {
    return onLine(view, line, point, measure, amountFen, NOTHING);
  }

  /// A hit on a line that other lines share in.
  public static Hit onLine(
      View view, int line, int point, Measure measure, long amountFen, int[] related) {
    return new Hit(view.lines.visit[line], line, point, measure, amountFen, related, Window.NONE);
  }

  /// A hit on a visit; its amount is what the fund covers of the visit.
  public static Hit onVisit(View view, int visit, int point, Measure measure) {
    return new Hit(visit, NONE, point, measure, view.inScopeOfVisit(visit), NOTHING, Window.NONE);
  }

  /// A hit on a visit that follows from another visit.
  public static Hit onVisitAfter(View view, int visit, int earlier, Measure measure) {
    Window none = new Window("", NOTHING, new int[] {earlier}, true);
    return new Hit(visit, NONE, NONE, measure, view.inScopeOfVisit(visit), NOTHING, none);
  }

  /// A hit of a point on a visit that claims no money.
  public static Hit onVisitWithoutMoney(int visit, int point, Measure measure) {
    return new Hit(visit, NONE, point, measure, 0, NOTHING, Window.NONE);
  }

  /// A hit on a visit that claims no money.
  public static Hit onVisitWithoutMoney(int visit, Measure measure) {
    return new Hit(visit, NONE, NONE, measure, 0, NOTHING, Window.NONE);
  }

  /// A hit on a person's window.
  public static Hit onWindow(View view, Window window, Measure measure) {
    long amount = 0;
    for (int visit : window.visits) {
      amount += view.inScopeOfVisit(visit);
    }
    return new Hit(window.visits[0], NONE, NONE, measure, amount, NOTHING, window);
  }

  /// Whether the hit is a window's.
  public boolean isWindow() {
    return !window.isEmpty();
  }

  /// What was measured and the bound it broke.
  public record Measure(long measured, long limit) {
    /// For kernels that compare codes.
    public static final Measure NONE = new Measure(0, 0);
  }

  /// A person's window that was hit.
  public static final class Window {
    static final Window NONE = new Window("", NOTHING, NOTHING, true);
    final String start;
    final int[] visits;
    final int[] related;
    final boolean oneInstitution;

    /// Takes over the arrays.
    ///
    /// @param start `2025-03-05`, `2025-03`, `2025-Q1` or `2025`
    /// @param visits the visits beyond the limit, in order, at least one
    /// @param related all visits counted in the window, in order
    /// @param oneInstitution whether only visits to one institution were counted
    public Window(String start, int[] visits, int[] related, boolean oneInstitution) {
      this.start = start;
      this.visits = visits;
      this.related = related;
      this.oneInstitution = oneInstitution;
    }
  }
}
