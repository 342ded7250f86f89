package org.mingjian.audit.summary;

/// How long a run took, wall clock. The only figures that differ between two runs over the same
/// data.
///
/// @param readSeconds importing and reading
/// @param auditSeconds judging
/// @param writeSeconds sorting and writing the files
/// @param linesPerSecond charge lines over reading from the lake and judging
/// @param peakRssMegabytes most memory the process held, native memory included; 0 if unknown
public record Timing(
    double readSeconds,
    double auditSeconds,
    double writeSeconds,
    long linesPerSecond,
    long peakRssMegabytes) {}
