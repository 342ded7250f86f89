package org.mingjian.engine.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.claims.Identities;
import org.mingjian.claims.LineColumns;
import org.mingjian.claims.VisitKind;
import org.mingjian.engine.frame.Blueprint;
import org.mingjian.engine.frame.Candidates;
import org.mingjian.engine.frame.CodePrefixes;
import org.mingjian.engine.frame.Explanation;
import org.mingjian.engine.frame.Facts;
import org.mingjian.engine.frame.Hit;
import org.mingjian.engine.frame.Kernel;
import org.mingjian.engine.frame.Outcomes;
import org.mingjian.engine.frame.RuleGate;
import org.mingjian.engine.frame.Slot;
import org.mingjian.engine.frame.View;
import org.mingjian.finding.Comparison;
import org.mingjian.finding.Evidence;
import org.mingjian.finding.Tally;
import org.mingjian.finding.UndeterminedReason;
import org.mingjian.knowledge.KnowledgeTable;
import org.mingjian.knowledge.Values;

/// `disease-catalogue`: a drug charged to a registered chronic disease is not among the drugs of
/// that disease.
final class DiseaseCatalogue implements Kernel {
  private static final int NOT_LISTED = -1;
  private static final int[] NO_ROWS = {};

  private final KnowledgeTable table;
  private final RuleGate gate;
  private final Periods periods;
  private final Map<String, Integer> diseases = new HashMap<>();
  private final int[] diseaseOfRow;
  private final int[][] rowsOfDisease;

  private DiseaseCatalogue(KnowledgeTable table, RuleGate gate) {
    this.table = table;
    this.gate = gate;
    this.periods = new Periods(table);
    Values names = table.values("disease");
    int[] known = new int[names.count()];
    for (int i = 0; i < known.length; i++) {
      String disease = CodePrefixes.normal(names.text(i));
      known[i] = diseases.computeIfAbsent(disease, unused -> diseases.size());
    }
    diseaseOfRow = new int[table.size()];
    List<List<Integer>> rows = new ArrayList<>();
    for (int row = 0; row < diseaseOfRow.length; row++) {
      diseaseOfRow[row] = known[names.number(row)];
      if (diseaseOfRow[row] == rows.size()) {
        rows.add(new ArrayList<>());
      }
      rows.get(diseaseOfRow[row]).add(row);
    }
    rowsOfDisease =
        rows.stream()
            .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new);
  }

  static Kernel of(Blueprint blueprint) {
    return new DiseaseCatalogue(blueprint.table(0), blueprint.gate());
  }

  /// The lines whose item some disease lists; what is judged are all drugs.
  @Override
  public List<Slot> slots() {
    return List.of(Slot.facts(table));
  }

  @Override
  public void judge(View view, List<Candidates> candidates, Outcomes outcomes) {
    Catalogue catalogue = new Catalogue(view, candidates.get(0), outcomes);
    for (int visit = 0; visit < view.visits.count; visit++) {
      VisitKind kind = view.visits.kindOf(visit);
      if (kind == VisitKind.CHRONIC || kind == VisitKind.UNDETERMINED) {
        catalogue.judgeVisit(visit, gate.ask(view, visit));
      }
    }
  }

  @Override
  public Explanation explain(View view, Hit hit, Identities.Texts texts) {
    String item = view.codes.dictionaries.items().code(view.lines.item[hit.line]);
    String disease = disease(view, hit.visit);
    Facts facts = new Facts(view, texts);
    return Explanation.of(
        new Evidence(
            List.of(facts.line(hit.line), facts.visit(hit.visit, "dise_no", disease)),
            Facts.point(table, hit.point),
            Tally.given("hilist_code"),
            Comparison.of(Comparison.Operator.NONE_AMONG, item, disease, "")));
  }

  private static String disease(View view, int visit) {
    int disease = view.visits.disease[visit];
    return CodePrefixes.normal(view.codes.dictionaries.diagnoses().code(disease));
  }

  /// Judges the visits of one batch in order, reading the listed lines along with them.
  private final class Catalogue {
    private final View view;
    private final Candidates listed;
    private final Outcomes outcomes;
    private int at;

    private Catalogue(View view, Candidates listed, Outcomes outcomes) {
      this.view = view;
      this.listed = listed;
      this.outcomes = outcomes;
    }

    private void judgeVisit(int visit, RuleGate.Answer answer) {
      boolean chronic = view.visits.kindOf(visit) == VisitKind.CHRONIC;
      if (answer == RuleGate.Answer.NO || (answer == RuleGate.Answer.YES && !chronic)) {
        return;
      }
      int disease = diseases.getOrDefault(disease(view, visit), NOT_LISTED);
      int[] rows = disease == NOT_LISTED ? NO_ROWS : rowsOfDisease[disease];
      for (int i = view.visits.firstLine[visit]; i < view.visits.firstLine[visit + 1]; i++) {
        if (isDrug(i)) {
          judgeLine(i, answer, disease, rows);
        }
      }
    }

    private boolean isDrug(int line) {
      char shape = view.codes.shape[view.lines.item[line]];
      boolean drug = shape == 'X' || shape == 'Z';
      return drug && (view.lines.isJudged(line) || isScopeUnknown(line));
    }

    private boolean isScopeUnknown(int line) {
      boolean unknown = (view.lines.flags[line] & LineColumns.SCOPE_UNKNOWN) != 0;
      return unknown && view.lines.isFact(line);
    }

    private void judgeLine(int line, RuleGate.Answer answer, int disease, int[] rows) {
      if (answer != RuleGate.Answer.YES) {
        outcomes.undeterminedLine(line, answer.reason());
      } else if (isScopeUnknown(line)) {
        outcomes.undeterminedLine(line, UndeterminedReason.SCOPE_UNKNOWN);
      } else {
        int row = firstInForce(rows, view.day(line));
        if (row < 0) {
          outcomes.undeterminedLine(line, UndeterminedReason.DISEASE_UNKNOWN);
        } else if (isListed(line, disease)) {
          outcomes.clearLine(line);
        } else {
          long amount = view.lines.netInScope[line];
          outcomes.hit(Hit.onLine(view, line, row, Hit.Measure.NONE, amount));
        }
      }
    }

    private int firstInForce(int[] rows, int day) {
      for (int row : rows) {
        if (periods.contains(row, day)) {
          return row;
        }
      }
      return Hit.NONE;
    }

    private boolean isListed(int line, int disease) {
      while (at < listed.size && listed.line[at] < line) {
        at++;
      }
      for (int i = at; i < listed.size && listed.line[i] == line; i++) {
        if (diseaseOfRow[listed.point[i]] == disease) {
          return true;
        }
      }
      return false;
    }
  }
}
