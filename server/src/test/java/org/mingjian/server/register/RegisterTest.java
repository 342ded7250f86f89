package org.mingjian.server.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.lake.protection.LocalKeyFile;
import org.mingjian.server.fsi.Sender;
import org.mingjian.server.settings.ProofRule;
import org.mingjian.values.MingjianException;
import org.mingjian.wire.reply.ReplyProfile;

class RegisterTest {
  private static final String HEAD =
      "institution,area_path,infcode,result,err_msg,aliases,own_codes,patient_ids,level\n";

  @TempDir Path data;

  @Test
  void knowsAnInstitutionByItsCodesAndHowToAnswerIt() throws IOException {
    write(
        "H1,/430000/430700,text,one_object,empty,3301=3101,SLS;S2,psn_no,02\nH2,/430000,,,,,,,\n");
    Register register = register(false);
    Sender sender = register.find("S2").orElseThrow();
    assertEquals("H1", sender.institution());
    assertEquals(new ReplyProfile(true, ReplyProfile.Result.ONE_OBJECT, true), sender.profile());
    assertEquals(Map.of("3301", "3101"), sender.aliases());
    assertTrue(sender.provenPatients());
    assertEquals("02", sender.level());
    assertEquals(ReplyProfile.DEFAULT, register.find("H2").orElseThrow().profile());
  }

  @Test
  void servesStrangersOnTrialOnlyAndSaysSo() {
    assertTrue(register(false).find("H9").isEmpty());
    assertFalse(register(true).find("H9").orElseThrow().warning().isEmpty());
    assertTrue(register(true).find("").isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "'H1,370600,,,,,,,',area_path",
    "'H1,/370600,zero,,,,,,',infcode",
    "'H1,/370600,,list,,,,,',result",
    "'H1,/370600,,,,3301,,,',aliases",
    "'H1,/370600,,,,,,card,',patient_ids",
    "'H1,/370600,,,,,,,三级',level",
    "',/370600,,,,,,,',institution"
  })
  void namesLineColumnValueAndWhatIsAllowed(String row, String column) throws IOException {
    write("H0,/370600,,,,,,,\n" + row + "\n");
    MingjianException refused = assertThrows(MingjianException.class, () -> register(false));
    assertTrue(refused.getMessage().contains("第 3 行"), refused.getMessage());
    assertTrue(refused.getMessage().contains(column + " = "), refused.getMessage());
  }

  @Test
  void refusesColumnsNobodyReads() throws IOException {
    Files.writeString(
        data.resolve("institutions.csv"), "institution,area_path,alias\nH1,/370600,3301=3101\n");
    MingjianException refused = assertThrows(MingjianException.class, () -> register(false));
    assertTrue(refused.getMessage().contains("\"alias\""), refused.getMessage());
    assertTrue(refused.getMessage().contains("aliases"), refused.getMessage());
  }

  @Test
  void letsPeopleWriteTheNameBesideTheCode() throws IOException {
    Files.writeString(
        data.resolve("institutions.csv"), "institution,area_path,name\nH1,/370600,第一医院\n");
    assertEquals(1, register(false).institutions());
  }

  private Register register(boolean trusting) {
    return new Register(
        data,
        new LocalKeyFile(data.resolve("keys")),
        new Register.Rules(trusting, ProofRule.IF_REGISTERED));
  }

  private void write(String rows) throws IOException {
    Files.writeString(data.resolve("institutions.csv"), HEAD + rows);
  }
}
