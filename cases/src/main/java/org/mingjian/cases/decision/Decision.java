package org.mingjian.cases.decision;

import java.util.ArrayList;
import java.util.List;

/// The answer to a command.
public sealed interface Decision {
  /// It was obeyed. The events are to be stored together or not at all.
  ///
  /// @param file as it stands after them
  /// @param events none if there was nothing to do
  record Accepted(CaseFile file, List<Recorded> events) implements Decision {
    /// Copies in.
    public Accepted {
      events = List.copyOf(events);
    }

    /// Both together, `more` having been decided on the file as it stands after this.
    public Accepted then(Accepted more) {
      List<Recorded> all = new ArrayList<>(events);
      all.addAll(more.events);
      return new Accepted(more.file, all);
    }
  }

  /// It was obeyed before.
  record Repeated(CaseFile file) implements Decision {}

  /// It was not obeyed, and nothing changed.
  record Refused(Refusal reason) implements Decision {}
}
