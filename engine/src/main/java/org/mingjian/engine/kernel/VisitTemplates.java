package org.mingjian.engine.kernel;

import java.util.Map;
import org.mingjian.engine.frame.KernelFactory;

/// Templates that walk visits and persons rather than the lines of a table.
final class VisitTemplates {
  static final Map<String, KernelFactory> FACTORIES =
      Map.ofEntries(
          Map.entry("diagnosis-sex", CodedSex::ofDiagnoses),
          Map.entry("operation-sex", CodedSex::ofOperations),
          Map.entry("diagnosis-age", DiagnosisAge::of),
          Map.entry("diagnosis-operation", DiagnosisOperation::of),
          Map.entry("expected-items", ExpectedItems::of),
          Map.entry("upload-delay", UploadDelay::of),
          Map.entry("outside-stay", OutsideStay::of),
          Map.entry("line-check", LineCheck::of),
          Map.entry("decomposed-stay", DecomposedStay::of),
          Map.entry("frequent-visits", FrequentVisits::of),
          Map.entry("low-indication-stay", LowIndicationStay::of),
          Map.entry("list-check", ListCheck::of));

  private VisitTemplates() {}
}
