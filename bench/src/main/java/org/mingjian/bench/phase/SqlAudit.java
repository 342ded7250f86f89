package org.mingjian.bench.phase;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.mingjian.testing.oracle.Oracle;

/// The findings of the audit by one SQL statement a rule over the same lake: the oracle's, netting
/// done once. Afterwards each rule is compared with the audit's findings.
final class SqlAudit {
  private static final List<String> TABLES =
      List.of("visits", "settlements", "lines", "diagnoses", "operations");
  private static final int FEW = 10;
  private static final int SOME = 25;

  private final Workspace workspace;
  private final Figures figures = new Figures();

  private SqlAudit(Workspace workspace) {
    this.workspace = workspace;
  }

  static Figures measure(Workspace workspace) {
    SqlAudit audit = new SqlAudit(workspace);
    Map<String, Oracle.Total> ours = RuleTotals.of(workspace);
    try {
      audit.compare(ours);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return audit.figures;
  }

  private void compare(Map<String, Oracle.Total> ours) throws SQLException, IOException {
    Path rulepack = workspace.scratch("rulepack");
    copyRulePack(rulepack);
    long begin = System.nanoTime();
    try (Oracle oracle =
        Oracle.over(
            connection(), base(), List.of(workspace.local(), workspace.pointTables()), rulepack)) {
      figures.put("net_s", Seconds.since(begin));
      judge(oracle, ours);
    }
  }

  private void judge(Oracle oracle, Map<String, Oracle.Total> ours) throws SQLException {
    int same = 0;
    int done = 0;
    long begin = System.nanoTime();
    for (Map.Entry<String, Oracle.Total> rule : ours.entrySet()) {
      Oracle.Total theirs = oracle.total(rule.getKey());
      boolean equal = theirs.equals(rule.getValue());
      same += equal ? 1 : 0;
      if (!equal) {
        System.out.println(rule.getKey() + ": ours " + rule.getValue() + ", SQL " + theirs);
      }
      done++;
      if (done == FEW || done == SOME) {
        figures.put("rules_" + done, Seconds.since(begin));
      }
    }
    figures.put("rules_all", Seconds.since(begin));
    figures.put("rules", ours.size()).put("same_rules", same);
  }

  private Connection connection() throws SQLException {
    Path database = workspace.scratch("sql").resolve("sql.duckdb");
    try {
      Files.createDirectories(database.getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database);
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET threads = " + Phase.CPUS);
      statement.execute("SET memory_limit = '3GB'");
      statement.execute("SET temp_directory = '" + database.resolveSibling("overflow") + "'");
      statement.execute("SET preserve_insertion_order = false");
    }
    return connection;
  }

  private String base() {
    String base = text("/org/mingjian/bench/sql/lake.sql");
    for (String table : TABLES) {
      String files =
          BareScan.parquet(workspace.lake().resolve(table)).stream()
              .map(file -> "'" + file + "'")
              .collect(Collectors.joining(", ", "[", "]"));
      base = base.replace("${" + table + "}", files);
    }
    return base.replace("${dictionary}", workspace.lake().resolve("dictionary").toString());
  }

  private static void copyRulePack(Path folder) throws IOException {
    for (String name : text("/rulepack/index.txt").lines().toList()) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text("/rulepack/" + name));
    }
  }

  private static String text(String resource) {
    try (InputStream in =
        Objects.requireNonNull(SqlAudit.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
