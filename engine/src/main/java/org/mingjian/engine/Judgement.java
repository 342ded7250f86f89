package org.mingjian.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.mingjian.claims.Identities;
import org.mingjian.claims.PersonBatch;
import org.mingjian.engine.frame.BoundCodes;
import org.mingjian.engine.frame.Hit;
import org.mingjian.engine.frame.Kernel;
import org.mingjian.engine.frame.Outcomes;
import org.mingjian.engine.frame.View;
import org.mingjian.finding.Finding;
import org.mingjian.finding.Phase;
import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.RuleDefinition;

/// What all rules say of one batch. Findings are put into words only when asked for, while the
/// batch is still there.
public final class Judgement {
  private final Release release;
  private final Phase phase;
  private final View view;
  private final List<RuleOutcome> outcomes;

  Judgement(
      Release release,
      Phase phase,
      PersonBatch batch,
      BoundCodes codes,
      List<RuleOutcome> outcomes) {
    this.release = release;
    this.phase = phase;
    this.view = new View(batch, codes);
    this.outcomes = List.copyOf(outcomes);
  }

  /// Each assessable rule's outcomes, in the program's order.
  public List<RuleOutcome> outcomes() {
    return outcomes;
  }

  /// Hands over every hit as a finding, rule by rule in the order found.
  public void findings(Consumer<Finding> consumer) {
    findings((rule, hit) -> true, consumer);
  }

  /// Hands over the hits that are wanted, in the same order; no others are put into words.
  public void findings(BiPredicate<RuleDefinition, Hit> wanted, Consumer<Finding> consumer) {
    List<RuleHits> chosen = new ArrayList<>();
    for (RuleOutcome outcome : outcomes) {
      List<Hit> hits = outcome.outcomes().hits();
      if (!hits.isEmpty()) {
        chosen.add(
            new RuleHits(
                outcome, hits.stream().filter(hit -> wanted.test(outcome.rule(), hit)).toList()));
      }
    }
    FindingComposer composer = new FindingComposer(release, phase, view, texts(chosen));
    for (RuleHits rule : chosen) {
      for (Hit hit : rule.hits) {
        consumer.accept(composer.compose(rule.outcome.rule(), rule.outcome.kernel(), hit));
      }
    }
  }

  private record RuleHits(RuleOutcome outcome, List<Hit> hits) {}

  private Identities.Texts texts(List<RuleHits> chosen) {
    BitSet visits = new BitSet();
    BitSet lines = new BitSet();
    chosen.stream().flatMap(rule -> rule.hits.stream()).forEach(hit -> mark(hit, visits, lines));
    return view.batch.identities().read(visits, lines);
  }

  private void mark(Hit hit, BitSet visits, BitSet lines) {
    visits.set(hit.visit);
    for (int visit : hit.windowVisits) {
      visits.set(visit);
    }
    for (int visit : hit.relatedVisits) {
      visits.set(visit);
    }
    if (hit.line != Hit.NONE) {
      lines.set(hit.line);
    }
    for (int line : hit.related) {
      lines.set(line);
      visits.set(view.lines.visit[line]);
    }
  }

  /// One rule's outcomes on the batch.
  public record RuleOutcome(RuleDefinition rule, Kernel kernel, Outcomes outcomes) {}
}
