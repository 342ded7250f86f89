package org.mingjian.server.desk.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingjian.cases.procedure.Letter.Kind;
import org.mingjian.cases.procedure.Procedures;
import org.mingjian.values.MingjianException;

class LetterTemplatesTest {
  private static final String YANTAI = "/370000/370600";
  private static final LetterTemplates.Occasion REQUEST =
      new LetterTemplates.Occasion("request", "notify");
  @TempDir private Path folder;

  @Test
  void areThoseOfTheNationWhereAnAreaHasNone() {
    LetterTemplate template = read().template(YANTAI, REQUEST);
    assertTrue(template.title().contains("疑点说明通知书"), template.title());
    assertEquals("医保智告〔2026〕370600-12号", document());
    assertEquals(Optional.empty(), read().bureau(YANTAI));
  }

  /// Where the ledger has refused, the letter does not merely intend to.
  @Test
  void stateARefusalAsADecisionWithTheRightToAppealAndItsLimit() {
    LetterTemplates.Occasion refusal =
        new LetterTemplates.Occasion("refusal-notice", "refuse-at-once");
    String text = String.join("\n", read().template(YANTAI, refusal).paragraphs());
    assertTrue(text.contains("决定不予支付"), text);
    assertFalse(text.contains("拟"), text);
    for (String right : List.of("提出申诉", "{term}", "{deadline}", "{appeal-term}", "补付")) {
      assertTrue(text.contains(right), right);
    }
  }

  @Test
  void areOverriddenByAnAreaAndThoseWithinIt() throws IOException {
    write(
        "370600",
        "letters.properties",
        "bureau = 烟台市医疗保障局\nnumber.NOTICE = 鲁烟医保智告〔{year}〕{number}号");
    write("370600", "request.txt", "title: 说明函\nto: {institution}\n---\n{amount}元");
    assertEquals("鲁烟医保智告〔2026〕12号", document());
    assertEquals(Optional.of("烟台市医疗保障局"), read().bureau(YANTAI));
    String within = YANTAI + "/370602";
    assertEquals("说明函", read().template(within, REQUEST).title());
    assertEquals(Optional.empty(), read().bureau(within));
  }

  @Test
  void preferTheTemplateOfTheOutcome() throws IOException {
    write("370600", "request.txt", "title: 一般\nto: x\n---\n正文");
    write("370600", "request.notify.txt", "title: 此结论\nto: x\n---\n正文");
    assertEquals("此结论", read().template(YANTAI, REQUEST).title());
  }

  @ParameterizedTest
  @CsvSource({
    "request.txt, 'title: a|to: b|---||截止 {deadlin}', 5, {deadlin}",
    "request.txt, 'titel: a|to: b|---|正文', 1, titel",
    "request.txt, 'title: a|to: b|---|见 {findings}', 4, {findings}",
    "request.txt, 'title: a|to: b', 2, ---",
    "letters.properties, '#|numbers.NOTICE = 1', 2, numbers.NOTICE",
    "letters.properties, 'number.NOTICE = 医保{number}号', 1, {year}",
    "letters.properties, 'number.NOTICE = {year}{number}{yer}', 1, {yer}",
    "reqest.txt, 'title: a', 0, request.txt",
  })
  void refuseWhatIsMisspeltNamingFileAndLine(String name, String text, int line, String told)
      throws IOException {
    write("370600", name, text.replace('|', '\n'));
    MingjianException refused = assertThrows(MingjianException.class, this::read);
    assertEquals(LetterError.TEMPLATE, refused.code());
    String message = refused.getMessage();
    assertTrue(message.contains("370600/" + name + " 第 line " + line + " 行"), message);
    assertTrue(message.contains(told), message);
  }

  @Test
  void sayWhichIsMissingWhereAnAreaSendsALetterOfItsOwn() {
    MingjianException missing =
        assertThrows(
            MingjianException.class,
            () -> read().template(YANTAI, new LetterTemplates.Occasion("warning", "warn")));
    assertTrue(missing.getMessage().contains("letters/370600/warning.txt"), missing.getMessage());
  }

  private String document() {
    return read().document(YANTAI, Kind.NOTICE, new LetterTemplates.Number("370600", 2026, 12));
  }

  private LetterTemplates read() {
    return LetterTemplates.read(folder, area -> Procedures.national());
  }

  private void write(String area, String name, String text) throws IOException {
    Files.createDirectories(folder.resolve(area));
    Files.writeString(folder.resolve(area).resolve(name), text);
  }
}
