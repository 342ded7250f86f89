package org.mingjian.lake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mingjian.lake.LakeTrial.line;
import static org.mingjian.lake.LakeTrial.lines;
import static org.mingjian.lake.LakeTrial.settlement;
import static org.mingjian.lake.LakeTrial.settlements;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.claims.AreaSettings;
import org.mingjian.claims.LineColumns;
import org.mingjian.claims.PersonBatch;
import org.mingjian.claims.VisitKind;
import org.mingjian.claims.extract.AreaSettingsFile;
import org.mingjian.lake.store.LakeError;
import org.mingjian.values.MingjianException;

class AreaSettingsTest {
  private static final AreaSettings CITY =
      AreaSettingsFile.of(
          List.of("med_type,9901,INPATIENT", "hosp_lv,3,一级", "hosp_appr_flag,2,自费"));

  @TempDir Path folder;

  @Test
  void theAreasCodesMeanWhatTheAreaSays() {
    PersonBatch batch = load(CITY, "S1").batches(ReadSettings.defaults()).getFirst();
    assertEquals(VisitKind.INPATIENT.ordinal(), batch.visits.kind[0]);
    assertEquals(1, batch.visits.level[0]);
    assertEquals(0, batch.lines.flags[0] & LineColumns.IN_SCOPE);
  }

  @Test
  void theyAreUnknownToTheNation() {
    PersonBatch batch =
        load(AreaSettings.NATIONAL, "S1").batches(ReadSettings.defaults()).getFirst();
    assertEquals(VisitKind.UNDETERMINED.ordinal(), batch.visits.kind[0]);
    assertEquals(0, batch.visits.level[0]);
    assertEquals(LineColumns.IN_SCOPE, batch.lines.flags[0] & LineColumns.IN_SCOPE);
  }

  @Test
  void aLakeKeepsToWhatItWasToldFirst() {
    load(CITY, "S1");
    List<PersonBatch> batches = load(AreaSettings.NATIONAL, "S2").batches(ReadSettings.defaults());
    for (PersonBatch batch : batches) {
      for (int visit = 0; visit < batch.visits.kind.length; visit++) {
        assertEquals(VisitKind.INPATIENT.ordinal(), batch.visits.kind[visit]);
      }
    }
    AreaSettings other = AreaSettingsFile.of(List.of("med_type,9901,OUTPATIENT"));
    MingjianException refused = assertThrows(MingjianException.class, () -> load(other, "S3"));
    assertEquals(LakeError.OTHER_SETTINGS, refused.code());
    assertTrue(refused.getMessage().contains("med_type,9901,INPATIENT"), refused::getMessage);
  }

  private LakeTrial load(AreaSettings area, String id) {
    LakeTrial trial = new LakeTrial(folder, ImportSettings.defaults().ofArea(area));
    String visit = "V" + id;
    trial.load(
        settlements("s" + id)
            .row(
                settlement(id, visit, "P1", 5).replace("med_type=11", "med_type=9901")
                    + " hosp_lv=3"),
        lines("f" + id).row(line("L" + id, visit, "P1", 4) + " hosp_appr_flag=2"));
    return trial;
  }
}
