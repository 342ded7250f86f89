package org.mingjian.synth.claim;

/// A practitioner of one institution; `title` is `dr_pro_tech_duty`, 231 to 234 from the highest.
public record Doctor(String code, String name, Department department, String title) {}
