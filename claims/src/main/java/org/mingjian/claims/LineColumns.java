package org.mingjian.claims;

/// The charge lines of a batch, ordered by visit, then (time, line key as text). The first group is
/// as handed over; the `net…` columns are filled by [Netting]. The arrays belong to the batch;
/// readers do not write to them.
public final class LineColumns {
  /// Bit of [#flags]: the time was given without a time of day.
  public static final int DATE_ONLY = 1;

  /// Bit of [#flags]: the fund pays this line (claims-extract §3, in scope).
  public static final int IN_SCOPE = 2;

  /// Bit of [#flags]: whether the fund pays the line cannot be told; rules about the fund's share
  /// are undetermined on it.
  public static final int SCOPE_UNKNOWN = 4;

  /// Bit of [#flags]: the item code has no national shape.
  public static final int CODE_NOT_NATIONAL = 8;

  /// Bit of [#flags], set by [Netting]: a negative line some of whose quantity found no partner.
  public static final int UNMATCHED = 16;

  /// Rows.
  public final int count;

  /// Index of the visit.
  public final int[] visit;

  /// Index of the settlement, -1 where the line has none.
  public final int[] settlement;

  /// `fee_ocur_time` in seconds of [org.mingjian.values.CivilTime].
  public final int[] time;

  /// Dictionary id of the charged item.
  public final int[] item;

  /// Quantity at scale 4, negative on a refund line.
  public final long[] quantity;

  /// Unit price in yuan at scale 6.
  public final long[] unitPrice;

  /// Amount in fen, of the sign of the quantity.
  public final long[] amount;

  /// The part of [#amount] the fund's catalogue covers (`inscp_amt`), in fen.
  public final long[] inScopeAmount;

  /// Prescription: dense from 1 inside a visit, 0 where `rx_drord_no` is absent.
  public final int[] prescription;

  /// Dictionary ids of the billing and the executing department, and of the doctor; 0 where absent.
  public final int[] department;

  /// See [#department].
  public final int[] executingDepartment;

  /// See [#department].
  public final int[] doctor;

  /// `med_chrgitm_type` as a number 1 to 14, 0 where absent or unknown.
  public final byte[] chargeCategory;

  /// `prd_days`, 0 where absent.
  public final short[] supplyDays;

  /// The daily dose as [Dose] holds it, 0 where it cannot be read.
  public final long[] dose;

  /// `upld_time` in seconds, or absent.
  public final int[] uploadTime;

  /// `drord_time` in seconds, or absent.
  public final int[] orderTime;

  /// On a negative line: the line of the same visit it names, as an index into this batch; else -1.
  public final int[] cancels;

  /// Bits named above.
  public final byte[] flags;

  /// What is left of [#quantity] after refunds; 0 on refund lines.
  public final long[] netQuantity;

  /// What is left of [#amount].
  public final long[] netAmount;

  /// What is left of [#inScopeAmount]; 0 where the line is out of scope.
  public final long[] netInScope;

  /// Columns for `count` lines.
  public LineColumns(int count) {
    this.count = count;
    visit = new int[count];
    settlement = new int[count];
    time = new int[count];
    item = new int[count];
    quantity = new long[count];
    unitPrice = new long[count];
    amount = new long[count];
    inScopeAmount = new long[count];
    prescription = new int[count];
    department = new int[count];
    executingDepartment = new int[count];
    doctor = new int[count];
    chargeCategory = new byte[count];
    supplyDays = new short[count];
    dose = new long[count];
    uploadTime = new int[count];
    orderTime = new int[count];
    cancels = new int[count];
    flags = new byte[count];
    netQuantity = new long[count];
    netAmount = new long[count];
    netInScope = new long[count];
  }

  /// Whether rules judge line `i`: the fund pays it and something is left of it.
  public boolean isJudged(int i) {
    return (flags[i] & IN_SCOPE) != 0 && netQuantity[i] > 0;
  }

  /// Whether line `i` stands as a fact: something is left of it, whoever pays.
  public boolean isFact(int i) {
    return netQuantity[i] > 0;
  }
}
