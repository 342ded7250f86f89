package org.mingjian.library.store;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingjian.knowledge.source.SourceFile;
import org.mingjian.knowledge.source.YamlFields;
import org.mingjian.knowledge.source.YamlNode;
import org.mingjian.library.LibraryError;
import org.mingjian.values.AreaCode;

/// What a pack is: its `pack.yaml`.
///
/// @param id name of its folder
/// @param kind what it holds
/// @param name for people
/// @param area whose it is
/// @param sha256 of what it was made from
/// @param recordedAt when the library learned of it
public record PackHeader(
    String id, Kind kind, String name, AreaCode area, String sha256, Instant recordedAt) {

  /// What a pack holds.
  public enum Kind {
    /// Rules with tables, examples and reviews.
    RULES,
    /// Records of points.
    POINTS,
    /// Limit mappings.
    LIMITS
  }

  private static final Set<String> KINDS =
      Stream.of(Kind.values()).map(Kind::name).collect(Collectors.toUnmodifiableSet());

  static PackHeader parse(String id, String text) {
    SourceFile file = new SourceFile("packs/" + id + "/pack.yaml", text, LibraryError.LIBRARY);
    YamlFields fields =
        new YamlFields(
            YamlNode.parse(file), Set.of("kind", "name", "area", "sha256", "recordedAt"));
    return new PackHeader(
        id,
        Kind.valueOf(fields.get("kind").oneOf(KINDS)),
        fields.text("name"),
        new AreaCode(fields.text("area")),
        fields.text("sha256"),
        Instant.parse(fields.text("recordedAt")));
  }

  String text() {
    return String.format(
        Locale.ROOT,
        "kind: %s%nname: \"%s\"%narea: \"%s\"%nsha256: %s%nrecordedAt: \"%s\"%n",
        kind,
        name.replace("\\", "\\\\").replace("\"", "\\\""),
        area,
        sha256,
        recordedAt);
  }
}
