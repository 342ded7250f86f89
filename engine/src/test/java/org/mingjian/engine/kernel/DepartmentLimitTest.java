package org.mingjian.engine.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.mingjian.engine.Trial.ITEM;

import org.junit.jupiter.api.Test;
import org.mingjian.engine.Trial;
import org.mingjian.engine.Verdict;

class DepartmentLimitTest {

  @Test
  void blamesOtherDepartments() {
    assertEquals("L1 by points-1: B01/A03;A05 10.00", judge("B01", "C01").text());
  }

  @Test
  void passesTheBillingOrTheExecutingDepartment() {
    assertEquals("clear 1", judge("A03", "B01").text());
    assertEquals("clear 1", judge("B01", "A05.02").text());
  }

  @Test
  void showsTheExecutingDepartmentWhereThereIsNoOther() {
    Verdict verdict = judge("", "C01");
    assertEquals("L1 by points-1: C01/A03;A05 10.00", verdict.text());
    assertEquals(ITEM + "|骨科|内科（A03）、妇产科（A05）|||", verdict.message());
  }

  @Test
  void cannotTellWithoutADepartment() {
    assertEquals("DEPARTMENT_UNKNOWN 1", judge("", "").text());
  }

  private static Verdict judge(String billing, String executing) {
    return Trial.of("department-limit")
        .points("codes,departments", ITEM + ",A05;A03")
        .line(line ->
            line.department(billing, "")
                .executingDepartment(executing, executing.isEmpty() ? "" : "骨科"));
  }
}
