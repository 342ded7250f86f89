package org.mingjian.engine.census;

import org.mingjian.engine.frame.Blueprint;
import org.mingjian.engine.frame.View;

/// The stay has an infection that was not there at admission (`adm_cond_type` 4), or one that by
/// its code is acquired in hospital.
final class AcquiredInfection implements StayTest {
  private static final int NOT_AT_ADMISSION = 4;

  private final int[] infections;
  private final int[] always;

  private AcquiredInfection(int[] infections, int[] always) {
    this.infections = infections;
    this.always = always;
  }

  static StayTest of(Blueprint blueprint) {
    return new AcquiredInfection(prefixes(blueprint, "icd"), prefixes(blueprint, "alwaysIcd"));
  }

  private static int[] prefixes(Blueprint blueprint, String parameter) {
    return blueprint.prefixes().diagnoses().intern(blueprint.parameters().list(parameter));
  }

  @Override
  public Answer ask(View view, int stay, int next) {
    Answer answer = Answer.NO;
    int to = view.visits.firstDiagnosis[stay + 1];
    for (int i = view.visits.firstDiagnosis[stay]; i < to; i++) {
      int diagnosis = view.batch.diagnoses[i];
      int condition = view.batch.diagnosisConditions[i];
      if (view.codes.diagnoses.begins(diagnosis, always)) {
        return Answer.YES;
      }
      if (view.codes.diagnoses.begins(diagnosis, infections)) {
        if (condition == NOT_AT_ADMISSION) {
          return Answer.YES;
        }
        answer = condition == 0 ? Answer.UNKNOWN : answer;
      }
    }
    return answer;
  }
}
