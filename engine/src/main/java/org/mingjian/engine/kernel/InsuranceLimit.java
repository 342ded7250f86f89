package org.mingjian.engine.kernel;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingjian.claims.Identities;
import org.mingjian.engine.frame.Blueprint;
import org.mingjian.engine.frame.Explanation;
import org.mingjian.engine.frame.Facts;
import org.mingjian.engine.frame.Hit;
import org.mingjian.engine.frame.InsuranceTypes;
import org.mingjian.engine.frame.Kernel;
import org.mingjian.engine.frame.View;
import org.mingjian.finding.Comparison;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.Tally;
import org.mingjian.finding.UndeterminedReason;
import org.mingjian.knowledge.KnowledgeTable;

/// `insurance-limit`: only maternity or only work-injury insurance pays the item.
final class InsuranceLimit implements LineTest {
  private static final int UNKNOWN = LineTest.undetermined(UndeterminedReason.INSURANCE_UNKNOWN);
  private static final String MATERNITY = "MATERNITY";
  private static final Set<String> MATERNITY_MEDICAL_TYPES = Set.of("51", "52", "53");

  private final KnowledgeTable table;
  private final String required;
  private final Set<String> own;
  private final Set<String> workInjury;

  private InsuranceLimit(KnowledgeTable table, String required, Set<String> workInjury) {
    this.table = table;
    this.required = required;
    this.own = required.equals(MATERNITY) ? Set.of("510") : workInjury;
    this.workInjury = workInjury;
  }

  static Kernel of(Blueprint blueprint) {
    KnowledgeTable table = blueprint.table(0);
    Set<String> workInjury =
        blueprint.isGiven("workInjuryTypes")
            ? Set.copyOf(blueprint.parameters().list("workInjuryTypes"))
            : Set.of();
    String required = blueprint.parameters().text("insurance");
    return new LineKernel(table, new InsuranceLimit(table, required, workInjury));
  }

  @Override
  public int test(View view, int line, int point) {
    int visit = view.lines.visit[line];
    String type = insuranceType(view, visit);
    boolean maternity = MATERNITY_MEDICAL_TYPES.contains(medicalType(view, visit));
    if (own.contains(type) || (maternity && required.equals(MATERNITY))) {
      return CLEAR;
    }
    boolean known = InsuranceTypes.isKnown(type) || workInjury.contains(type);
    return known || maternity ? HIT : UNKNOWN;
  }

  @Override
  public Explanation explain(View view, Hit hit, Identities.Texts texts) {
    String type = insuranceType(view, hit.visit);
    Facts facts = new Facts(view, texts);
    return new Explanation(
        new Evidence(
            List.of(facts.visit(hit.visit, "insutype", type), facts.line(hit.line)),
            Facts.point(table, hit.point),
            Tally.given("insutype"),
            Comparison.of(Comparison.Operator.NONE_AMONG, type, required, "")),
        Map.of("measured", InsuranceNames.zh(type), "limit", InsuranceNames.zh(required)));
  }

  private static String insuranceType(View view, int visit) {
    return view.codes.dictionaries.insuranceTypes().code(view.visits.insuranceType[visit]);
  }

  private static String medicalType(View view, int visit) {
    return view.codes.dictionaries.medicalTypes().code(view.visits.medicalType[visit]);
  }
}
