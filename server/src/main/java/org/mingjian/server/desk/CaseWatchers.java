package org.mingjian.server.desk;

import java.util.List;
import org.mingjian.server.desk.docket.CaseWatcher;
import org.mingjian.server.desk.docket.DecisionLog;
import org.mingjian.server.desk.docket.Desks;
import org.mingjian.server.desk.docket.PayoutRows;
import org.mingjian.server.desk.letter.LetterDues;
import org.mingjian.server.desk.notice.CaseNotices;
import org.mingjian.server.desk.notice.NoticePost;
import org.mingjian.server.desk.panel.Seats;
import org.mingjian.server.desk.person.GivenOutcomes;
import org.mingjian.server.store.AccessLog;

/// All that is written beside the events of cases, wherever cases are worked on: experts find their
/// seats, letters, notices and own figures come of what is done.
public final class CaseWatchers {
  private CaseWatchers() {}

  /// In the order in which they are told.
  public static List<CaseWatcher> all(Desks desks, NoticePost post, AccessLog log) {
    return List.of(
        new Seats(),
        new LetterDues(),
        new CaseNotices(post, desks),
        new DecisionLog(log),
        new GivenOutcomes(desks),
        new PayoutRows());
  }
}
