package org.mingjian.server.desk.docket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.cases.decision.Actor;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.database.SharedPostgres;

class NearestCasesTest {
  private static final Database DATABASE = SharedPostgres.another("nearest");
  @TempDir private Path folder;
  private String hospital = "";
  private DeskScene scene = new DeskScene(DATABASE, Path.of(""), "");

  @BeforeEach
  void namesAHospitalAfterTheTest(TestInfo test) {
    hospital = "NE-" + test.getDisplayName().hashCode();
    scene = new DeskScene(DATABASE, folder, hospital);
  }

  @Test
  void putsTheCaseOfTheSameItemAndAmountFirst() {
    scene.bring(
        scene.audit("one").add(hospital, 2, 100).add(hospital, 8, 90).add(hospital, 4, 9000));
    clear(1);
    clear(2);
    List<NearestCases.Near> near = near(0, DeskScene.REVIEWER, Scope.area(DeskScene.AREA));
    assertEquals("X-2", near.getFirst().item());
    assertTrue(
        near.getFirst()
            .common()
            .containsAll(List.of(NearestCases.Common.ITEM, NearestCases.Common.AMOUNT)));
    assertEquals("排除", near.getFirst().outcomeName().zh());
    assertEquals("数据上传错误，未多付费", near.getFirst().reasonName().zh());
    assertEquals(9_050, near.getFirst().accusedFen());
    assertEquals("CLEARED", near.getFirst().money().getFirst().account());
  }

  @Test
  void saysThatTimeDecidedWhereItDidAndNotWhyTheInstitutionAppealed() {
    scene.bring(scene.audit("one").add(hospital, 2, 100).add(hospital, 8, 90));
    String lapsed = scene.cases().get(1);
    scene.appeal(lapsed);
    for (int week = 0; week < 30 && !scene.file(lapsed).isClosed(); week++) {
      scene.pass(Duration.ofDays(7));
      scene.sweep();
    }
    NearestCases.Near near = near(0, DeskScene.REVIEWER, Scope.area(DeskScene.AREA)).getFirst();
    assertEquals(lapsed, near.caseId());
    assertEquals("APPEAL_UPHELD", near.closing());
    assertEquals("逾期未办", near.reasonName().zh());
    assertEquals(List.of("", ""), List.of(near.reason(), near.opinion()));
    assertEquals("unanswered", near.outcome());
  }

  @Test
  void comparesByLevelWhereTheRegisterKnowsIt() {
    scene.bring(scene.audit("one").add(hospital, 2, 100).add("other-" + hospital, 4, 100));
    DeskScene other = new DeskScene(DATABASE, folder, "other-" + hospital);
    other.give(other.cases().getFirst(), DeskScene.REVIEWER, "clear", "DATA_ERROR");
    NearestCases nearest = new NearestCases(scene.files(), code -> Optional.of("05"));
    List<NearestCases.Near> near =
        DATABASE.inScope(
            Scope.service(), sql -> nearest.to(sql, scene.cases().getFirst(), DeskScene.REVIEWER));
    assertTrue(
        near.stream()
            .filter(one -> one.institution().equals("other-" + hospital))
            .allMatch(one -> one.common().contains(NearestCases.Common.LEVEL)));
  }

  @Test
  void showsAnInstitutionItsOwnThatItKnowsAlone() {
    scene.bring(scene.audit("one").add(hospital, 2, 100).add(hospital, 8, 90));
    scene.accept(scene.cases().getFirst());
    clear(1);
    Scope own = Scope.institution(DeskScene.AREA, hospital);
    Actor office = scene.office();
    assertEquals(List.of(), near(0, office, own));
  }

  private void clear(int number) {
    scene.give(scene.cases().get(number), DeskScene.REVIEWER, "clear", "DATA_ERROR");
  }

  private List<NearestCases.Near> near(int number, Actor actor, Scope scope) {
    NearestCases nearest = new NearestCases(scene.files(), code -> Optional.empty());
    String id = open(number);
    return DATABASE.inScope(
        scope,
        sql ->
            nearest.to(sql, id, actor).stream()
                .filter(one -> one.institution().equals(hospital))
                .toList());
  }

  private String open(int number) {
    return scene.cases().get(number);
  }
}
