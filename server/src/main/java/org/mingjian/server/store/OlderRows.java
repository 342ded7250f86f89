package org.mingjian.server.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingjian.wire.fact.ClaimRow;
import tools.jackson.databind.json.JsonMapper;

/// What rows said before a message said otherwise, as JSON.
final class OlderRows {
  private static final JsonMapper JSON = new JsonMapper();

  private OlderRows() {}

  static String json(String message, List<ClaimRow> rows) {
    Map<String, Object> payload = new LinkedHashMap<>();
    payload.put("message", message);
    payload.put("rows", rows.stream().map(OlderRows::fields).toList());
    return JSON.writeValueAsString(payload);
  }

  private static Map<String, Object> fields(ClaimRow row) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("table", row.table().tableName());
    fields.put("key", row.key());
    fields.put("day", row.day());
    fields.put("values", row.values().byColumn());
    return fields;
  }
}
