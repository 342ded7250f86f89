package org.mingjian.server.store;

import org.jooq.Record;
import org.mingjian.wire.fact.ClaimRow;

/// Where a row is kept.
record FactKey(String person, String institution, String visit, String table, String key) {
  static FactKey of(ClaimRow row) {
    return new FactKey(
        FactStore.keptUnder(row),
        row.institution(),
        row.visit(),
        row.table().tableName(),
        row.key());
  }

  static FactKey of(Record row) {
    return new FactKey(
        row.get("person", String.class),
        row.get("institution", String.class),
        row.get("visit", String.class),
        row.get("table", String.class),
        row.get("key", String.class));
  }

  String stream() {
    return "visit/" + institution + "/" + visit;
  }
}
