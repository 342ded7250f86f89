package org.mingjian.engine.census;

import java.util.function.Consumer;
import org.mingjian.claims.draft.PersonBatchBuilder;
import org.mingjian.claims.draft.PersonDraft;
import org.mingjian.claims.draft.VisitDraft;
import org.mingjian.engine.Trial;

/// A rule about stays, told in one line a stay: `<begin> <end> <main diagnosis> <institution>
/// <med_type>`, days of 2025 as `03-01`, `-` for absent; the last two may be left out.
final class StayRateTrial {
  final Trial trial;

  StayRateTrial(String template) {
    trial =
        Trial.of(template)
            .parameter("period", "QUARTER")
            .parameter("upperLimit", "40")
            .parameter("quartileFactor", "1.5")
            .parameter("minPeers", "2")
            .parameter("minCases", "1")
            .parameter("maxUnknownPercent", "25");
  }

  /// What becomes of one person's stays, each told by a line.
  Concluded stays(String... stays) {
    return person(person -> add(person, stays));
  }

  /// What becomes of one person's stays.
  Concluded person(Consumer<PersonDraft> draft) {
    return persons(new PersonBatchBuilder().person("P1", draft));
  }

  /// What becomes of a batch.
  Concluded persons(PersonBatchBuilder batch) {
    return new Concluded(trial.conclude(batch.build()));
  }

  /// Adds stays told by a line each.
  static PersonDraft add(PersonDraft person, String... stays) {
    for (int i = 0; i < stays.length; i++) {
      String stay = stays[i];
      person.visit("V" + (i + 1), visit -> draft(visit, stay.split(" ")));
    }
    return person;
  }

  private static void draft(VisitDraft visit, String... words) {
    visit
        .begin(day(words[0]))
        .end(day(words[1]))
        .mainDiagnosis(words[2].equals("-") ? "" : words[2])
        .institution(words.length > 3 ? words[3] : "H1", "")
        .medicalType(words.length > 4 ? words[4] : "21")
        .line("L", line -> line.at(words[0].equals("-") ? "2025-02-01" : day(words[0])));
  }

  private static String day(String word) {
    return word.equals("-") ? "" : "2025-" + word;
  }
}
