package org.mingjian.server.desk.declared;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.mingjian.cases.calendar.WorkingCalendar;
import org.mingjian.cases.decision.Desk;
import org.mingjian.cases.decision.Limits;
import org.mingjian.cases.procedure.Procedure;
import org.mingjian.cases.procedure.Procedures;
import org.mingjian.server.database.Database;
import org.mingjian.server.desk.docket.Desks;
import org.mingjian.server.desk.found.Areas;
import org.mingjian.values.MingjianException;

/// Desks by what areas declare in the files of a data folder. A file that is wrong is refused where
/// the service starts; one that becomes wrong later leaves in force what was.
public final class DeclaredDesks implements Desks {
  private static final System.Logger LOG = System.getLogger(DeclaredDesks.class.getName());

  private final DeclaredFiles files;
  private final KeptTexts texts;
  private final Map<String, Procedure> known = new ConcurrentHashMap<>();
  private volatile InForce now;

  /// What the files looked like when they were last read, or tried to be.
  private String seen;

  /// Reads the files of `data`; procedures are kept in `database`.
  ///
  /// @throws MingjianException where a file is wrong: file, line, what is allowed
  public DeclaredDesks(Path data, Database database, Clock clock) {
    this.files = new DeclaredFiles(data);
    this.texts = new KeptTexts(database, clock);
    this.seen = files.stamp();
    this.now = read();
    known.putAll(texts.procedures());
  }

  /// What is in force.
  ///
  /// @param byArea procedures of the areas that declare one
  private record InForce(
      SortedMap<String, Procedure> byArea,
      Procedure national,
      WorkingCalendar calendar,
      String calendarId,
      Optional<Limits.Edit> edit) {
    Desk desk(Procedure procedure) {
      return new Desk(new Limits(procedure, calendar, edit));
    }
  }

  private InForce read() {
    SortedMap<String, DeclaredFiles.Read> declared = files.procedures();
    WorkingCalendar calendar = files.calendar();
    DeclaredFiles.Read national =
        new DeclaredFiles.Read(Procedures.national(), Procedures.whole(List.of()));
    SortedMap<String, Procedure> byArea = new TreeMap<>();
    keep("/000000", national);
    declared.forEach((area, one) -> {
      keep(Areas.ofCode(area), one);
      byArea.put(area, one.procedure());
    });
    return new InForce(byArea, national.procedure(), calendar, calendar.id(), texts.keep(calendar));
  }

  private void keep(String areaPath, DeclaredFiles.Read read) {
    texts.keep(areaPath, read);
    known.put(read.procedure().id(), read.procedure());
  }

  /// Reads the files again where they changed.
  ///
  /// @return whether something else is in force now
  public synchronized boolean reread() {
    String stamp = files.stamp();
    if (stamp.equals(seen)) {
      return false;
    }
    seen = stamp;
    try {
      now = read();
      LOG.log(
          System.Logger.Level.INFO,
          "处理程序与工作日历已更新 procedures and calendar were read again: {0}",
          now.byArea.keySet());
      return true;
    } catch (MingjianException e) {
      LOG.log(
          System.Logger.Level.ERROR,
          "处理程序或工作日历的修改未采用，沿用原来的 a change is not taken, what was stays in force: {0}",
          e.display());
      return false;
    }
  }

  @Override
  public Desk of(String procedureId) {
    return now.desk(procedure(procedureId));
  }

  /// Another process may have opened a case under what this one has not read yet.
  private Procedure procedure(String id) {
    return Optional.ofNullable(known.get(id))
        .or(() -> {
          known.putAll(texts.procedures());
          return Optional.ofNullable(known.get(id));
        })
        .orElseThrow(() -> new IllegalStateException("nobody kept procedure " + id));
  }

  @Override
  public Desk inForce(String areaPath) {
    InForce current = now;
    String innermost = areaPath.substring(areaPath.lastIndexOf('/') + 1);
    return current.desk(
        DeclaredFiles.innermostFirst(innermost).stream()
            .filter(current.byArea::containsKey)
            .findFirst()
            .map(current.byArea::get)
            .orElse(current.national));
  }

  @Override
  public String calendarId() {
    return now.calendarId;
  }
}
