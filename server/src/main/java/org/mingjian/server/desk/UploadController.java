package org.mingjian.server.desk;

import java.io.IOException;
import java.io.InputStream;
import org.mingjian.server.api.ApiController;
import org.mingjian.server.desk.file.Uploads;
import org.mingjian.server.identity.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/// Files in parts. Whoever began an upload goes on with it, nobody else.
@ApiController
final class UploadController {
  private final Uploads uploads;

  UploadController(Uploads uploads) {
    this.uploads = uploads;
  }

  /// A file somebody wants to bring.
  record UploadForm(String name, long bytes) {}

  @PostMapping("/api/uploads")
  Uploads.Upload begin(@RequestBody UploadForm form, Actor actor) {
    return uploads.begin(actor, form.name, form.bytes);
  }

  @GetMapping("/api/uploads/{id}")
  Uploads.Upload one(@PathVariable String id, Actor actor) {
    return uploads.find(actor, id);
  }

  @PutMapping("/api/uploads/{id}/{part}")
  Uploads.Upload put(
      @PathVariable String id, @PathVariable int part, InputStream content, Actor actor)
      throws IOException {
    return uploads.put(actor, id, part, content);
  }

  @PostMapping("/api/uploads/{id}/end")
  Uploads.Upload end(@PathVariable String id, Actor actor) {
    return uploads.end(actor, id);
  }
}
