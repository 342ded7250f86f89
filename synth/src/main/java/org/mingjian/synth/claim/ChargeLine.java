package org.mingjian.synth.claim;

/// One charge line. A plain carrier: its maker fills it, then hands it over with its visit. Money
/// in fen, unit prices in yuan at scale 6, quantities at scale 4, times in seconds of [CivilTime].
public final class ChargeLine {
  /// The visit it belongs to.
  public final Visit visit;

  /// Its number in the visit from 1 (`feedetl_sn`).
  public final int ordinal;

  /// What is charged.
  public final Item item;

  /// `fee_ocur_time`.
  public final int time;

  /// Negative on a refund line.
  public final long quantity;

  /// Unit price.
  public final long unitPrice;

  /// Of the sign of the quantity.
  public long amount;

  /// `inscp_amt`, `fulamt_ownpay_amt`, `preselfpay_amt`.
  public long inScope;

  /// See [#inScope].
  public long fullySelfPaid;

  /// See [#inScope].
  public long selfPaidFirst;

  /// Index into the visit's settlements.
  public int settlement;

  /// Number of the prescription in the visit from 1, 0 without one.
  public int prescription;

  /// `ordinal` of the line this one refunds by name, 0 where it names none.
  public int refunds;

  /// `prd_days`, 0 without.
  public int supplyDays;

  /// `sin_dos_dscr`, empty without.
  public String singleDose = "";

  /// `used_frqu_dscr` of a drug.
  public String frequency = "一日三次";

  /// `drord_time` and `upld_time`.
  public int orderTime;

  /// See [#orderTime].
  public int uploadTime;

  /// Who ordered it, and where it was done.
  public Doctor doctor;

  /// See [#doctor].
  public Department executing;

  /// `dscg_tkdrug_flag`.
  public boolean takenHome;

  /// The item code as the line writes it; the item's own but on planted faults.
  public String codeText;

  ChargeLine(Visit visit, Item item, int time, Money money) {
    this.visit = visit;
    this.ordinal = visit.lines.size() + 1;
    this.item = item;
    this.time = time;
    this.quantity = money.quantity();
    this.unitPrice = money.unitPrice();
    this.amount = money.amount();
    this.inScope = amount;
    this.orderTime = time - 300;
    this.uploadTime = time + 1800;
    this.doctor = visit.doctor;
    this.executing = visit.doctor.department();
    this.codeText = item.code();
  }

  /// `bkkp_sn`.
  public String number() {
    return Serials.padded(visit.lineStem(), ordinal, 5);
  }

  /// `feedetl_sn`.
  public String serial() {
    return Serials.padded("", ordinal, 5);
  }

  /// `rx_drord_no`; empty without one.
  public String prescriptionNumber() {
    return prescription == 0 ? "" : Serials.padded(visit.id() + "R", prescription, 3);
  }

  /// The patient pays all of it.
  public void payOneself() {
    fullySelfPaid = amount;
    selfPaidFirst = 0;
    inScope = 0;
  }
}
