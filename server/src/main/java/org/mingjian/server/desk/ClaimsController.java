package org.mingjian.server.desk;

import org.mingjian.server.api.ApiController;
import org.mingjian.server.api.Looking;
import org.mingjian.server.api.PersonalText;
import org.mingjian.server.database.Database;
import org.mingjian.server.desk.claim.PersonClaims;
import org.mingjian.server.desk.claim.PersonYear;
import org.mingjian.server.desk.found.Listed;
import org.mingjian.server.identity.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The claims beside a finding: the settlement it is about, and the person's year.
@ApiController
final class ClaimsController {
  private final Database database;
  private final FindingDoor door;
  private final PersonClaims claims;

  ClaimsController(Database database, FindingDoor door, PersonClaims claims) {
    this.database = database;
    this.door = door;
    this.claims = claims;
  }

  /// The claims and whose they are.
  record Beside(PersonalText person, PersonYear claims) {}

  private record Seen(Listed finding, PersonalText person) {}

  /// The claims are read when the transaction is over: nothing of it is held meanwhile.
  @GetMapping("/api/findings/{id}/claims")
  Beside claims(@PathVariable String id, Actor actor, Looking looking) {
    Seen seen =
        database.inScope(
            actor.scope(),
            sql -> {
              Listed found = door.open(sql, id, actor);
              Looking.Subject subject = FindingController.subject(found, "show-claims");
              return new Seen(found, looking.at(sql, subject).number(found.whose().person()));
            });
    return new Beside(seen.person, claims.beside(seen.finding, actor.scope()));
  }
}
