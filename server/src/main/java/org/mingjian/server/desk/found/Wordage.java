package org.mingjian.server.desk.found;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The words of a finding as few bytes. What every finding repeats stands in a dictionary, which
/// must never change: what was packed with another cannot be read. Safe for use by several threads,
/// one at a time.
final class Wordage {
  private static final int BUFFER = 1 << 12;
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final byte[] DICTIONARY =
      ("\",\"unit_price\":\"\",\"unit\":\"\",\"rule_name\":\"\",\"related_lines\":\"\",\"quantity\":\"1\","
              + "\"occurred_at\":\"2025-\",\"message_key\":\"\",\"message_args\":\"{}\",\"message\":\"\","
              + "\"med_type\":\"\",\"measured\":\"\",\"limit\":\"\",\"layer\":\"国家\",\"knowledge_id\":\"\","
              + "\"item_name\":\"\",\"insutype\":\"310\",\"fixmedins_name\":\"医院\",\"dept_name\":\"\","
              + "\"doctor_name\":\"\",\"basis\":\"\",\"evidence\":\"{\\\"facts\\\":[{\\\"subject\\\":\\\""
              + "\\\",\\\"values\\\":{\\\"\\\":\\\"\\\"}}],\\\"point\\\":{},\\\"tally\\\":{\\\"kind\\\":\\\"\\\","
              + "\\\"key\\\":\\\"\\\"},\\\"comparison\\\":{\\\"operator\\\":\\\"\\\",\\\"measured\\\":[\\\"\\\"],"
              + "\\\"limit\\\":[\\\"\\\"],\\\"unit\\\":\\\"\\\"}}\"}")
          .getBytes(StandardCharsets.UTF_8);

  private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
  private final Inflater inflater = new Inflater(true);
  private final byte[] buffer = new byte[BUFFER];

  synchronized byte[] pack(Map<String, String> words) {
    deflater.reset();
    deflater.setDictionary(DICTIONARY);
    deflater.setInput(JSON.writeValueAsBytes(words));
    deflater.finish();
    ByteArrayOutputStream packed = new ByteArrayOutputStream(BUFFER);
    while (!deflater.finished()) {
      packed.write(buffer, 0, deflater.deflate(buffer));
    }
    return packed.toByteArray();
  }

  /// What was packed; [IllegalStateException] for anything else.
  synchronized SortedMap<String, String> unpack(byte[] packed) {
    inflater.reset();
    inflater.setDictionary(DICTIONARY);
    inflater.setInput(packed);
    ByteArrayOutputStream words = new ByteArrayOutputStream(BUFFER);
    try {
      while (!inflater.finished()) {
        int read = inflater.inflate(buffer);
        if (read == 0 && !inflater.finished()) {
          throw new IllegalStateException("packed words end too early");
        }
        words.write(buffer, 0, read);
      }
    } catch (DataFormatException e) {
      throw new IllegalStateException(e);
    }
    return JSON.readValue(words.toByteArray(), new TypeReference<TreeMap<String, String>>() {});
  }
}
