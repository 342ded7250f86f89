package org.mingjian.server.task;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.mingjian.cases.calendar.WorkingCalendar;
import org.mingjian.server.activation.ReleaseShelf;
import org.mingjian.server.fsi.ReleaseInForce;
import org.mingjian.values.MingjianException;

/// The releases extracts can be audited by: all this service ever had in force, and what was put
/// among them.
final class TaskReleases {
  private final ReleaseShelf shelf;
  private final ReleaseInForce inForce;

  TaskReleases(ReleaseShelf shelf, ReleaseInForce inForce) {
    this.shelf = shelf;
    this.inForce = inForce;
  }

  /// A release to choose.
  ///
  /// @param area code of the area it is for
  /// @param published the day this service got it
  record Choice(String id, String area, String areaName, LocalDate published, boolean inForce) {}

  /// The one in force first, then the latest.
  List<Choice> all() {
    String now = keepInForce();
    return shelf.kept().stream()
        .map(kept -> choice(kept, now))
        .sorted(Comparator.comparing(choice -> !choice.inForce))
        .toList();
  }

  private static Choice choice(ReleaseShelf.Kept kept, String inForce) {
    return new Choice(
        kept.label().id(),
        kept.label().area().code().digits(),
        kept.label().area().name(),
        WorkingCalendar.day(kept.since()),
        kept.label().id().equals(inForce));
  }

  /// The release of an id, of an empty one the release in force; what a task goes by is kept, so
  /// that it goes by the same when it begins anew.
  ///
  /// @throws MingjianException [TaskError#TASK_REFUSED] naming those there are
  String find(String id) {
    String now = keepInForce();
    if (id.isEmpty() || id.equals(now)) {
      return now;
    }
    if (shelf.file(id).isEmpty()) {
      String known = all().stream().map(Choice::id).collect(Collectors.joining(", "));
      throw Extracts.refused("没有这个版本 no such release: " + id + "；可选 there are: " + known);
    }
    return id;
  }

  private String keepInForce() {
    shelf.keep(inForce.judge().release());
    return inForce.judge().release().id();
  }

  /// The file of a release a task goes by.
  ///
  /// @throws MingjianException [TaskError#TASK_REFUSED] where somebody took it away
  Path file(String id) {
    String wanted = find(id);
    return shelf.file(wanted).orElseThrow(() -> Extracts.refused("版本文件不在了 is gone: " + wanted));
  }
}
