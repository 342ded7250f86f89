package org.mingjian.synth.plant;

/// A point and one of its codes that no other point of its table names, so that this point alone
/// decides.
record Target(Point point, String code) {}
