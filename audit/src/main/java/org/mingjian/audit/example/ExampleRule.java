package org.mingjian.audit.example;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mingjian.claims.FieldPresence;
import org.mingjian.claims.PersonBatch;
import org.mingjian.engine.Program;
import org.mingjian.engine.RuleState;
import org.mingjian.finding.Finding;
import org.mingjian.knowledge.Parameters;
import org.mingjian.knowledge.Parameters.Parameter;
import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.TableSchema;
import org.mingjian.values.ContentHash;

/// Judges example cases by their rule alone, with the points of the case.
///
/// @param rule of the pack
/// @param schemas of all tables
public record ExampleRule(RuleDefinition rule, Map<String, TableSchema> schemas) {
  /// Copies in.
  public ExampleRule {
    schemas = Map.copyOf(schemas);
  }

  /// Judges a case.
  public Result run(ExampleCase example) {
    Program program = program(example);
    if (!(program.states().getFirst() instanceof RuleState.Assessable)) {
      return new Result(example.expectation().expected(), program.states().toString(), List.of());
    }
    PersonBatch batch = example.batch();
    Outcome outcome = Outcome.of(program, batch);
    outcome.findings().forEach(ExampleRule::replay);
    return new Result(
        example.expectation().expected(),
        example.expectation().actual(outcome),
        outcome.findings());
  }

  private Program program(ExampleCase example) {
    Release release =
        new Release(
            ContentHash.of(rule.code()),
            List.of(with(example.parameters())),
            ExampleTables.of(schemas, example.points()));
    return Program.compile(release, new FieldPresence(allFields()));
  }

  private static void replay(Finding finding) {
    if (!finding.evidence().replays()) {
      throw new IllegalStateException("evidence does not replay: " + finding.evidence());
    }
  }

  private Set<String> allFields() {
    Set<String> fields = new TreeSet<>();
    rule.scope().fields().forEach(field -> fields.addAll(Set.of(field.split("\\|", -1))));
    return fields;
  }

  private RuleDefinition with(Map<String, String> values) {
    Map<String, Parameter> parameters = new TreeMap<>(rule.parameters().byName());
    values.forEach((name, value) -> parameters.put(name, new Parameter(value, "", "example")));
    return rule.with(new Parameters(parameters));
  }

  /// What a case should come to and what it came to, in the same words, and what was found.
  public record Result(String expected, String actual, List<Finding> findings) {
    /// Copies in.
    public Result {
      findings = List.copyOf(findings);
    }
  }
}
