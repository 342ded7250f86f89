package org.mingjian.claims.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.claims.AreaSettings;
import org.mingjian.claims.VisitKind;
import org.mingjian.values.MingjianException;

class AreaSettingsFileTest {
  @TempDir Path folder;

  @Test
  void readsWordsOfBothLanguages() throws IOException {
    write("med_type,9901,住院,某医保发〔2024〕1号", "med_type,2101,INPATIENT", "hosp_lv,2,二级,", "");
    AreaSettings area = AreaSettingsFile.in(folder);
    assertEquals(VisitKind.INPATIENT, area.kinds().byMedicalType().get("9901"));
    assertEquals(VisitKind.EMERGENCY, area.kinds().byMedicalType().get("13"));
    assertEquals(2, area.levels().of("2"));
    assertEquals(3, area.levels().of("02"));
    assertEquals(Set.of(), area.selfPayFlags());
    assertEquals(area, AreaSettingsFile.of(area.lines()));
  }

  @Test
  void saysNothingWhereThereIsNoFile() {
    assertEquals(AreaSettings.NATIONAL, AreaSettingsFile.in(folder));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "med_typ,9901,住院|hosp_appr_flag",
        "med_type,9901,入院|INPATIENT",
        "hosp_lv,3,4|三级",
        "hosp_appr_flag,,自费|setting,code,value,basis",
        "hosp_lv|setting,code,value,basis"
      })
  void namesWhatItCannotRead(String line, String allowed) throws IOException {
    write("hosp_lv,1,三级,", line);
    MingjianException refused =
        assertThrows(MingjianException.class, () -> AreaSettingsFile.in(folder));
    assertTrue(refused.getMessage().contains("area_settings.csv:3"), refused::getMessage);
    assertTrue(refused.getMessage().contains(allowed.strip()), refused::getMessage);
  }

  @Test
  void refusesWhatContradictsItself() throws IOException {
    write("hosp_lv,1,三级,", "hosp_lv,1,3,", "hosp_lv,1,一级,");
    MingjianException refused =
        assertThrows(MingjianException.class, () -> AreaSettingsFile.in(folder));
    assertTrue(refused.getMessage().contains("area_settings.csv:4"), refused::getMessage);
  }

  private void write(String... lines) throws IOException {
    Files.writeString(
        folder.resolve(AreaSettingsFile.NAME),
        "\uFEFFsetting,code,value,basis\n" + String.join("\n", List.of(lines)));
  }
}
