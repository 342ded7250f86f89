package org.mingjian.engine.frame;

/// Builds the kernel of one rule.
@FunctionalInterface
public interface KernelFactory {
  /// A kernel for the rule of the blueprint.
  Kernel create(Blueprint blueprint);
}
