package org.mingjian.server.storage;

import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The values of a row as they are stored: JSON, in the order of the columns.
final class RowContent {
  private static final TypeReference<TreeMap<String, String>> VALUES = new TypeReference<>() {};

  private RowContent() {}

  static byte[] write(SortedMap<String, String> values) {
    return JsonMapper.shared().writeValueAsBytes(values);
  }

  static SortedMap<String, String> read(byte[] content) {
    return JsonMapper.shared().readValue(content, VALUES);
  }
}
