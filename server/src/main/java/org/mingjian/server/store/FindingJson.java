package org.mingjian.server.store;

import org.mingjian.finding.Finding;
import tools.jackson.databind.json.JsonMapper;

/// A finding with its evidence as JSON, which stands beside its warning. Reading gives back what
/// was written, so that it can be replayed and explained without its release.
public final class FindingJson {
  private static final JsonMapper JSON = JsonMapper.shared();

  private FindingJson() {}

  static String write(Finding finding) {
    return JSON.writeValueAsString(finding);
  }

  /// The finding written.
  public static Finding read(String json) {
    return JSON.readValue(json, Finding.class);
  }
}
