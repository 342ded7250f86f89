package org.mingjian.server.desk.letter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.mingjian.cases.calendar.WorkingCalendar;
import org.mingjian.cases.decision.Actor;
import org.mingjian.cases.decision.CaseCommand;
import org.mingjian.cases.decision.CaseEvent;
import org.mingjian.cases.decision.CaseFile;
import org.mingjian.cases.decision.Decision;
import org.mingjian.cases.decision.Desk;
import org.mingjian.cases.decision.Order;
import org.mingjian.cases.decision.Recorded;
import org.mingjian.cases.procedure.Letter.Kind;
import org.mingjian.server.database.AreaPaths;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.desk.docket.CaseFiles;
import org.mingjian.server.desk.docket.Chancery;
import org.mingjian.server.desk.docket.Desks;
import org.mingjian.server.desk.file.FileStore;
import org.mingjian.server.desk.found.Findings;
import org.mingjian.server.desk.found.Listed;
import tools.jackson.databind.json.JsonMapper;

/// Issues letters: number, content, file and event in one transaction, so that no number is lost or
/// given twice. A letter that cannot be issued now stays due.
public final class LetterOffice implements Chancery {
  private static final System.Logger LOG = System.getLogger(LetterOffice.class.getName());
  private static final int SOME = 200;

  private static final String CASES_DUE =
      """
      SELECT DISTINCT replace(CAST("case" AS text), '-', '') AS id FROM letter_due
      WHERE "case" > CAST(? AS uuid) ORDER BY 1 LIMIT %d
      """
          .formatted(SOME);

  private static final String DUE =
      """
      SELECT sequence, letter FROM letter_due WHERE "case" = CAST(? AS uuid) ORDER BY sequence
      """;

  private static final String DONE =
      "DELETE FROM letter_due WHERE \"case\" = CAST(? AS uuid) AND sequence = ?";

  private static final String NEXT =
      """
      INSERT INTO letter_number AS n (area, kind, year, last) VALUES (?, ?, ?, 1)
      ON CONFLICT (area, kind, year) DO UPDATE SET last = n.last + 1 RETURNING last
      """;

  private static final String KEEP =
      """
      INSERT INTO letter ("case", sequence, area_path, institution, letter, kind, title, area, year,
        number, document, issued, content, docx, pdf)
      VALUES (CAST(? AS uuid), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS timestamptz), ?, ?, '')
      """;

  private static final String BUREAU_OF =
      """
      SELECT o.name, o.area_path FROM account a JOIN organisation o ON o.organisation = a.organisation
      WHERE a.account = ? AND o.kind = 'bureau'
      """;

  private static final String BUREAU_AT =
      """
      SELECT name, area_path FROM organisation
      WHERE kind = 'bureau' AND %s
      ORDER BY area_path = '/000000', length(area_path) DESC, organisation LIMIT 1
      """
          .formatted(AreaPaths.ROW_CONTAINS);

  private static final String FORMER =
      """
      SELECT document FROM letter WHERE "case" = CAST(? AS uuid) ORDER BY sequence DESC LIMIT 1
      """;

  private final Database database;
  private final CaseFiles files;
  private final Desks desks;
  private final Paper paper;
  private final Clock clock;

  /// Issues letters of cases in `files` that `desk` decides on.
  public LetterOffice(Database database, CaseFiles files, Desk desk, Paper paper, Clock clock) {
    this(database, files, Desks.only(desk), paper, clock);
  }

  /// The same, each case by its own desk.
  public LetterOffice(Database database, CaseFiles files, Desks desks, Paper paper, Clock clock) {
    this.database = database;
    this.files = files;
    this.desks = desks;
    this.paper = paper;
    this.clock = clock;
  }

  /// What letters are made of.
  public record Paper(LetterTemplates templates, FileStore store, Findings findings) {}

  /// A letter that is due.
  private record Due(long sequence, String letter) {}

  /// Its number, as a number and as it is written.
  private record Numbered(
      Bureau bureau, LetterTemplates.Number number, String document, LocalDate day) {}

  /// What it says, and the hash of its file.
  private record Written(Letter letter, String docx) {}

  /// Who sends it.
  private record Bureau(String name, String areaPath) {}

  @Override
  public void issueDue(String caseId) {
    try {
      database.inScope(
          Scope.service(),
          sql -> {
            issue(sql, caseId);
            return caseId;
          });
    } catch (RuntimeException e) {
      LOG.log(
          System.Logger.Level.WARNING,
          "案件 {0} 的文书暂未发出，稍后再试 letters of the case wait: {1}",
          caseId,
          e);
    }
  }

  /// Issues all that are due.
  public void round() {
    String last = "0".repeat(32);
    List<String> some = due(last);
    while (!some.isEmpty()) {
      some.forEach(this::issueDue);
      some = due(some.getLast());
    }
  }

  private List<String> due(String behind) {
    return database.inScope(
        Scope.service(), sql -> sql.fetch(CASES_DUE, behind).getValues("id", String.class));
  }

  private void issue(DSLContext sql, String caseId) {
    Optional<CaseFiles.Kept> kept = files.lock(sql, caseId);
    if (kept.isEmpty()) {
      return;
    }
    CaseFile file = kept.get().file();
    for (Due due : sql.fetch(DUE, caseId).map(LetterOffice::due)) {
      file = issue(sql, kept.get(), file, due);
      sql.execute(DONE, caseId, due.sequence);
    }
  }

  private static Due due(Record row) {
    return new Due(row.get("sequence", Long.class), row.get("letter", String.class));
  }

