package org.mingjian.engine.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingjian.claims.Identities;
import org.mingjian.claims.VisitColumns;
import org.mingjian.engine.frame.Blueprint;
import org.mingjian.engine.frame.CodePrefixes;
import org.mingjian.engine.frame.Explanation;
import org.mingjian.engine.frame.Facts;
import org.mingjian.engine.frame.Hit;
import org.mingjian.engine.frame.View;
import org.mingjian.finding.Comparison;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.Fact;
import org.mingjian.finding.Tally;
import org.mingjian.finding.UndeterminedReason;
import org.mingjian.knowledge.KnowledgeTable;

/// The diagnosis prefixes of a table's points, and whether a visit's diagnoses meet them.
final class DiagnosisLimit {
  /// Some diagnosis begins with a prefix of the point.
  static final int SOME = 1;

  /// None does.
  static final int NONE = 0;

  private static final String ICD = "icd";
  private static final int NOT_CODED = unknown(UndeterminedReason.LIMIT_NOT_CODED);
  private static final int NO_DIAGNOSIS = unknown(UndeterminedReason.NO_DIAGNOSIS);
  private static final int TCM_ONLY = unknown(UndeterminedReason.TCM_DIAGNOSES_ONLY);

  private final KnowledgeTable table;
  private final int[][] prefixes;
  private final long[] signature;
  private final List<String> blank;

  DiagnosisLimit(Blueprint blueprint, KnowledgeTable table) {
    this.table = table;
    prefixes = blueprint.prefixSets(table, ICD, blueprint.prefixes().diagnoses());
    signature = new long[prefixes.length];
    for (int point = 0; point < signature.length; point++) {
      signature[point] = CodePrefixes.signature(prefixes[point]);
    }
    blank = blueprint.isGiven(ICD) ? blueprint.parameters().list(ICD) : List.of();
  }

  private static int unknown(UndeterminedReason reason) {
    return -1 - reason.ordinal();
  }

  /// [#SOME], [#NONE], or a negative number for a reason why it cannot be told.
  int ask(View view, int visit, int point) {
    int[] wanted = prefixes[point];
    if (wanted.length == 0) {
      return NOT_CODED;
    }
    int from = view.visits.firstDiagnosis[visit];
    int to = view.visits.firstDiagnosis[visit + 1];
    if (from == to) {
      boolean tcm = (view.visits.flags[visit] & VisitColumns.TCM_DIAGNOSES_ONLY) != 0;
      return tcm ? TCM_ONLY : NO_DIAGNOSIS;
    }
    for (int i = from; i < to; i++) {
      if (view.codes.diagnoses.begins(view.batch.diagnoses[i], wanted, signature[point])) {
        return SOME;
      }
    }
    return NONE;
  }

  /// The answer of [LineTest] that a negative number stands for.
  static int undetermined(int asked) {
    return -1 - asked;
  }

  /// The prefixes of a point as texts, in text order.
  List<String> limit(int point) {
    List<String> own = VisitCodes.prefixes(table.set(point, ICD));
    return own.isEmpty() ? VisitCodes.prefixes(blank) : own;
  }

  /// Explains a hit by its comparison and all diagnoses of the visit.
  Explanation explanation(View view, Hit hit, Identities.Texts texts, Comparison comparison) {
    List<Fact> seen = new ArrayList<>();
    for (String code : VisitCodes.diagnoses(view, hit.visit)) {
      seen.add(new Fact("diagnosis:" + code, Map.of("diag_code", code)));
    }
    seen.add(new Facts(view, texts).line(hit.line));
    return new Explanation(
        new Evidence(seen, Facts.point(table, hit.point), Tally.given("diag_code"), comparison),
        Map.of(
            "measured", CodeSets.worded(comparison.measured()),
            "limit", CodeSets.worded(comparison.limit())));
  }
}
