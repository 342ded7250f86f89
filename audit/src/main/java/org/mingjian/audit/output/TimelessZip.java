package org.mingjian.audit.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Copies a workbook without the moments it was made at, so that equal findings give equal bytes.
final class TimelessZip {
  private static final LocalDateTime EPOCH = LocalDateTime.of(2000, 1, 1, 0, 0);
  private static final String CORE = "docProps/core.xml";
  private static final Pattern CREATED = Pattern.compile("(?<=>)[^<]*(?=</dcterms:created>)");

  private TimelessZip() {}

  static void copy(Path from, Path to) throws IOException {
    try (ZipFile in = new ZipFile(from.toFile());
        OutputStream file = new BufferedOutputStream(Files.newOutputStream(to));
        ZipOutputStream out = new ZipOutputStream(file)) {
      out.setLevel(Deflater.BEST_SPEED);
      for (ZipEntry entry : Collections.list(in.entries())) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(EPOCH);
        out.putNextEntry(copy);
        try (InputStream content = in.getInputStream(entry)) {
          copyContent(entry.getName(), content, out);
        }
        out.closeEntry();
      }
    }
  }

  private static void copyContent(String name, InputStream in, OutputStream out)
      throws IOException {
    if (name.equals(CORE)) {
      String core = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      String fixed = CREATED.matcher(core).replaceFirst("2000-01-01T00:00:00Z");
      out.write(fixed.getBytes(StandardCharsets.UTF_8));
    } else {
      in.transferTo(out);
    }
  }
}
