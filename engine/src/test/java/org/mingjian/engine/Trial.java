package org.mingjian.engine;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.mingjian.claims.FieldPresence;
import org.mingjian.claims.Identities;
import org.mingjian.claims.PersonBatch;
import org.mingjian.claims.draft.LineDraft;
import org.mingjian.claims.draft.PersonBatchBuilder;
import org.mingjian.claims.draft.PersonDraft;
import org.mingjian.claims.draft.VisitDraft;
import org.mingjian.engine.census.Conclusion;
import org.mingjian.engine.frame.Asked;
import org.mingjian.engine.frame.AskedVisits;
import org.mingjian.engine.frame.BoundCodes;
import org.mingjian.engine.frame.DayRange;
import org.mingjian.engine.frame.JudgedAreas;
import org.mingjian.finding.Phase;
import org.mingjian.knowledge.Basis;
import org.mingjian.knowledge.KnowledgeTable;
import org.mingjian.knowledge.Parameters;
import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.RuleScope;
import org.mingjian.knowledge.RuleStage;
import org.mingjian.knowledge.RuleText;
import org.mingjian.knowledge.TableSchema;
import org.mingjian.knowledge.TableSchema.Column;
import org.mingjian.knowledge.TableSchema.Type;
import org.mingjian.knowledge.table.TableFile;
import org.mingjian.values.ContentHash;
import org.mingjian.values.LocalizedText;

/// One rule with its points, judged on drafted claims.
///
/// ```java
/// Trial.of("sex-limit").points("codes,sex", Trial.ITEM + ",2")
///     .line(line -> line.quantity("2"))   // Verdict with text "L1 by points-1: 1/2 20.00"
/// ```
public final class Trial {
  /// The item a drafted line charges if nothing else is said.
  public static final String ITEM = "XA01AAA001A001010100001";

  private static final LocalizedText NONE = new LocalizedText("", "");
  private static final Map<String, Type> TYPES =
      Map.ofEntries(
          Map.entry("sex", Type.SEX),
          Map.entry("grade", Type.INTEGER),
          Map.entry("extended", Type.FLAG),
          Map.entry("max_dose", Type.DECIMAL4),
          Map.entry("low", Type.DECIMAL4),
          Map.entry("high", Type.DECIMAL4),
          Map.entry("allowed", Type.SET),
          Map.entry("min_age", Type.INTEGER),
          Map.entry("max_age", Type.INTEGER),
          Map.entry("max_days", Type.INTEGER),
          Map.entry("min_parts", Type.INTEGER),
          Map.entry("days", Type.INTEGER),
          Map.entry("min_level", Type.LEVEL),
          Map.entry("level", Type.LEVEL),
          Map.entry("first_only", Type.FLAG),
          Map.entry("max_quantity", Type.DECIMAL4),
          Map.entry("max_per_day", Type.DECIMAL4),
          Map.entry("cap", Type.DECIMAL6),
          Map.entry("price", Type.DECIMAL6),
          Map.entry("kinds", Type.SET),
          Map.entry("departments", Type.SET),
          Map.entry("icd", Type.SET),
          Map.entry("icd9", Type.SET),
          Map.entry("with_codes", Type.SET),
          Map.entry("part_codes", Type.SET));
  private static final Set<String> FRAME_COLUMNS =
      Set.of("point_id", "object", "codes", "basis", "source", "valid_from", "valid_to");

  private final String template;
  private final Map<String, Parameters.Parameter> parameters = new LinkedHashMap<>();
  private final Map<String, Type> types = new HashMap<>(TYPES);
  private final TreeMap<String, KnowledgeTable> tables = new TreeMap<>();
  private final Set<String> tableOrder = new LinkedHashSet<>();
  private Set<String> scenes =
      Set.of("OUTPATIENT", "EMERGENCY", "CHRONIC", "INPATIENT", "PHARMACY", "INTERNET");
  private Set<String> insuranceTypes = Set.of();
  private RuleScope.Follows follows = RuleScope.Follows.TREATMENT;
  private RuleScope.Subject subject = RuleScope.Subject.LINE;
  private List<String> fields = List.of();
  private Set<String> present = Set.of();
  private DayRange range = DayRange.ALL;
  private Optional<List<String>> areas = Optional.empty();
  private Optional<List<String>> visits = Optional.empty();
  private String message = "{item}|{measured}|{limit}|{unit}|{related}|{point}";

  private Trial(String template) {
    this.template = template;
  }

  /// A rule of a template, without points, for all scenes and insurances.
  public static Trial of(String template) {
    return new Trial(template);
  }

  /// Gives the rule a parameter.
  public Trial parameter(String name, String value) {
    return parameter(name, value, "");
  }

  /// Gives the rule a parameter with a unit.
  public Trial parameter(String name, String value, String unit) {
    parameters.put(name, new Parameters.Parameter(value, unit, "test"));
    return this;
  }

  /// Limits the rule to kinds of visit.
  public Trial scenes(String... kinds) {
    scenes = Set.of(kinds);
    return this;
  }

  /// Limits the rule to insurance types.
  public Trial insurance(String... types) {
    insuranceTypes = Set.of(types);
    return this;
  }

  /// Makes the rule one of the place of insurance.
  public Trial followsInsurance() {
    follows = RuleScope.Follows.INSURANCE;
    return this;
  }

