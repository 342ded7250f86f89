package org.mingjian.engine.expression;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableMap;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.common.types.StructTypeReference;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// Parses expressions and checks their types.
final class Checker {
  static final int MAX_CHARACTERS = 4_000;
  private static final int MAX_LEVELS = 32;

  // Fields by struct, with their types.
  private final Map<String, Map<String, CelType>> structs = new HashMap<>();

  /// A checker that knows the fields, and the rule's own parameters and point columns besides.
  Checker(Map<String, CelType> parameters, Map<String, CelType> pointColumns) {
    Vocabulary.FIELDS.numbers().keySet().forEach(name -> put(name, Functions.NUMBER));
    Vocabulary.FIELDS.dates().keySet().forEach(name -> put(name, Functions.DATE));
    Vocabulary.FIELDS.texts().keySet().forEach(name -> put(name, SimpleType.STRING));
    structs.put("param", Map.copyOf(parameters));
    structs.put("point", Map.copyOf(pointColumns));
    structs.put("window", Map.of());
  }

  private void put(String name, CelType type) {
    int dot = name.indexOf('.');
    structs
        .computeIfAbsent(name.substring(0, dot), unused -> new TreeMap<>())
        .put(name.substring(dot + 1), type);
  }

  /// The checked tree of an expression.
  ///
  /// @param result what it must be: a condition or a number
  /// @throws org.mingjian.values.MingjianException [ExpressionError#EXPRESSION] naming the place
  CelAbstractSyntaxTree check(ExpressionText text, Scope scope, CelType result) {
    if (text.text().length() > MAX_CHARACTERS) {
      throw text.error(0, "太长，" + text.text().length() + " 个字符，至多 " + MAX_CHARACTERS);
    }
    Diagnostics diagnostics = new Diagnostics(text, scope, structs);
    CelValidationResult checked = compiler(scope).compile(text.text());
    if (checked.hasError()) {
      throw diagnostics.error(checked.getErrors().get(0));
    }
    try {
      CelAbstractSyntaxTree tree = checked.getAst();
      diagnostics.expect(tree.getResultType(), result);
      return tree;
    } catch (CelValidationException e) {
      throw text.error(0, String.valueOf(e.getMessage()));
    }
  }

  private CelCompiler compiler(Scope scope) {
    CelOptions options =
        CelOptions.current()
            .maxExpressionCodePointSize(MAX_CHARACTERS)
            .maxParseRecursionDepth(MAX_LEVELS)
            .enableHomogeneousLiterals(true)
            .build();
    CelCompilerBuilder builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setStandardEnvironmentEnabled(false)
            .setStandardMacros(CelStandardMacro.HAS)
            .setTypeProvider(types(scope))
            .setOptions(options)
            .addFunctionDeclarations(Functions.of(scope));
    for (String variable : new TreeSet<>(scope.variables())) {
      builder.addVar(variable, StructTypeReference.create(variable));
    }
    return builder.build();
  }

  private Types types(Scope scope) {
    ImmutableMap.Builder<String, CelType> types = ImmutableMap.builder();
    scope.variables().stream()
        .sorted()
        .forEach(name -> types.put(name, struct(name, structs.getOrDefault(name, Map.of()))));
    return new Types(types.buildOrThrow());
  }

  private static StructType struct(String name, Map<String, CelType> fields) {
    ImmutableMap<String, CelType> own = ImmutableMap.copyOf(fields);
    return StructType.create(name, own.keySet(), field -> Optional.ofNullable(own.get(field)));
  }

  /// The structs as the checker asks for them.
  private static final class Types implements CelTypeProvider {
    private final ImmutableMap<String, CelType> byName;

    Types(ImmutableMap<String, CelType> byName) {
      this.byName = byName;
    }

    @Override
    public ImmutableCollection<CelType> types() {
      return byName.values();
    }

    @Override
    public Optional<CelType> findType(String name) {
      return Optional.ofNullable(byName.get(name));
    }
  }
}
