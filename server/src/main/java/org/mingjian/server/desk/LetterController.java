package org.mingjian.server.desk;

import java.util.List;
import org.jooq.DSLContext;
import org.mingjian.server.api.ApiController;
import org.mingjian.server.api.ApiError;
import org.mingjian.server.database.Database;
import org.mingjian.server.desk.docket.CaseFiles;
import org.mingjian.server.desk.file.FileStore;
import org.mingjian.server.desk.file.FileType;
import org.mingjian.server.desk.file.Uploads;
import org.mingjian.server.desk.letter.Letters;
import org.mingjian.server.identity.Actor;
import org.mingjian.server.store.AccessLog;
import org.mingjian.values.MingjianException;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The letters of a case, for who may see the case; each file that is taken away is written down.
@ApiController
final class LetterController {
  private final Database database;
  private final CaseDoor door;
  private final Letters letters;
  private final FileStore store;
  private final AccessLog log;

  LetterController(
      Database database, CaseDoor door, Letters letters, Uploads uploads, AccessLog log) {
    this.database = database;
    this.door = door;
    this.letters = letters;
    this.store = uploads.store();
    this.log = log;
  }

  @GetMapping("/api/cases/{id}/letters")
  List<Letters.Issued> all(@PathVariable String id, Actor actor) {
    return database.inScope(
        actor.scope(),
        sql -> {
          door.open(sql, id, actor);
          return letters.of(sql, id);
        });
  }

  @GetMapping("/api/cases/{id}/letters/{hash}.docx")
  ResponseEntity<Resource> docx(@PathVariable String id, @PathVariable String hash, Actor actor) {
    Letters.Issued letter = look(id, hash, actor);
    return Attachment.of(letter.document(), FileType.DOCX, store.find(hash));
  }

  @GetMapping("/api/cases/{id}/letters/{hash}.pdf")
  ResponseEntity<Resource> pdf(@PathVariable String id, @PathVariable String hash, Actor actor) {
    Letters.Issued letter = look(id, hash, actor);
    return Attachment.of(letter.document(), FileType.PDF, store.find(letters.pdf(id, hash)));
  }

  private Letters.Issued look(String id, String hash, Actor actor) {
    return database.inScope(actor.scope(), sql -> look(sql, id, hash, actor));
  }

  private Letters.Issued look(DSLContext sql, String id, String hash, Actor actor) {
    CaseFiles.Kept kept = door.open(sql, id, actor);
    Letters.Issued letter = letters.find(sql, id, hash).orElseThrow(() -> missing(hash));
    log.write(sql, CaseDoor.looked(kept, actor, "take-letter", id + "/" + letter.document()));
    return letter;
  }

  private static MingjianException missing(String hash) {
    return new MingjianException(
        ApiError.NOT_FOUND, "本案没有该文书 the case has no such letter: " + hash);
  }
}
