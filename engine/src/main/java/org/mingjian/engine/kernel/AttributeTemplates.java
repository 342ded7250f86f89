package org.mingjian.engine.kernel;

import java.util.Map;
import org.mingjian.engine.frame.KernelFactory;

/// Templates that hold one line against who the person is and where and why the item was used.
final class AttributeTemplates {
  static final Map<String, KernelFactory> FACTORIES =
      Map.ofEntries(
          Map.entry("insurance-limit", InsuranceLimit::of),
          Map.entry("banned-list", BannedList::of),
          Map.entry("sex-limit", SexLimit::of),
          Map.entry("age-band", AgeBand::of),
          Map.entry("level-limit", LevelLimit::of),
          Map.entry("visit-kind-limit", VisitKindLimit::of),
          Map.entry("department-limit", DepartmentLimit::of),
          Map.entry("diagnosis-allow", DiagnosisAllow::of),
          Map.entry("diagnosis-deny", DiagnosisDeny::of),
          Map.entry("disease-catalogue", DiseaseCatalogue::of),
          Map.entry("antibiotic-grade", AntibioticGrade::of));

  private AttributeTemplates() {}
}
