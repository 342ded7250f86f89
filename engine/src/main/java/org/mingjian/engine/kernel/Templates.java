package org.mingjian.engine.kernel;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingjian.engine.expression.Expressions;
import org.mingjian.engine.frame.KernelFactory;

/// The templates by name. A rule file names one of them.
public final class Templates {
  private static final Map<String, KernelFactory> FACTORIES =
      Stream.of(
              AttributeTemplates.FACTORIES,
              UsageTemplates.FACTORIES,
              VisitTemplates.FACTORIES,
              Expressions.FACTORIES)
          .flatMap(group -> group.entrySet().stream())
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private Templates() {}

  /// What builds the kernels of a template.
  public static Optional<KernelFactory> find(String template) {
    return Optional.ofNullable(FACTORIES.get(template));
  }

  /// The names of all templates.
  public static Set<String> names() {
    return FACTORIES.keySet();
  }
}
