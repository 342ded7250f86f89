package org.mingjian.engine.expression;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructTypeReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.mingjian.engine.expression.column.LineFigure;
import org.mingjian.engine.expression.column.LineKey;
import org.mingjian.engine.expression.column.VisitFigure;

/// Declares operators and functions to the checker. The standard ones of CEL are not there: what is
/// not declared here cannot be said.
final class Functions {
  static final CelType NUMBER = OpaqueType.create("number");
  static final CelType DATE = OpaqueType.create("date");
  private static final CelType LINES = OpaqueType.create("lines");
  private static final CelType VISITS = OpaqueType.create("visits");
  private static final CelType OVERLAPS = OpaqueType.create("overlaps");
  private static final CelType TEXT = SimpleType.STRING;
  private static final CelType BOOL = SimpleType.BOOL;
  private static final List<CelType> NUMBERS = List.of(NUMBER, SimpleType.INT, SimpleType.DOUBLE);

  private final Map<String, List<CelOverloadDecl>> byName = new LinkedHashMap<>();
  private int count;

  private Functions() {}

  /// Everything an expression may call; windows only where they are allowed.
  static List<CelFunctionDecl> of(Scope scope) {
    Functions functions = new Functions();
    functions.operators();
    functions.texts();
    functions.members();
    if (scope.windows()) {
      functions.windows();
      functions.figures();
    }
    return functions.byName.entrySet().stream()
        .map(it -> CelFunctionDecl.newFunctionDeclaration(it.getKey(), it.getValue()))
        .toList();
  }

  /// The names of all functions that are called by name.
  static List<String> names() {
    return of(Scope.ofPersonWindows()).stream()
        .map(CelFunctionDecl::name)
        .filter(name -> Character.isLetter(name.charAt(0)))
        .toList();
  }

  private void operators() {
    global("_&&_", BOOL, BOOL, BOOL);
    global("_||_", BOOL, BOOL, BOOL);
    global("!_", BOOL, BOOL);
    global("_?_:_", BOOL, BOOL, BOOL, BOOL);
    for (String relation : List.of("_<_", "_<=_", "_>_", "_>=_", "_==_", "_!=_")) {
      numbers(relation, BOOL);
      global(relation, BOOL, DATE, DATE);
    }
    for (String equality : List.of("_==_", "_!=_")) {
      global(equality, BOOL, TEXT, TEXT);
    }
    numbers("_+_", NUMBER);
    numbers("_-_", NUMBER);
    numbers("_*_", NUMBER);
    global("_-_", NUMBER, DATE, DATE);
    global("-_", NUMBER, NUMBER);
  }

  private void texts() {
    global("@in", BOOL, TEXT, ListType.create(TEXT));
    global("@in", BOOL, TEXT, TEXT);
    global("@in", BOOL, NUMBER, ListType.create(SimpleType.INT));
    global("@in", BOOL, NUMBER, ListType.create(SimpleType.DOUBLE));
    member("startsWith", BOOL, TEXT, TEXT);
    member("endsWith", BOOL, TEXT, TEXT);
    member("contains", BOOL, TEXT, TEXT);
    global("date", DATE, TEXT);
  }

  private void members() {
    for (String test : List.of("diagnosed", "operated")) {
      member(test, BOOL, struct("visit"), ListType.create(TEXT));
      member(test, BOOL, struct("visit"), TEXT);
    }
    member("isIn", BOOL, struct("line"), TEXT);
  }

  private void windows() {
    for (CelType days : List.of(NUMBER, SimpleType.INT)) {
      member("lines", LINES, struct("person"), days);
      member("lines", LINES, struct("person"), TEXT, days);
      member("facts", LINES, struct("person"), TEXT, days);
      member("visits", VISITS, struct("person"), days);
      member("visits", VISITS, struct("person"), TEXT, days);
      member("during", OVERLAPS, struct("person"), TEXT, days);
    }
    member("lines", LINES, struct("visit"));
    member("lines", LINES, struct("visit"), TEXT);
    member("facts", LINES, struct("visit"), TEXT);
    member("visits", VISITS, struct("window"));
    member("visits", VISITS, struct("window"), TEXT);
  }

  private void figures() {
    Stream.of(LineKey.values()).forEach(key -> member(key.function(), LINES, LINES));
    member("sameInstitution", VISITS, VISITS);
    Stream.of(LineFigure.values()).forEach(it -> member(it.function(), NUMBER, LINES));
    Stream.of(VisitFigure.values()).forEach(it -> member(it.function(), NUMBER, VISITS));
    member("count", NUMBER, OVERLAPS);
  }

  private void numbers(String operator, CelType result) {
    for (CelType left : NUMBERS) {
      for (CelType right : NUMBERS) {
        global(operator, result, left, right);
      }
    }
  }

  private static CelType struct(String name) {
    return StructTypeReference.create(name);
  }

  private void global(String name, CelType result, CelType... arguments) {
    add(name, CelOverloadDecl.newGlobalOverload("o" + count++, result, arguments));
  }

  private void member(String name, CelType result, CelType... targetAndArguments) {
    add(name, CelOverloadDecl.newMemberOverload("o" + count++, result, targetAndArguments));
  }

  private void add(String name, CelOverloadDecl overload) {
    byName.computeIfAbsent(name, unused -> new ArrayList<>()).add(overload);
  }
}
