package org.mingjian.engine.kernel;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.claims.CodeDictionary;
import org.mingjian.engine.frame.CodePrefixes;
import org.mingjian.engine.frame.View;

/// The diagnoses and operations of a visit as texts, main first, then in text order.
final class VisitCodes {
  private VisitCodes() {}

  static List<String> diagnoses(View view, int visit) {
    List<String> codes = new ArrayList<>();
    CodeDictionary dictionary = view.codes.dictionaries.diagnoses();
    for (int i = view.visits.firstDiagnosis[visit];
        i < view.visits.firstDiagnosis[visit + 1];
        i++) {
      codes.add(code(dictionary, view.batch.diagnoses[i]));
    }
    return mainFirst(codes, code(dictionary, view.visits.mainDiagnosis[visit]));
  }

  static List<String> operations(View view, int visit) {
    List<String> codes = new ArrayList<>();
    CodeDictionary dictionary = view.codes.dictionaries.operations();
    for (int i = view.visits.firstOperation[visit];
        i < view.visits.firstOperation[visit + 1];
        i++) {
      codes.add(code(dictionary, view.batch.operations[i]));
    }
    return mainFirst(codes, code(dictionary, view.visits.mainOperation[visit]));
  }

  static String mainDiagnosis(View view, int visit) {
    return code(view.codes.dictionaries.diagnoses(), view.visits.mainDiagnosis[visit]);
  }

  /// The first code that begins with one of the prefixes; one does.
  static String firstBeginning(List<String> codes, List<String> prefixes) {
    return codes.stream()
        .filter(code -> prefixes.stream().anyMatch(code::startsWith))
        .findFirst()
        .orElse("");
  }

  /// Prefixes as they are compared, in text order.
  static List<String> prefixes(List<String> prefixes) {
    return CodeSets.ordered(
        prefixes.stream().map(CodePrefixes::normal).filter(it -> !it.isEmpty()).toList());
  }

  private static String code(CodeDictionary dictionary, int id) {
    return CodePrefixes.normal(dictionary.code(id));
  }

  private static List<String> mainFirst(List<String> codes, String main) {
    List<String> ordered = new ArrayList<>(CodeSets.ordered(codes));
    if (ordered.remove(main)) {
      ordered.addFirst(main);
    }
    return ordered;
  }
}
