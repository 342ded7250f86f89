package org.mingjian.engine.kernel;

import java.util.Map;
import org.mingjian.engine.frame.KernelFactory;

/// Templates that walk visits and persons rather than the lines of a table.
final class VisitTemplates {
  static final Map<String, KernelFactory> FACTORIES = Map.of();

  private VisitTemplates() {}
}
