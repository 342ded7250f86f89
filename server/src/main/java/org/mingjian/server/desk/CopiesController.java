package org.mingjian.server.desk;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.mingjian.cases.decision.Material;
import org.mingjian.server.api.ApiController;
import org.mingjian.server.api.ApiError;
import org.mingjian.server.database.Database;
import org.mingjian.server.desk.docket.CaseFiles;
import org.mingjian.server.desk.file.BroughtFiles;
import org.mingjian.server.desk.file.FileStore;
import org.mingjian.server.desk.file.FileType;
import org.mingjian.server.desk.file.Uploads;
import org.mingjian.server.desk.found.DeskError;
import org.mingjian.server.desk.panel.BlindCopies;
import org.mingjian.server.identity.Actor;
import org.mingjian.server.store.AccessLog;
import org.mingjian.server.store.LoggedReason;
import org.mingjian.values.MingjianException;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/// Copies of material with the names blacked out (遮盖件), as the bureau makes them for the experts of
/// a case.
@ApiController
final class CopiesController {
  /// Pages and pictures; Office files say who wrote them.
  private static final Set<FileType> KINDS = EnumSet.of(FileType.PDF, FileType.JPEG, FileType.PNG);

  private final Database database;
  private final CaseDoor door;
  private final BlindCopies copies;
  private final FileStore store;
  private final AccessLog log;

  CopiesController(
      Database database, CaseDoor door, BlindCopies copies, Uploads uploads, AccessLog log) {
    this.log = log;
    this.database = database;
    this.door = door;
    this.copies = copies;
    this.store = uploads.store();
  }

  /// What is brought as a copy.
  ///
  /// @param upload hash of what one's organisation uploaded
  record CopyForm(String upload) {}

  /// A material and its copy.
  ///
  /// @param material hash of the original
  /// @param copy hash of the copy; empty where there is none
  /// @param account who brought the copy; empty where there is none
  record Row(
      String material,
      String kind,
      String title,
      String copy,
      String account,
      Optional<Instant> at) {}

  /// The material of a case.
  record Copies(List<Row> rows) {}

  @GetMapping("/api/cases/{id}/copies")
  Copies all(@PathVariable String id, Actor actor) {
    return database.inScope(
        actor.scope(), sql -> rows(sql, id, materials(door.open(sql, id, actor))));
  }

  private Copies rows(DSLContext sql, String id, List<Material> materials) {
    return new Copies(
        materials.stream()
            .map(material -> row(material, copies.find(sql, id, material.hash())))
            .toList());
  }

  private static List<Material> materials(CaseFiles.Kept kept) {
    return kept.file().dossier().materials();
  }

  private static Row row(Material material, Optional<BlindCopies.Copy> copy) {
    return new Row(
        material.hash(),
        material.kind(),
        material.title(),
        copy.map(BlindCopies.Copy::hash).orElse(""),
        copy.map(BlindCopies.Copy::account).orElse(""),
        copy.map(BlindCopies.Copy::at));
  }

  @PutMapping("/api/cases/{id}/copies/{material}")
  Copies put(
      @PathVariable String id,
      @PathVariable String material,
      @RequestBody CopyForm form,
      Actor actor) {
    return database.inScope(
        actor.scope(),
        sql -> {
          CaseFiles.Kept kept = door.open(sql, id, actor);
          check(sql, materials(kept), material, form.upload, actor);
          BlindCopies.Owner owner = new BlindCopies.Owner(id, kept.areaPath(), kept.institution());
          BroughtFiles.use(sql, form.upload, actor.account());
          copies.put(sql, owner, copies.now(material, form.upload, actor.account()));
          log(sql, kept, actor, "bring-copy", id + "/" + material);
          return rows(sql, id, materials(kept));
        });
  }

  private static void check(
      DSLContext sql, List<Material> materials, String material, String hash, Actor actor) {
    if (materials.stream().noneMatch(one -> one.hash().equals(material))) {
      throw missing(material);
    }
    FileType type =
        BroughtFiles.brought(sql, hash, actor.account())
            .orElseThrow(() -> refused("请先上传该文件 upload the file first: " + hash))
            .type();
    if (!KINDS.contains(type)) {
      throw refused("遮盖件须为 PDF 或图片 a copy is PDF, JPEG or PNG: " + type.word());
    }
    if (materials.stream().anyMatch(one -> one.hash().equals(hash))) {
      throw refused("这是原件，不是遮盖件 this is an original, with all names in it");
    }
  }

  private static MingjianException refused(String why) {
    return new MingjianException(DeskError.COMMAND_REFUSED, why);
  }

  private static MingjianException missing(String material) {
    return new MingjianException(
        ApiError.NOT_FOUND, "本案没有该材料，或没有遮盖件 no such material or copy: " + material);
  }

  @DeleteMapping("/api/cases/{id}/copies/{material}")
  Copies remove(@PathVariable String id, @PathVariable String material, Actor actor) {
    return database.inScope(
        actor.scope(),
        sql -> {
          CaseFiles.Kept kept = door.open(sql, id, actor);
          if (!copies.remove(sql, id, material)) {
            throw missing(material);
          }
          log(sql, kept, actor, "remove-copy", id + "/" + material);
          return rows(sql, id, materials(kept));
        });
  }

  /// The copy, for who wants to see what the experts see.
  @GetMapping("/api/cases/{id}/copies/{material}")
  ResponseEntity<Resource> one(
      @PathVariable String id, @PathVariable String material, Actor actor) {
    BlindCopies.Copy copy =
        database.inScope(
            actor.scope(),
            sql -> {
              CaseFiles.Kept kept = door.open(sql, id, actor);
              BlindCopies.Copy found =
                  copies.find(sql, id, material).orElseThrow(() -> missing(material));
              log(sql, kept, actor, "show-copy", id + "/" + material);
              return found;
            });
    return Attachment.of("遮盖件", store.type(copy.hash()), store.find(copy.hash()));
  }

  private void log(
      DSLContext sql, CaseFiles.Kept kept, Actor actor, String action, String subject) {
    log.write(
        sql,
        new AccessLog.Look(
            kept.areaPath(),
            kept.institution(),
            actor.account(),
            action,
            subject,
            LoggedReason.CASE_WORK.word()));
  }
}
