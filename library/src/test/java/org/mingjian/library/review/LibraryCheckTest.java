package org.mingjian.library.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingjian.library.release.ReleaseRequest;
import org.mingjian.library.store.LibraryBench;
import org.mingjian.values.AreaCode;

class LibraryCheckTest {
  private static final String SEX = "kind,published,object,codes,sex,basis,valid_from,valid_to\n";
  private static final String DRUG = "XG04CBF019A001010100030";

  @TempDir Path folder;
  private LibraryBench bench = new LibraryBench(Path.of(""));

  @BeforeEach
  void aNationalPoint() {
    bench = new LibraryBench(folder);
    bench.add("000000", "drug_sex.csv", SEX + ",2025-05-23,非那雄胺片," + DRUG + ",1,说明书,,\n");
  }

  @Test
  void anOverrideOfNothingIsDead() {
    bench.add("370600", "drug_sex.c.csv", SEX + "覆盖,,没有的药,X9,1,依据,2026-01-01,\n");
    assertEquals(List.of("没有的药（370600）：覆盖的知识点不存在"), texts(Remark.Kind.DEAD));
  }

  @Test
  void aPointWithoutCodesIsDead() {
    bench.add("000000", "drug_sex.c.csv", SEX + ",2025-05-23,某药,,1,说明书,,\n");
    assertEquals(List.of("某药（000000）：没有代码，不会命中任何费用"), texts(Remark.Kind.DEAD));
  }

  @Test
  void theStateOfARuleThatIsNotThereIsDead() {
    bench.addUnchecked(
        "rule_state",
        "area,kind,rule,state,basis,valid_from\n370600,覆盖,GZ9,SHADOW,烟医保,2026-01-01\n");
    assertEquals(List.of("（370600）：没有规则 GZ9"), texts(Remark.Kind.DEAD));
  }

  @Test
  void theParameterOfNoRuleIsDead() {
    bench.addUnchecked(
        "rule_parameter",
        "area,kind,rule,parameter,value,basis,valid_from\n"
            + "370600,覆盖,GZ10000204002000,perHour,4,烟医保,2026-01-01\n");
    assertEquals(List.of("（370600）：没有规则 GZ10000204002000 的参数 perHour"), texts(Remark.Kind.DEAD));
  }

  @Test
  void twoPointsThatSayOtherThingsOfOneCodeOnOneDayOverlap() {
    bench.add("000000", "drug_sex.o.csv", SEX + ",2025-05-23,非那雄胺胶囊," + DRUG + ",2,说明书,,\n");
    String overlap = texts(Remark.Kind.OVERLAP).getFirst();
    assertTrue(overlap.contains(DRUG) && overlap.contains("取值不同"), overlap);
  }

  @Test
  void pointsOnDaysApartDoNotOverlap() {
    bench.add("000000", "drug_sex.p.csv", SEX + ",2025-05-23,甲,X1,1,说明书,,2025-12-31\n");
    bench.add("000000", "drug_sex.q.csv", SEX + ",2025-05-23,乙,X1,2,说明书,2026-01-01,\n");
    assertEquals(List.of(), texts(Remark.Kind.OVERLAP));
  }

  @Test
  void aCodeTheCatalogueLacksIsUnknown() {
    assertEquals(List.of(DRUG + " 非那雄胺片"), texts(Remark.Kind.UNKNOWN_CODE, "X1"));
    assertEquals(List.of(), texts(Remark.Kind.UNKNOWN_CODE, DRUG));
    assertEquals(List.of(), texts(Remark.Kind.UNKNOWN_CODE));
  }

  @Test
  void aLowerLayerThatPublishesAgainContradicts() {
    bench.add("370600", "drug_sex.l.csv", SEX + ",2026-01-01,非那雄胺片," + DRUG + ",2,烟医保,,\n");
    assertEquals(1, texts(Remark.Kind.CONTRADICTION).size());
  }

  @Test
  void aRuleWithoutPointsNeverFires() {
    List<String> before = texts(Remark.Kind.NEVER_FIRES);
    assertTrue(before.stream().anyMatch(text -> text.contains("知识表 service_sex 没有知识点")));
    assertTrue(before.stream().noneMatch(text -> text.contains(" drug_sex ")), before::toString);
  }

  private List<String> texts(Remark.Kind kind, String... catalogue) {
    ReleaseRequest request =
        new ReleaseRequest(
            new AreaCode("370600"), bench.open().now(bench.clock()), false, Optional.empty());
    return LibraryCheck.run(bench.open(), request, Set.of(catalogue)).stream()
        .filter(remark -> remark.kind() == kind)
        .map(Remark::text)
        .toList();
  }
}
