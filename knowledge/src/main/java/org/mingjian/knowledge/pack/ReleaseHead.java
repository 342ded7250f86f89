package org.mingjian.knowledge.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mingjian.knowledge.content.ContentReader;
import org.mingjian.knowledge.content.ContentWriter;
import org.mingjian.knowledge.content.Seal;
import org.mingjian.knowledge.pack.ReleaseContent.Section;
import org.mingjian.values.ContentHash;

/// The head of a release file: eight letters, the version of the form, the length of the list that
/// follows, then the list: the release's hash and each section's name, length and hash. The
/// sections follow in the same order.
final class ReleaseHead {
  private static final byte[] LETTERS = "MINGJIAN".getBytes(StandardCharsets.US_ASCII);
  private static final int VERSION = 4;

  /// Forms of older programs, which did not say whose a release is: nobody can tell now, and by a
  /// city's release another city must not be judged.
  private static final int FIRST_VERSION_WITHOUT_AREA = 2;

  private static final int FIXED_LENGTH = 16;

  private ReleaseHead() {}

  /// Where a section of a file lies.
  record Place(Section section, long position) {}

  static void write(List<Section> sections, OutputStream out) throws IOException {
    ByteArrayOutputStream list = new ByteArrayOutputStream();
    ContentWriter writer = new ContentWriter(list);
    writer.text(ReleaseContent.hash(sections).hex());
    writer.number(sections.size());
    for (Section section : sections) {
      writer.text(section.name());
      writer.number(section.seal().length());
      writer.text(section.seal().sha256().hex());
    }
    writer.finish();
    ByteBuffer fixed = ByteBuffer.allocate(FIXED_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
    out.write(fixed.put(LETTERS).putInt(VERSION).putInt(list.size()).array());
    list.writeTo(out);
  }

  /// The sections of a file that is as long and of the hash its head says.
  static List<Place> read(FileChannel channel) throws IOException {
    requireVersion(channel);
    int length = listLength(channel);
    ContentReader in = new ContentReader(channel, FIXED_LENGTH, length);
    String expected = in.text();
    List<Place> places = places(in, FIXED_LENGTH + (long) length, channel.size());
    List<Section> sections = places.stream().map(Place::section).toList();
    String found = ReleaseContent.hash(sections).hex();
    if (!found.equals(expected)) {
      throw ContentReader.damaged("目录与记录的 SHA-256 不符，记录为 " + expected + "，实为 " + found);
    }
    return places;
  }

  private static ByteBuffer fixed(FileChannel channel) throws IOException {
    ByteBuffer fixed = ByteBuffer.allocate(FIXED_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
    channel.read(fixed, 0);
    byte[] letters = Arrays.copyOf(fixed.array(), LETTERS.length);
    if (fixed.hasRemaining() || !Arrays.equals(letters, LETTERS)) {
      throw ContentReader.damaged("不是发布文件");
    }
    return fixed;
  }

  private static void requireVersion(FileChannel channel) throws IOException {
    int version = fixed(channel).getInt(LETTERS.length);
    if (version >= FIRST_VERSION_WITHOUT_AREA && version < VERSION) {
      throw ContentReader.damaged(
          "旧格式（"
              + version
              + "）的版本文件没有写明统筹区，请用同样的 --area 和 --as-known-at 重新生成"
              + " a file of an older form does not name its area: build it again");
    }
    if (version != VERSION) {
      throw ContentReader.damaged("格式版本为 " + version + "，本程序只读 " + VERSION + "，请重新生成");
    }
  }

  private static int listLength(FileChannel channel) throws IOException {
    int length = fixed(channel).getInt(LETTERS.length + Integer.BYTES);
    if (length < 0 || length > channel.size() - FIXED_LENGTH) {
      throw ContentReader.damaged("不完整，目录应有 " + length + " 字节");
    }
    return length;
  }

  private static List<Place> places(ContentReader in, long first, long size) {
    int count = in.count(Integer.BYTES);
    List<Place> places = new ArrayList<>(count);
    long position = first;
    for (int i = 0; i < count; i++) {
      Section section =
          new Section(in.text(), new Seal(in.largeNumber(), new ContentHash(in.text())));
      places.add(new Place(section, position));
      if (section.seal().length() < 0 || section.seal().length() > size - position) {
        throw ContentReader.damaged("不完整，只有 " + size + " 字节，" + section.name() + " 未完");
      }
      position += section.seal().length();
    }
    if (position != size) {
      throw ContentReader.damaged("应有 " + position + " 字节，实有 " + size);
    }
    return places;
  }
}
