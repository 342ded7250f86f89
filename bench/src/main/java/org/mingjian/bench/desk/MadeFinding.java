package org.mingjian.bench.desk;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.mingjian.cases.Amount;
import org.mingjian.cases.gathering.CaseKey;
import org.mingjian.server.desk.found.FoundFinding;

/// Findings of a province: a few institutions and rules have most of them, amounts are mostly
/// small. The same number gives the same finding.
final class MadeFinding {
  static final int INSTITUTIONS = 1000;
  static final int RULES = 80;
  static final int MONTHS = 24;
  static final int CITIES = 10;
  static final int COUNTIES = 100;

  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  private static final int ITEMS = 5000;
  private static final int DAYS = 28;
  private static final String EVIDENCE =
      "{\"facts\":[{\"subject\":\"line:BK%1$012d\",\"values\":{\"hilist_code\":\"X%2$025d\","
          + "\"fee_ocur_time\":\"%3$s 12:51:21\",\"cnt\":\"2\",\"pric\":\"36.5\",\"inscp_amt\":\"65.70\"}},"
          + "{\"subject\":\"visit:MD%1$012d\",\"values\":{\"begntime\":\"%3$s 12:51:21\",\"med_type\":\"14\"}}],"
          + "\"point\":{\"object\":\"病种M01600\",\"disease\":\"M01600\",\"basis\":\"合成市门诊慢特病管理办法\"},"
          + "\"tally\":{\"kind\":\"GIVEN\",\"key\":\"hilist_code\"},\"comparison\":{\"operator\":"
          + "\"NONE_AMONG\",\"measured\":[\"X%2$025d\"],\"limit\":[\"M01600\"],\"unit\":\"\"}}";

  private MadeFinding() {}

  /// The `number`-th of `all` findings of a run; their ids go up.
  static FoundFinding of(long run, long number, long all) {
    SplittableRandom chance = new SplittableRandom(run * 1_000_003 + number);
    long high = Long.MAX_VALUE / all * number * 2;
    String id = hex(high, chance.nextLong());
    int institution = skewed(chance, INSTITUTIONS);
    int item = skewed(chance, ITEMS);
    LocalDate day = FIRST.plusMonths(run % MONTHS).plusDays(chance.nextInt(DAYS));
    long fen = 100 + (long) Math.exp(chance.nextDouble() * 13);
    String code = institution(institution);
    String settlement = "ST" + (number / 2) + "-" + run;
    return new FoundFinding(
        id,
        hex(chance.nextLong(), chance.nextLong()),
        Optional.of(new CaseKey.OfSettlement(code, settlement)),
        new Amount(fen, fen * 7 / 10),
        day,
        new FoundFinding.Mark(
            "bench", rule(skewed(chance, RULES)), verdict(chance.nextInt(10)), "事后"),
        new FoundFinding.Whose(
            area(institution),
            code,
            "A" + chance.nextInt(30),
            "D" + institution + "-" + chance.nextInt(100),
            "P" + chance.nextInt(5_000_000)),
        new FoundFinding.About("MD" + number, settlement, "BK" + number, "X" + item),
        words(number, item, day));
  }

  private static TreeMap<String, String> words(long number, int item, LocalDate day) {
    TreeMap<String, String> words = new TreeMap<>();
    words.putAll(
        Map.of(
            "rule_name", "药品超限定病种目录范围使用",
            "fixmedins_name", "合成市第人民医院",
            "dept_name", "内分泌科",
            "doctor_name", "合成医师",
            "item_name", "达格列净片" + item,
            "occurred_at", day + " 12:51:21",
            "layer", "市",
            "basis", "合成市门诊慢特病管理办法",
            "message", "达格列净片" + item + "不在病种M01600的药品目录内。",
            "evidence", String.format(Locale.ROOT, EVIDENCE, number, item, day)));
    return words;
  }

  /// The lower the number the more often, the first with about a tenth of all.
  private static int skewed(SplittableRandom chance, int among) {
    double place = chance.nextDouble();
    return (int) (Math.pow(place, 3) * among);
  }

  static String institution(int number) {
    return String.format(Locale.ROOT, "H99%09d", number);
  }

  static String rule(int number) {
    return String.format(Locale.ROOT, "GZ1000010%07d", number);
  }

  static String area(int institution) {
    int county = institution % COUNTIES;
    return String.format(
        Locale.ROOT,
        "/990000/99%02d00/99%02d%02d",
        county % CITIES,
        county % CITIES,
        1 + county / CITIES);
  }

  private static String verdict(int chance) {
    return chance < 6 ? "SUSPECTED" : "VIOLATION";
  }

  private static String hex(long high, long low) {
    return String.format(Locale.ROOT, "%016x%016x", high, low);
  }
}
