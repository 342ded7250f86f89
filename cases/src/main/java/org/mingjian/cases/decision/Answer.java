package org.mingjian.cases.decision;

import java.util.List;
import java.util.Optional;

/// The events a command comes to, or why it is refused.
sealed interface Answer {
  /// What happens.
  record Events(List<CaseEvent> events) implements Answer {
    public Events {
      events = List.copyOf(events);
    }
  }

  /// Nothing happens.
  record No(Refusal reason) implements Answer {}

  static Answer yes(CaseEvent... events) {
    return new Events(List.of(events));
  }

  /// The event, unless something stands against it.
  static Answer unless(Optional<Refusal> refusal, CaseEvent event) {
    return refusal.<Answer>map(No::new).orElseGet(() -> yes(event));
  }
}
