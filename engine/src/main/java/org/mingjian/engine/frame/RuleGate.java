package org.mingjian.engine.frame;

import java.util.Set;
import org.mingjian.claims.VisitKind;
import org.mingjian.finding.UndeterminedReason;
import org.mingjian.knowledge.RuleScope;

/// Whether a rule applies to a visit at all: its scenes and its insurance types.
public final class RuleGate {
  private static final int ALL_SCENES = VisitKind.UNDETERMINED.bit() - 1;

  private final int scenes;
  private final Set<String> insuranceTypes;

  /// The gate of a scope.
  public RuleGate(RuleScope scope) {
    scenes =
        scope.scenes().stream()
            .mapToInt(name -> VisitKind.valueOf(name).bit())
            .reduce(0, Integer::sum);
    insuranceTypes = scope.insuranceTypes();
  }

  /// Whether the rule applies to every visit.
  boolean isOpen() {
    return insuranceTypes.isEmpty() && scenes == ALL_SCENES;
  }

  /// Whether the rule applies to the visit.
  public Answer ask(View view, int visit) {
    if (!insuranceTypes.isEmpty() && !insuranceTypes.contains(insuranceType(view, visit))) {
      return InsuranceTypes.isKnown(insuranceType(view, visit))
          ? Answer.NO
          : Answer.UNKNOWN_INSURANCE;
    }
    if (scenes == ALL_SCENES) {
      return Answer.YES;
    }
    VisitKind kind = view.visits.kindOf(visit);
    if (kind == VisitKind.UNDETERMINED) {
      return Answer.UNKNOWN_KIND;
    }
    return (scenes & kind.bit()) == 0 ? Answer.NO : Answer.YES;
  }

  private static String insuranceType(View view, int visit) {
    return view.codes.dictionaries.insuranceTypes().code(view.visits.insuranceType[visit]);
  }

  /// Answers of a gate.
  public enum Answer {
    /// It applies.
    YES,
    /// It does not.
    NO,
    /// It would depend on the kind of the visit, which is undetermined.
    UNKNOWN_KIND,
    /// It would depend on the insurance type, which is absent or unknown.
    UNKNOWN_INSURANCE;

    /// Why an unknown answer is unknown.
    public UndeterminedReason reason() {
      return switch (this) {
        case UNKNOWN_KIND -> UndeterminedReason.KIND_UNDETERMINED;
        case UNKNOWN_INSURANCE -> UndeterminedReason.INSURANCE_UNKNOWN;
        case YES, NO -> throw new IllegalStateException("the answer is known: " + this);
      };
    }
  }
}
