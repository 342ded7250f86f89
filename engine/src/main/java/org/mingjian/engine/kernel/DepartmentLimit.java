package org.mingjian.engine.kernel;

import java.util.List;
import java.util.Map;
import org.mingjian.claims.CodeDictionary;
import org.mingjian.claims.Identities;
import org.mingjian.engine.frame.Blueprint;
import org.mingjian.engine.frame.CodePrefixes;
import org.mingjian.engine.frame.Explanation;
import org.mingjian.engine.frame.Facts;
import org.mingjian.engine.frame.Hit;
import org.mingjian.engine.frame.Kernel;
import org.mingjian.engine.frame.View;
import org.mingjian.finding.Comparison;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.Tally;
import org.mingjian.finding.UndeterminedReason;
import org.mingjian.knowledge.KnowledgeTable;

/// `department-limit`: neither the billing nor the executing department may use the item.
final class DepartmentLimit implements LineTest {
  private static final int UNKNOWN = LineTest.undetermined(UndeterminedReason.DEPARTMENT_UNKNOWN);

  private final KnowledgeTable table;
  private final int[][] allowed;

  private DepartmentLimit(KnowledgeTable table, int[][] allowed) {
    this.table = table;
    this.allowed = allowed;
  }

  static Kernel of(Blueprint blueprint) {
    KnowledgeTable table = blueprint.table(0);
    int[][] allowed =
        blueprint.prefixSets(table, "departments", blueprint.prefixes().departments());
    return new LineKernel(table, new DepartmentLimit(table, allowed));
  }

  @Override
  public int test(View view, int line, int point) {
    int billing = view.lines.department[line];
    int executing = view.lines.executingDepartment[line];
    if (billing == CodeDictionary.ABSENT && executing == CodeDictionary.ABSENT) {
      return UNKNOWN;
    }
    CodePrefixes.Bound departments = view.codes.departments;
    boolean passes =
        departments.begins(billing, allowed[point])
            || departments.begins(executing, allowed[point]);
    return passes ? CLEAR : HIT;
  }

  @Override
  public Explanation explain(View view, Hit hit, Identities.Texts texts) {
    CodeDictionary departments = view.codes.dictionaries.departments();
    int billing = view.lines.department[hit.line];
    int executing = view.lines.executingDepartment[hit.line];
    int shown = billing == CodeDictionary.ABSENT ? executing : billing;
    List<String> limit = CodeSets.ordered(table.set(hit.point, "departments"));
    Facts facts = new Facts(view, texts);
    return new Explanation(
        new Evidence(
            List.of(
                facts.line(
                    hit.line,
                    "bilg_dept_codg",
                    departments.code(billing),
                    "acord_dept_codg",
                    departments.code(executing))),
            Facts.point(table, hit.point),
            Tally.given("bilg_dept_codg", "acord_dept_codg"),
            new Comparison(
                Comparison.Operator.NONE_BEGINS, List.of(departments.code(shown)), limit, "")),
        Map.of(
            "measured",
            name(departments, shown),
            "limit",
            CodeSets.worded(limit, code -> DepartmentNames.zh(departments, code))));
  }

  private static String name(CodeDictionary departments, int id) {
    String name = departments.name(id);
    return name.isEmpty() ? departments.code(id) : name;
  }
}
