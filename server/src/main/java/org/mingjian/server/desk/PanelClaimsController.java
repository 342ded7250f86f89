package org.mingjian.server.desk;

import org.mingjian.server.api.ApiController;
import org.mingjian.server.database.Database;
import org.mingjian.server.desk.claim.PersonClaims;
import org.mingjian.server.desk.docket.CaseDesk;
import org.mingjian.server.desk.panel.BlindClaims;
import org.mingjian.server.desk.panel.Panels;
import org.mingjian.server.identity.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The charges beside a finding of a case one sits on, blind to whose they are.
@ApiController
final class PanelClaimsController {
  private final Database database;
  private final Panels panels;
  private final PersonClaims claims;

  PanelClaimsController(Database database, Panels panels, PersonClaims claims) {
    this.database = database;
    this.panels = panels;
    this.claims = claims;
  }

  /// The claims are read when the transaction is over: nothing of it is held meanwhile.
  @GetMapping("/api/panel/{id}/findings/{number}/claims")
  BlindClaims claims(@PathVariable String id, @PathVariable int number, Actor actor) {
    Panels.Beside beside =
        database
            .inScope(actor.scope(), sql -> panels.finding(sql, id, number, CaseDesk.actor(actor)))
            .orElseThrow(() -> CaseDoor.missing(id));
    return beside.blind(claims.beside(beside.finding(), actor.scope()));
  }
}
