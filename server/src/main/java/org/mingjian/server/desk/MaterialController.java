package org.mingjian.server.desk;

import org.jooq.DSLContext;
import org.mingjian.cases.decision.Material;
import org.mingjian.server.api.ApiController;
import org.mingjian.server.api.ApiError;
import org.mingjian.server.database.Database;
import org.mingjian.server.desk.docket.CaseFiles;
import org.mingjian.server.desk.file.FileStore;
import org.mingjian.server.desk.file.Uploads;
import org.mingjian.server.identity.Actor;
import org.mingjian.server.store.AccessLog;
import org.mingjian.values.MingjianException;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Material in the file of a case, for who may see the case; each look is written down.
@ApiController
final class MaterialController {
  private final Database database;
  private final CaseDoor door;
  private final FileStore store;
  private final AccessLog log;

  MaterialController(Database database, CaseDoor door, Uploads uploads, AccessLog log) {
    this.database = database;
    this.door = door;
    this.store = uploads.store();
    this.log = log;
  }

  @GetMapping("/api/cases/{id}/materials/{hash}")
  ResponseEntity<Resource> one(@PathVariable String id, @PathVariable String hash, Actor actor) {
    Material material = database.inScope(actor.scope(), sql -> look(sql, id, hash, actor));
    return Attachment.of(material.title(), store.type(hash), store.find(hash));
  }

  private Material look(DSLContext sql, String id, String hash, Actor actor) {
    CaseFiles.Kept kept = door.open(sql, id, actor);
    Material material =
        kept.file().dossier().materials().stream()
            .filter(one -> one.hash().equals(hash))
            .findFirst()
            .orElseThrow(() -> missing(hash));
    log.write(sql, CaseDoor.looked(kept, actor, "show-material", id + "/" + hash));
    return material;
  }

  private static MingjianException missing(String hash) {
    return new MingjianException(
        ApiError.NOT_FOUND, "本案没有该材料 the case has no such material: " + hash);
  }
}
