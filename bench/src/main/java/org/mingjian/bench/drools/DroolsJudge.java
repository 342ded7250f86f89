package org.mingjian.bench.drools;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/// Judges lines with Drools: points stay in one session, which joins them to lines by item; lines
/// come and go. Compiled as an executable model, its fastest form. For one thread.
public final class DroolsJudge implements AutoCloseable {
  private static final String RULES = "simple.drl";
  private static final int LINES_AT_ONCE = 500;

  private final KieSession session;

  /// Compiles the rules and takes in the points.
  public DroolsJudge(List<ItemPoint> points) {
    KieServices services = KieServices.get();
    KieFileSystem files = services.newKieFileSystem();
    files.write("src/main/resources/org/mingjian/bench/drools/" + RULES, text());
    KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      throw new IllegalStateException(builder.getResults().toString());
    }
    session = services.newKieContainer(builder.getKieModule().getReleaseId()).newKieSession();
    points.forEach(session::insert);
    session.fireAllRules();
  }

  /// Judges the lines, which note what blames them; how often any was blamed.
  public long judge(List<ChargedItem> lines) {
    List<FactHandle> handles = new ArrayList<>(LINES_AT_ONCE);
    for (int from = 0; from < lines.size(); from += LINES_AT_ONCE) {
      int to = Math.min(lines.size(), from + LINES_AT_ONCE);
      for (ChargedItem line : lines.subList(from, to)) {
        handles.add(session.insert(line));
      }
      session.fireAllRules();
      handles.forEach(session::delete);
      handles.clear();
    }
    return lines.stream().mapToLong(ChargedItem::findings).sum();
  }

  private static String text() {
    try (InputStream in =
        Objects.requireNonNull(DroolsJudge.class.getResourceAsStream(RULES), RULES)) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    session.dispose();
  }
}