  /// Names fields the rule needs.
  public Trial fields(String... names) {
    fields = List.of(names);
    return this;
  }

  /// Names the fields the source has; none if not said.
  public Trial present(String... names) {
    present = Set.of(names);
    return this;
  }

  /// What the rule blames; lines if not said.
  public Trial subject(RuleScope.Subject blamed) {
    subject = blamed;
    return this;
  }

  /// Limits the days that are judged.
  public Trial range(DayRange days) {
    range = days;
    return this;
  }

  /// Limits the areas that are judged.
  public Trial areas(String... codes) {
    areas = Optional.of(List.of(codes));
    return this;
  }

  /// Limits the visits that are asked about.
  public Trial visits(String... ids) {
    visits = Optional.of(List.of(ids));
    return this;
  }

  private Asked asked(PersonBatch batch) {
    JudgedAreas judged =
        areas
            .map(codes -> JudgedAreas.of(batch.dictionaries.areas(), codes::contains))
            .orElse(JudgedAreas.ALL);
    return new Asked(range, judged, visits.map(Trial::askedVisits).orElse(AskedVisits.ALL));
  }

  private static AskedVisits askedVisits(List<String> ids) {
    return batch -> {
      BitSet all = new BitSet();
      all.set(0, batch.visits.count);
      Identities.Texts texts = batch.identities().read(all, new BitSet());
      boolean[] asked = new boolean[batch.visits.count];
      for (int visit = 0; visit < asked.length; visit++) {
        asked[visit] = ids.contains(texts.visitId(visit));
      }
      return asked;
    };
  }

  /// The days that are judged.
  public DayRange range() {
    return range;
  }

  /// Replaces the message, which otherwise shows all its placeholders between bars.
  public Trial message(String text) {
    message = text;
    return this;
  }

  /// Reads a column as money in yuan, where a table has it so.
  public Trial money(String column) {
    types.put(column, Type.MONEY);
    return this;
  }

  /// Gives the rule the table `points`; see [#table].
  public Trial points(String header, String... rows) {
    return table("points", header, rows);
  }

  /// Gives the rule a table in CSV. Points without point_id are `<table>-<row>` from 1.
  public Trial table(String name, String header, String... rows) {
    List<Column> columns = new ArrayList<>();
    for (String column : header.split(",")) {
      if (!FRAME_COLUMNS.contains(column)) {
        columns.add(new Column(column, types.getOrDefault(column, Type.TEXT), NONE, false));
      }
    }
    TableSchema schema = new TableSchema(name, NONE, false, columns);
    String csv = header + "\n" + String.join("\n", rows) + "\n";
    tables.put(name, new TableFile(schema, name, "市", false).read(new StringReader(csv)));
    tableOrder.add(name);
    return this;
  }

  /// Judges one line of one outpatient visit.
  public Verdict line(Consumer<LineDraft> draft) {
    return visit(visit -> visit.line("L1", draft));
  }

  /// Judges one visit.
  public Verdict visit(Consumer<VisitDraft> draft) {
    return person(person -> person.visit("V1", draft));
  }

  /// Judges one person.
  public Verdict person(Consumer<PersonDraft> draft) {
    return batch(new PersonBatchBuilder().person("P1", draft));
  }

  /// Judges a batch.
  public Verdict batch(PersonBatchBuilder builder) {
    return judge(builder.build());
  }

  /// Judges a batch already built.
  public Verdict judge(PersonBatch batch) {
    Program program = program();
    Judge judge = program.judge(program.bind(batch.dictionaries), asked(batch), Phase.AFTER);
    return new Verdict(judge.judge(batch));
  }

  /// Judges a batch again with the judge that has judged it once.
  public Verdict judgeTwice(PersonBatch batch) {
    Program program = program();
    Judge judge = program.judge(program.bind(batch.dictionaries), asked(batch), Phase.AFTER);
    judge.judge(batch);
    return new Verdict(judge.judge(batch));
  }

  /// Counts one batch, for a rule that is concluded at the end.
  public Conclusion conclude(PersonBatch batch) {
    return conclude(List.of(List.of(batch)));
  }

  /// Counts batches, each list by a thread of its own; all of them share their dictionaries.
  public Conclusion conclude(List<List<PersonBatch>> threads) {
    Program program = program();
    BoundCodes codes = program.bind(threads.getFirst().getFirst().dictionaries);
    List<Judge> judges = new ArrayList<>();
    for (List<PersonBatch> batches : threads) {
      Asked asked = asked(threads.getFirst().getFirst());
      Judge judge = program.judge(codes, asked, Phase.AFTER);
      batches.forEach(judge::judge);
      judges.add(judge);
    }
    return program.conclude(judges).getFirst();
  }

  private Program program() {
    return Program.compile(release(), new FieldPresence(present));
  }

  /// The release of this one rule.
  public Release release() {
    return new Release(ContentHash.of(template), List.of(rule()), tables);
  }

  private RuleDefinition rule() {
    return new RuleDefinition(
        "MJ0000-001",
        1,
        Optional.empty(),
        new RuleText(NONE, "", "", NONE, NONE, new LocalizedText(message, "")),
        template,
        new Parameters(parameters),
        List.copyOf(tableOrder),
        new RuleScope(scenes, Set.of("AFTER"), insuranceTypes, follows, subject, fields),
        "SUSPECTED",
        new Basis("", "", ""),
        "sentence",
        RuleStage.ON);
  }
}
