package org.mingjian.server.desk;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import org.mingjian.server.desk.file.FileType;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// Files as they leave: to be saved, never to be opened within our pages. That nobody guesses
/// another type is said by the headers of every answer.
final class Attachment {
  private static final String SANDBOX = "default-src 'none'; sandbox; frame-ancestors 'none'";

  private Attachment() {}

  /// A file under a name for people, which gets the ending of its type.
  static ResponseEntity<Resource> of(String title, FileType type, Path file) {
    String ending = "." + type.word();
    String name = title.toLowerCase(Locale.ROOT).endsWith(ending) ? title : title + ending;
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .header("Content-Security-Policy", SANDBOX)
        .contentType(MediaType.parseMediaType(type.mediaType()))
        .body(new FileSystemResource(file));
  }
}
