package org.mingjian.values;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNamesTest {
  @Test
  void putsTheFewestChangesFirst() {
    NearestNames names = new NearestNames(List.of("MJ2025-21", "MJ2025-1", "MJ2025-12", "JL-0001"));
    assertEquals("MJ2025-1、MJ2025-21、MJ2025-12", names.to("MJ2025-1"));
    assertEquals("MJ2025-12、MJ2025-21、MJ2025-1", names.to("MJ202512"));
  }

  @Test
  void takesUpperAndLowerCaseForTheSame() {
    NearestNames names = new NearestNames(List.of("drug_age", "DRUG_SEX"));
    assertEquals("DRUG_SEX、drug_age", names.to("drug_sex"));
  }

  @Test
  void namesAllWhereFewAreKnown() {
    assertEquals("a", new NearestNames(List.of("a")).to(""));
    assertEquals("", new NearestNames(List.of()).to("a"));
  }
}
