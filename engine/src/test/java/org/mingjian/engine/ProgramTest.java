package org.mingjian.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.mingjian.engine.Trial.ITEM;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mingjian.claims.FieldPresence;
import org.mingjian.engine.kernel.Templates;
import org.mingjian.values.MingjianException;

class ProgramTest {
  private static final FieldPresence NO_FIELDS = new FieldPresence(Set.of());

  @Test
  void compilesARuleWhoseTablesAreFilled() {
    Program program = compile(Trial.of("sex-limit").points("codes,sex", ITEM + ",2"));
    assertEquals(1, program.rules().size());
    assertEquals(List.of(new RuleState.Assessable(program.rules().getFirst())), program.states());
  }

  @Test
  void saysWhichTableIsEmpty() {
    Trial trial = Trial.of("sex-limit").points("codes,sex");
    RuleState state = compile(trial).states().getFirst();
    assertEquals(new RuleState.NotAssessable(state.rule(), List.of("points"), List.of()), state);
  }

  @Test
  void saysWhichFieldIsAbsent() {
    Trial trial = Trial.of("line-check").fields("setl_d.gend|mdtrt_d.gend");
    RuleState state = compile(trial).states().getFirst();
    assertEquals(
        new RuleState.NotAssessable(state.rule(), List.of(), List.of("setl_d.gend|mdtrt_d.gend")),
        state);
  }

  @Test
  void refusesATemplateThatDoesNotExist() {
    MingjianException refused =
        assertThrows(MingjianException.class, () -> compile(Trial.of("no-such")));
    assertEquals(EngineError.TEMPLATE, refused.code());
  }

  @Test
  void namesItsTemplates() {
    assertEquals(true, Templates.names().contains("sex-limit"));
  }

  private static Program compile(Trial trial) {
    return Program.compile(trial.release(), NO_FIELDS);
  }
}
