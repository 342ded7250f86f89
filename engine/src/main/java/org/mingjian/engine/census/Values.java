package org.mingjian.engine.census;

import java.util.function.Consumer;

/// Figures of institutions, departments and doctors. They are made as they are asked for, since
/// there are as many as doctors and windows.
@FunctionalInterface
public interface Values {
  /// No figures.
  Values NONE = consumer -> {};

  /// Hands over all figures in their one order: scope, window, institution, code.
  void forEach(Consumer<IndicatorValue> consumer);
}
