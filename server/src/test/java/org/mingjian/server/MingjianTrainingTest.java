package org.mingjian.server;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MingjianTrainingTest {
  private static final int PATIENTS = 120;
  private static final int REPORTS_EACH = 6;

  @Test
  void takesEveryMadeUpReport() throws IOException {
    int answered = MingjianTraining.train(Duration.ofMillis(1));

    assertTrue(answered >= PATIENTS * REPORTS_EACH, () -> answered + " answered");
  }
}
