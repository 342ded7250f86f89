package org.mingjian.synth.plant;

import java.util.function.ObjIntConsumer;

/// How one case is played: on a day that `need` allows, `act` makes the claims and marks what the
/// rule must blame or spare; `turn` may undo it afterwards.
record Script(Planting planting, String note, Turn turn, Need need, ObjIntConsumer<Scene> act) {
  /// What happens to the marked lines after they are made.
  enum Turn {
    /// Nothing: they stand.
    NONE,
    /// They are refunded, so the rule must not blame them.
    REFUNDED,
    /// The patient pays them, so the rule must not blame them.
    SELF_PAID
  }
}
