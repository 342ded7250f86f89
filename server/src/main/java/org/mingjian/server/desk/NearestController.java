package org.mingjian.server.desk;

import java.util.List;
import org.mingjian.server.api.ApiController;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Patience;
import org.mingjian.server.desk.docket.CaseDesk;
import org.mingjian.server.desk.docket.NearestCases;
import org.mingjian.server.identity.Actor;
import org.mingjian.values.LocalizedText;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Decided cases beside an open one, 类案.
@ApiController
final class NearestController {
  private final Database database;
  private final NearestCases nearest;
  private final CaseDoor door;

  NearestController(Database database, NearestCases nearest, CaseDoor door) {
    this.database = database;
    this.nearest = nearest;
    this.door = door;
  }

  /// Why a case is near.
  record Why(String code, LocalizedText text) {
    static Why of(NearestCases.Common common) {
      return new Why(common.name(), common.text());
    }
  }

  /// A decided case and why it is near.
  record NearView(NearestCases.Near decided, List<Why> why) {
    static NearView of(NearestCases.Near near) {
      return new NearView(near, near.common().stream().map(Why::of).toList());
    }
  }

  /// The nearest first; none where nothing was decided by this rule.
  record NearestView(List<NearView> rows) {}

  @GetMapping("/api/cases/{id}/nearest")
  NearestView nearest(@PathVariable String id, Actor actor) {
    return database.inScope(
        actor.scope(),
        Patience.PAGE,
        sql -> {
          if (!door.isOpen(sql, id, actor)) {
            throw CaseDoor.missing(id);
          }
          return new NearestView(
              nearest.to(sql, id, CaseDesk.actor(actor)).stream().map(NearView::of).toList());
        });
  }
}
