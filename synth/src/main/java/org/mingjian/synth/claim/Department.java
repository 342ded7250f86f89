package org.mingjian.synth.claim;

/// A department by its national code (`A03.04`) and name.
public record Department(String code, String name) {}
