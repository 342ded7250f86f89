package org.mingjian.wire.order;

import java.util.List;
import org.mingjian.finding.Phase;
import org.mingjian.wire.message.Message;
import org.mingjian.wire.message.Moment;

/// An ask: what is being ordered or settled for some patients, to be judged before it goes on.
///
/// @param phase BEFORE for a reminder while the doctor orders, DURING for one at settlement
/// @param taskId the sender's id of the ask, given back as it came
public record OrderCheck(Phase phase, String taskId, List<Patient> patients) {
  /// Copies in.
  public OrderCheck {
    patients = List.copyOf(patients);
  }

  /// Reads the input of a 3101, 3102, 3660 or 3661 of whoever the envelope names.
  ///
  /// @param now stands in for times that neither line nor envelope give
  public static OrderCheck of(Message message, Moment now) {
    return of(message, message.envelope().institution(), now);
  }

  /// The same, of an institution that may go by a code of its own in the envelope.
  ///
  /// @param institution its national code, by which its facts are kept; empty where nobody knows it
  public static OrderCheck of(Message message, String institution, Moment now) {
    return new OrderReader(message, institution, now).read();
  }

  /// The same at an institution of this level, whatever the sender says; an empty one says nothing.
  public OrderCheck atLevel(String level) {
    return level.isEmpty()
        ? this
        : new OrderCheck(
            phase, taskId, patients.stream().map(patient -> patient.atLevel(level)).toList());
  }
}
