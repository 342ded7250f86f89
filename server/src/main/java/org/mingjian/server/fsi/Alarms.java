package org.mingjian.server.fsi;

import java.time.Instant;

/// Where it is said that somebody speaks for an institution who is not it.
@FunctionalInterface
public interface Alarms {
  /// Somebody failed to prove to be `sender`. Returns at once, never fails, and keeps little
  /// however often it is called.
  void raise(Alarm alarm);

  /// What happened.
  ///
  /// @param address where the call came from
  /// @param transaction what it wanted
  record Alarm(Sender sender, Proof proof, String address, String transaction, Instant at) {}
}
