package org.mingjian.server.desk;

import java.util.List;
import org.mingjian.server.api.ApiController;
import org.mingjian.server.api.Meaning;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Patience;
import org.mingjian.server.desk.found.FoundInstitutions;
import org.mingjian.server.identity.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Institutions by their names, for the filters of lists.
@ApiController
final class InstitutionNamesController {
  private static final int MOST = 50;

  private final Database database;
  private final FoundInstitutions institutions;

  InstitutionNamesController(Database database, FoundInstitutions institutions) {
    this.database = database;
    this.institutions = institutions;
  }

  /// The first fifty.
  record NamesView(List<FoundInstitutions.Called> rows) {}

  /// Those findings are about, whose code or name holds what was typed.
  @GetMapping("/api/institutions/names")
  NamesView names(
      @Meaning("机构代码或名称中的文字 words of its code or name") @RequestParam(defaultValue = "")
          String query,
      Actor actor) {
    return database.inScope(
        actor.scope(), Patience.PAGE, sql -> new NamesView(institutions.find(sql, query, MOST)));
  }
}
