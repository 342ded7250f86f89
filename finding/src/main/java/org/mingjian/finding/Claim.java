package org.mingjian.finding;

/// The visit and settlement a finding belongs to; visit and settlement are empty for a finding
/// about a person's window.
public record Claim(
    String personNumber,
    String visitId,
    String settlementId,
    String medicalType,
    String insuranceType) {
  /// Person numbers stay out of logs.
  @Override
  public String toString() {
    return "Claim[visit=" + visitId + "]";
  }
}
