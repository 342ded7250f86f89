package org.mingjian.server.fsi;

import java.time.Instant;
import java.util.Optional;
import org.mingjian.values.MingjianException;
import org.mingjian.wire.message.Message;
import org.mingjian.wire.message.WireError;

/// Lets in who is registered and proves it; who fails to raises an alarm.
final class Gate {
  private final Senders senders;
  private final Alarms alarms;

  Gate(Senders senders, Alarms alarms) {
    this.senders = senders;
    this.alarms = alarms;
  }

  /// Whom a message comes from.
  sealed interface Visitor permits Admitted, Unproven, Stranger {}

  /// Is served; the sender says whether it is proven.
  record Admitted(Sender sender) implements Visitor {}

  /// Says to be an institution we know and does not prove it.
  record Unproven(Sender sender) implements Visitor {
    /// What is wrong is for the alarm to say, not for whoever tries keys.
    MingjianException refusal() {
      return new MingjianException(
          WireError.UNPROVEN, "身份校验未通过 the sender did not prove to be " + sender.institution());
    }
  }

  /// Says to be an institution nobody registered.
  record Stranger(String code) implements Visitor {
    MingjianException refusal() {
      return new MingjianException(
          WireError.UNKNOWN_INSTITUTION, "机构未登记 institution not registered: " + code);
    }
  }

  Optional<Sender> find(String code) {
    return senders.find(code);
  }

  Visitor receive(Message message, Caller caller, Instant now) {
    String code = message.envelope().institution();
    return senders
        .find(code)
        .<Visitor>map(sender -> check(sender, message, caller, now))
        .orElseGet(() -> new Stranger(code));
  }

  private Visitor check(Sender sender, Message message, Caller caller, Instant now) {
    Proof proof = senders.prove(sender, caller, now);
    if (proof.isGood()) {
      return new Admitted(proof == Proof.PROVEN ? sender.asProven() : sender);
    }
    String transaction = message.transaction().number();
    alarms.raise(new Alarms.Alarm(sender, proof, caller.address(), transaction, now));
    return new Unproven(sender);
  }
}
