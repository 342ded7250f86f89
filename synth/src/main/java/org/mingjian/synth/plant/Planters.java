package org.mingjian.synth.plant;

import java.util.Map;

/// The planter of every template that can be planted.
final class Planters {
  private static final Map<String, Planter> BY_TEMPLATE =
      Map.ofEntries(
          Map.entry("insurance-limit", new InsuranceLimitPlanter()),
          Map.entry("banned-list", new BannedListPlanter()),
          Map.entry("sex-limit", new SexLimitPlanter()),
          Map.entry("age-band", new AgeBandPlanter()),
          Map.entry("level-limit", new LevelLimitPlanter()),
          Map.entry("visit-kind-limit", new VisitKindLimitPlanter()),
          Map.entry("department-limit", new DepartmentLimitPlanter()),
          Map.entry("diagnosis-allow", new DiagnosisAllowPlanter()),
          Map.entry("diagnosis-deny", new DiagnosisDenyPlanter()),
          Map.entry("disease-catalogue", new DiseaseCataloguePlanter()),
          Map.entry("quantity-limit", new QuantityLimitPlanter()),
          Map.entry("days-limit", new DaysLimitPlanter()),
          Map.entry("supply-limit", new SupplyLimitPlanter()),
          Map.entry("daily-dose", new DailyDosePlanter()),
          Map.entry("amount-cap", new AmountCapPlanter()),
          Map.entry("pair", new PairPlanter()),
          Map.entry("group-duplicate", new GroupDuplicatePlanter()),
          Map.entry("bundle", new BundlePlanter()),
          Map.entry("price-cap", new PriceCapPlanter()),
          Map.entry("surgery-discount", new SurgeryDiscountPlanter()),
          Map.entry("required-companion", new RequiredCompanionPlanter()),
          Map.entry("prior-therapy", new PriorTherapyPlanter()),
          Map.entry("single-piece", new SinglePiecePlanter()),
          Map.entry("incompatible-pieces", new IncompatiblePiecesPlanter()),
          Map.entry("too-many-kinds", new TooManyKindsPlanter()),
          Map.entry("diagnosis-sex", new SexOfCodingPlanter("icd")),
          Map.entry("operation-sex", new SexOfCodingPlanter("icd9")),
          Map.entry("diagnosis-age", new DiagnosisAgePlanter()),
          Map.entry("diagnosis-operation", new DiagnosisOperationPlanter()),
          Map.entry("expected-items", new ExpectedItemsPlanter()),
          Map.entry("upload-delay", new UploadDelayPlanter()),
          Map.entry("outside-stay", new OutsideStayPlanter()),
          Map.entry("line-check", new LineCheckPlanter()),
          Map.entry("decomposed-stay", new DecomposedStayPlanter()),
          Map.entry("frequent-visits", new FrequentVisitsPlanter()),
          Map.entry("low-indication-stay", new LowIndicationStayPlanter()),
          Map.entry("cost-share", new CostSharePlanter()),
          Map.entry("infection-rate", new InfectionRatePlanter()),
          Map.entry("readmission-rate", new ReadmissionRatePlanter()),
          Map.entry("stock-balance", new StockBalancePlanter()),
          Map.entry("list-check", new ListCheckPlanter()),
          Map.entry("antibiotic-grade", new AntibioticGradePlanter()),
          Map.entry("perioperative-antibiotic", new PerioperativeAntibioticPlanter()),
          Map.entry("label-dose", new LabelDosePlanter()));

  private Planters() {}

  /// The planter of a template; one that plants nothing where there is none.
  static Planter of(String template) {
    return BY_TEMPLATE.getOrDefault(template, scripts -> {});
  }
}
