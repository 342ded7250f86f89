package org.mingjian.engine.kernel;

import java.util.Map;
import org.mingjian.engine.frame.KernelFactory;

/// Templates that hold one line against who the person is and where and why the item was used.
final class AttributeTemplates {
  static final Map<String, KernelFactory> FACTORIES =
      Map.ofEntries(Map.entry("sex-limit", SexLimit::of));

  private AttributeTemplates() {}
}