  private CaseFile issue(DSLContext sql, CaseFiles.Kept kept, CaseFile file, Due due) {
    if (!file.dossier().lettersDue().contains(due.letter)) {
      return file;
    }
    List<Recorded> until =
        files.recorded(sql, file.opening().caseId()).stream()
            .filter(recorded -> recorded.sequence() <= due.sequence)
            .toList();
    Bureau bureau = bureau(sql, kept.areaPath(), decider(until));
    Numbered numbered = number(sql, bureau, kind(file, due.letter), day(file));
    CaseFile then = CaseFile.fold(until, desk(file).limits().procedure());
    Letter letter = write(sql, then, due, numbered);
    String docx = paper.store.keep(Docx.of(letter));
    sql.execute(KEEP, row(kept, due, numbered, new Written(letter, docx)));
    return issued(
        sql,
        new CaseFiles.Kept(kept.areaPath(), kept.institution(), file),
        due,
        new CaseCommand.IssueLetter(due.letter, numbered.document, docx));
  }

  /// Days of letters go on, as time does in a file.
  private LocalDate day(CaseFile file) {
    Instant now = clock.instant();
    return WorkingCalendar.day(file.progress().at().isAfter(now) ? file.progress().at() : now);
  }

  private Letter write(DSLContext sql, CaseFile then, Due due, Numbered numbered) {
    String outcome = then.dossier().rulings().getLast().outcome();
    String areaPath = numbered.bureau.areaPath;
    LetterTemplate template =
        paper.templates.template(areaPath, new LetterTemplates.Occasion(due.letter, outcome));
    String name = paper.templates.bureau(areaPath).orElse(numbered.bureau.name);
    return new LetterWriter(desk(then).limits())
        .write(
            template,
            matter(sql, then),
            new LetterWriter.Head(name, numbered.document, numbered.day));
  }

  private Object[] row(CaseFiles.Kept kept, Due due, Numbered numbered, Written written) {
    return new Object[] {
      kept.file().opening().caseId(),
      due.sequence,
      kept.areaPath(),
      kept.institution(),
      due.letter,
      kind(kept.file(), due.letter).name(),
      written.letter.title(),
      numbered.number.area(),
      numbered.number.year(),
      numbered.number.number(),
      numbered.document,
      clock.instant().toString(),
      JsonMapper.shared().writeValueAsString(written.letter),
      written.docx
    };
  }

  private Desk desk(CaseFile file) {
    return desks.of(file.opening().procedureId());
  }

  private Kind kind(CaseFile file, String letter) {
    return Optional.ofNullable(desk(file).limits().procedure().words().letters().get(letter))
        .orElseThrow()
        .kind();
  }

  private CaseFile issued(
      DSLContext sql, CaseFiles.Kept kept, Due due, CaseCommand.IssueLetter issue) {
    Order order = new Order("letter/" + due.sequence, Actor.SYSTEM, Order.ANY, clock.instant());
    if (desk(kept.file()).decide(kept.file(), order, issue) instanceof Decision.Accepted accepted) {
      files.save(sql, kept.areaPath(), accepted);
      return accepted.file();
    }
    throw new IllegalStateException("a letter that is due is refused: " + issue.number());
  }

  /// Who gave the last outcome; empty where nobody did.
  private static String decider(List<Recorded> events) {
    return events.stream()
        .filter(recorded -> recorded.event() instanceof CaseEvent.OutcomeGiven)
        .map(Recorded::person)
        .reduce("", (before, last) -> last);
  }

  /// The bureau of whoever decided; where they are of none, the nearest of the area.
  private static Bureau bureau(DSLContext sql, String areaPath, String account) {
    return sql.fetch(BUREAU_OF, account).stream()
        .findFirst()
        .or(() -> sql.fetch(BUREAU_AT, areaPath).stream().findFirst())
        .map(row -> new Bureau(row.get("name", String.class), row.get("area_path", String.class)))
        .orElseGet(() -> new Bureau("医疗保障局", areaPath));
  }

  private Numbered number(DSLContext sql, Bureau bureau, Kind kind, LocalDate day) {
    String area = LetterTemplates.code(bureau.areaPath);
    int next = sql.fetchSingle(NEXT, area, kind.name(), day.getYear()).into(Integer.class);
    LetterTemplates.Number number = new LetterTemplates.Number(area, day.getYear(), next);
    String document = paper.templates.document(bureau.areaPath, kind, number);
    return new Numbered(bureau, number, document, day);
  }

  private LetterWriter.Matter matter(DSLContext sql, CaseFile then) {
    String caseId = then.opening().caseId();
    String institution = then.opening().key().institution();
    List<Listed> findings = paper.findings.ofKey(sql, then.opening().key().caseId(1));
    String former =
        sql.fetch(FORMER, caseId).getValues("document", String.class).stream()
            .findFirst()
            .orElse("");
    return new LetterWriter.Matter(then, findings, name(sql, institution, findings), former);
  }

  /// As it is registered, else as the findings call it.
  private static String name(DSLContext sql, String institution, List<Listed> findings) {
    return sql
        .fetch(
            "SELECT name FROM organisation WHERE institution = ? ORDER BY 1 LIMIT 1", institution)
        .getValues("name", String.class)
        .stream()
        .findFirst()
        .or(() ->
            findings.stream()
                .map(one -> one.word("fixmedins_name"))
                .filter(name -> !name.isBlank())
                .findFirst())
        .orElse(institution);
  }
}
