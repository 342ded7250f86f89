package org.mingjian.server.desk.docket;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.mingjian.cases.decision.Actor;
import org.mingjian.cases.decision.CaseFile;
import org.mingjian.cases.decision.Dossier;
import org.mingjian.server.database.Columns;
import org.mingjian.values.LocalizedText;

/// Decided cases that are nearest to one, with what became of them: of the same rule, the more they
/// have in common the nearer.
public final class NearestCases {
  private static final int LOOKED_AT = 500;
  private static final int SHOWN = 10;
  private static final Duration RECENT = Duration.ofDays(180);

  private static final LocalizedText NONE = new LocalizedText("", "");
  private static final LocalizedText LAPSED = new LocalizedText("逾期未办", "By lapse of time");

  private static final String ONE =
      """
      SELECT "case", rule, item, institution, department, verdict, amount_fen, changed
      FROM desk_case WHERE "case" = CAST(? AS uuid)
      """;

  private static final String DECIDED =
      """
      SELECT replace(CAST("case" AS text), '-', '') AS id, rule, item, institution, department,
        verdict, amount_fen, changed
      FROM desk_case
      WHERE rule = ? AND step = '' AND "case" <> CAST(? AS uuid)
      ORDER BY changed DESC LIMIT %d
      """
          .formatted(LOOKED_AT);

  private final CaseFiles files;
  private final Function<String, Optional<String>> levels;

  /// Cases kept in `files`; `levels` knows the level of an institution by its code.
  public NearestCases(CaseFiles files, Function<String, Optional<String>> levels) {
    this.files = files;
    this.levels = levels;
  }

  /// What two cases have in common.
  public enum Common {
    /// The item.
    ITEM(40, "同一项目", "Same item"),
    /// The department that ordered it.
    DEPARTMENT(20, "同一科室", "Same department"),
    /// The institution.
    INSTITUTION(15, "同一机构", "Same institution"),
    /// The level of the institution.
    LEVEL(10, "机构级别相同", "Institution of the same level"),
    /// An amount between half of it and double.
    AMOUNT(15, "金额相近", "Near amount"),
    /// The verdict of its findings.
    VERDICT(5, "违规程度相同", "Same verdict"),
    /// Decided within half a year.
    RECENT(5, "近期办结", "Decided lately");

    private final int weight;
    private final LocalizedText text;

    Common(int weight, String zh, String en) {
      this.weight = weight;
      this.text = new LocalizedText(zh, en);
    }

    /// In words.
    public LocalizedText text() {
      return text;
    }
  }

  /// A decided case. Money in fen.
  ///
  /// @param outcome the last there was; empty where all findings fell away before there was any
  /// @param reason of that outcome; empty where time decided, which its name then says
  /// @param opinion of that outcome; empty for institutions, unless it is theirs
  /// @param amountFen what was left at the end
  /// @param accusedFen what it was opened for
  public record Near(
      String caseId,
      String institution,
      String item,
      String department,
      String closing,
      LocalizedText closingName,
      String outcome,
      LocalizedText outcomeName,
      String reason,
      LocalizedText reasonName,
      String opinion,
      long accusedFen,
      long amountFen,
      List<Balance> money,
      Instant decided,
      List<Common> common) {}

  private record Place(Record row, List<Common> common) {
    int weight() {
      return common.stream().mapToInt(one -> one.weight).sum();
    }
  }

  /// Those nearest to a case, the nearest first; of two as near the later decided one.
  public List<Near> to(DSLContext sql, String caseId, Actor actor) {
    Record own = sql.fetchSingle(ONE, caseId);
    List<Place> places = new ArrayList<>();
    for (Record other : sql.fetch(DECIDED, Columns.text(own, "rule"), caseId)) {
      places.add(new Place(other, common(own, other)));
    }
    return places.stream()
        .sorted(Comparator.comparingInt(Place::weight).reversed())
        .limit(SHOWN)
        .map(place -> near(sql, place, actor))
        .toList();
  }

  private List<Common> common(Record own, Record other) {
    List<Common> common = new ArrayList<>();
    add(common, Common.ITEM, isSame(own, other, "item"));
    add(common, Common.DEPARTMENT, isSame(own, other, "department"));
    boolean institution = isSame(own, other, "institution");
    add(common, Common.INSTITUTION, institution);
    add(common, Common.LEVEL, !institution && isSameLevel(own, other));
    long mine = own.get("amount_fen", Long.class);
    long theirs = other.get("amount_fen", Long.class);
    add(common, Common.AMOUNT, theirs <= 2 * mine && mine <= 2 * theirs);
    add(common, Common.VERDICT, isSame(own, other, "verdict"));
    Instant since = changed(own).minus(RECENT);
    add(common, Common.RECENT, changed(other).isAfter(since));
    return common;
  }

  private static void add(List<Common> common, Common one, boolean has) {
    if (has) {
      common.add(one);
    }
  }

  private boolean isSameLevel(Record own, Record other) {
    Optional<String> level =
        levels.apply(Columns.text(own, "institution")).filter(one -> !one.isEmpty());
    return level.isPresent() && level.equals(levels.apply(Columns.text(other, "institution")));
  }

  private static boolean isSame(Record own, Record other, String column) {
    return !Columns.text(own, column).isEmpty()
        && Columns.text(own, column).equals(Columns.text(other, column));
  }

  private Near near(DSLContext sql, Place place, Actor actor) {
    String id = Columns.text(place.row, "id");
    CaseFile file = files.find(sql, id).orElseThrow().file();
    CaseWords words = new CaseWords(files.procedureOf(file));
    Discretion shown = Discretion.towards(actor, files.procedureOf(file));
    List<Dossier.Ruling> rulings = shown.rulings(file.dossier().rulings());
    Optional<Dossier.Ruling> last = rulings.stream().reduce((before, after) -> after);
    String closing = CaseWords.closing(file);
    return new Near(
        id,
        Columns.text(place.row, "institution"),
        Columns.text(place.row, "item"),
        Columns.text(place.row, "department"),
        closing,
        words.closingName(closing),
        last.map(Dossier.Ruling::outcome).orElse(""),
        last.map(one -> words.outcomeName(one.step(), one.outcome())).orElse(NONE),
        last.map(one -> one.grounds().reason()).orElse(""),
        last.map(one -> reasonName(one, words)).orElse(NONE),
        last.map(one -> one.grounds().opinion()).orElse(""),
        file.holdings().byId().values().stream()
            .mapToLong(held -> held.finding().amount().totalFen())
            .sum(),
        file.holdings().amount().totalFen(),
        Balance.of(files.recorded(sql, id), files.procedureOf(file)),
        changed(place.row),
        place.common);
  }

  private static LocalizedText reasonName(Dossier.Ruling ruling, CaseWords words) {
    String reason = ruling.grounds().reason();
    return reason.isEmpty() ? LAPSED : words.reasonName(reason);
  }

  private static Instant changed(Record row) {
    return row.get("changed", OffsetDateTime.class).toInstant();
  }
}
