package org.mingjian.finding;

/// Where it happened; empty text where unknown.
public record Place(
    String area,
    String institutionCode,
    String institutionName,
    String departmentCode,
    String departmentName,
    String doctorCode,
    String doctorName) {}
