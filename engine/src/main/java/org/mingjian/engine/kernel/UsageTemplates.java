package org.mingjian.engine.kernel;

import java.util.Map;
import org.mingjian.engine.frame.KernelFactory;

/// Templates that hold lines against each other: quantities, prices, pairs, prescriptions.
final class UsageTemplates {
  static final Map<String, KernelFactory> FACTORIES = Map.of();

  private UsageTemplates() {}
}
