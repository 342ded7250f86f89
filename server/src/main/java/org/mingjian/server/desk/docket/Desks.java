package org.mingjian.server.desk.docket;

import org.mingjian.cases.decision.Desk;

/// The desks cases are decided at: each case by the procedure it was opened under, a new one by the
/// procedure of its area, all by the calendar in force. For use by any thread.
public interface Desks {
  /// The desk for cases opened under a procedure.
  ///
  /// @param procedureId as the case names it
  /// @throws IllegalStateException where nobody kept that procedure
  Desk of(String procedureId);

  /// The desk new cases of an area are opened at.
  ///
  /// @param areaPath `/370000/370600`
  Desk inForce(String areaPath);

  /// Changes whenever the calendar does.
  String calendarId();

  /// One desk for all cases, wherever they lie.
  static Desks only(Desk desk) {
    String calendar = desk.limits().calendar().id();
    return new Desks() {
      @Override
      public Desk of(String procedureId) {
        return desk;
      }

      @Override
      public Desk inForce(String areaPath) {
        return desk;
      }

      @Override
      public String calendarId() {
        return calendar;
      }
    };
  }
}
