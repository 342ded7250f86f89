package org.mingjian.engine.kernel;

import java.util.Map;
import org.mingjian.engine.frame.KernelFactory;

/// Templates that hold lines against each other: quantities, prices, pairs, prescriptions.
final class UsageTemplates {
  static final Map<String, KernelFactory> FACTORIES =
      Map.ofEntries(
          Map.entry("quantity-limit", SumLimit::ofQuantities),
          Map.entry("days-limit", DaysLimit::of),
          Map.entry("supply-limit", SupplyLimit::of),
          Map.entry("daily-dose", DailyDose::of),
          Map.entry("label-dose", LabelDose::of),
          Map.entry("perioperative-antibiotic", PerioperativeAntibiotic::of),
          Map.entry("amount-cap", SumLimit::ofMoney),
          Map.entry("pair", Pair::of),
          Map.entry("group-duplicate", GroupDuplicate::of),
          Map.entry("bundle", Bundle::of),
          Map.entry("price-cap", PriceCap::of),
          Map.entry("surgery-discount", SurgeryDiscount::of),
          Map.entry("required-companion", RequiredCompanion::of),
          Map.entry("prior-therapy", PriorTherapy::of),
          Map.entry("single-piece", SinglePiece::of),
          Map.entry("incompatible-pieces", IncompatiblePieces::of),
          Map.entry("too-many-kinds", TooManyKinds::of));

  private UsageTemplates() {}
}
