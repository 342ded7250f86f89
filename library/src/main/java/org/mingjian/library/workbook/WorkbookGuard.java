package org.mingjian.library.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Looks through a file before anything of it is kept: is it a whole zip, and how much does it
/// unpack to? Holds one buffer, whatever the file claims.
final class WorkbookGuard {
  private static final long MOST_BYTES = 64L << 20;
  private static final long MOST_UNPACKED = 256L << 20;
  private static final long MOST_RATIO = 200;
  private static final long FREE_OF_RATIO = 1L << 20;
  private static final int MOST_ENTRIES = 200;
  private static final byte[] ZIP = {'P', 'K', 3, 4};
  private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private final byte[] buffer = new byte[1 << 16];

  /// Why the file may not be read, in words; empty if it may.
  String objection(Path file) throws IOException {
    long size = Files.size(file);
    if (size > MOST_BYTES) {
      return "文件 " + size + " 字节，超过上限 " + MOST_BYTES + "，file too large";
    }
    byte[] head = head(file);
    if (Arrays.equals(head, COMPOUND)) {
      return "文件已加密，或是旧的 .xls 格式；请去掉密码并另存为 .xlsx，encrypted or an old .xls";
    }
    if (!Arrays.equals(head, ZIP)) {
      return "不是 .xlsx 文件，not an .xlsx file";
    }
    return objectionToZip(file);
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(ZIP.length);
    }
  }

  private String objectionToZip(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_ENTRIES) {
        return "压缩包里有 " + zip.size() + " 个文件，超过上限 " + MOST_ENTRIES + "，too many entries";
      }
      if (zip.getEntry("[Content_Types].xml") == null || zip.getEntry("xl/workbook.xml") == null) {
        return "不是 .xlsx 文件，缺少 xl/workbook.xml，not an .xlsx file";
      }
      return objectionToEntries(zip);
    } catch (ZipException e) {
      return "文件不完整或已损坏（" + e.getMessage() + "），truncated or damaged";
    }
  }

  private String objectionToEntries(ZipFile zip) throws IOException {
    long left = MOST_UNPACKED;
    List<? extends ZipEntry> entries = Collections.list(zip.entries());
    for (ZipEntry entry : entries) {
      MarkupScan scan = new MarkupScan();
      long most = Math.min(left, Math.max(FREE_OF_RATIO, entry.getCompressedSize() * MOST_RATIO));
      long unpacked = unpack(zip, entry, most, scan);
      if (unpacked > most) {
        return entry.getName() + " 解压后过大，疑为压缩炸弹，unpacks to too much";
      }
      if (scan.isHostile()) {
        return entry.getName() + " 含不允许的内容（" + scan.what() + "），forbidden content";
      }
      left -= unpacked;
    }
    return "";
  }

  /// The bytes of an entry, counted until they are more than `most`.
  private long unpack(ZipFile zip, ZipEntry entry, long most, MarkupScan scan) throws IOException {
    boolean markup = entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
    long count = 0;
    try (InputStream in = zip.getInputStream(entry)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        count += read;
        if (markup) {
          scan.take(buffer, read);
        }
        if (count > most || scan.isHostile()) {
          return count;
        }
      }
    }
    return count;
  }
}
