package org.mingjian.server.desk;

import org.jooq.DSLContext;
import org.mingjian.server.api.ApiController;
import org.mingjian.server.api.ApiError;
import org.mingjian.server.database.Database;
import org.mingjian.server.desk.docket.CaseDesk;
import org.mingjian.server.desk.file.FileStore;
import org.mingjian.server.desk.file.Uploads;
import org.mingjian.server.desk.panel.BlindCase;
import org.mingjian.server.desk.panel.Panels;
import org.mingjian.server.identity.Actor;
import org.mingjian.server.store.AccessLog;
import org.mingjian.server.store.LoggedReason;
import org.mingjian.values.MingjianException;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What an expert reads of the material of a case they sit on: copies with the names blacked out,
/// each look written down. Originals they never see.
@ApiController
final class PanelCopyController {
  private final Database database;
  private final Panels panels;
  private final FileStore store;
  private final AccessLog log;

  PanelCopyController(Database database, Panels panels, Uploads uploads, AccessLog log) {
    this.database = database;
    this.panels = panels;
    this.store = uploads.store();
    this.log = log;
  }

  @GetMapping("/api/panel/{id}/copies/{hash}")
  ResponseEntity<Resource> one(@PathVariable String id, @PathVariable String hash, Actor actor) {
    BlindCase.Copy copy = database.inScope(actor.scope(), sql -> look(sql, id, hash, actor));
    return Attachment.of("材料" + copy.number(), store.type(hash), store.find(hash));
  }

  private BlindCase.Copy look(DSLContext sql, String id, String hash, Actor actor) {
    Panels.Held held =
        panels
            .copy(sql, id, hash, CaseDesk.actor(actor))
            .orElseThrow(() -> missing(id + " " + hash));
    log.write(sql, looked(held, actor, id + "/" + hash));
    return held.copy();
  }

  private static AccessLog.Look looked(Panels.Held held, Actor actor, String subject) {
    return new AccessLog.Look(
        held.areaPath(),
        held.institution(),
        actor.account(),
        "show-copy",
        subject,
        LoggedReason.PANEL_SEAT.word());
  }

  private static MingjianException missing(String copy) {
    return new MingjianException(ApiError.NOT_FOUND, "没有该遮盖件，或无权查看 no such copy: " + copy);
  }
}
