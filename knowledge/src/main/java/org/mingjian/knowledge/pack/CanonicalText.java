package org.mingjian.knowledge.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingjian.knowledge.KnowledgeTable;
import org.mingjian.knowledge.RuleDefinition;
import org.mingjian.knowledge.TableSchema;
import org.mingjian.knowledge.table.TableText;
import org.mingjian.values.ContentHash;

/// Everything a release is made of as files of a pack, in one order and one way of writing.
record CanonicalText(List<RuleDefinition> rules, SortedMap<String, KnowledgeTable> tables) {
  CanonicalText {
    rules = rules.stream().sorted(Comparator.comparing(RuleDefinition::code)).toList();
  }

  /// Takes the files one after the other: call `file`, then write its content.
  interface Files {
    /// Begins a file; what is written to the stream returned goes into it.
    OutputStream file(String path) throws IOException;
  }

  void writeTo(Files files) throws IOException {
    SortedMap<String, TableSchema> schemas = new TreeMap<>();
    tables.forEach((name, table) -> schemas.put(name, table.schema()));
    write(files, "tables.yaml", TableSchemaText.of(schemas));
    for (RuleDefinition rule : rules) {
      write(files, "rules/" + rule.code() + ".yaml", RuleDefinitionText.of(rule));
    }
    for (KnowledgeTable table : tables.values()) {
      if (table.size() > 0) {
        TableText.write(table, files.file("knowledge/" + table.schema().name() + ".csv"));
      }
    }
  }

  /// The hash over the names and contents of all files.
  ContentHash hash() {
    MessageDigest digest = ContentHash.sha256();
    try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      writeTo(path -> {
        begin(path, out);
        return out;
      });
    } catch (IOException e) {
      throw new IllegalStateException("a digest does not fail to write", e);
    }
    return new ContentHash(HexFormat.of().formatHex(digest.digest()));
  }

  /// What is hashed before a file's content.
  static void begin(String path, OutputStream out) throws IOException {
    out.write(("\0" + path + "\0").getBytes(StandardCharsets.UTF_8));
  }

  private static void write(Files files, String path, String text) throws IOException {
    files.file(path).write(text.getBytes(StandardCharsets.UTF_8));
  }
}
