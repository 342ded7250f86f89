package org.mingjian.engine.census;

import java.util.List;
import org.mingjian.engine.frame.Blueprint;
import org.mingjian.engine.frame.BoundCodes;
import org.mingjian.finding.UndeterminedReason;

/// `cost-share`: what part of an institution's charges goes where. All such rules of one window and
/// one set of visits are counted in one walk over the lines.
final class CostPlan implements CensusPlan {
  private final List<Share> shares;

  private CostPlan(List<Share> shares) {
    this.shares = List.copyOf(shares);
  }

  static CensusPlan of(List<Blueprint> blueprints) {
    return new CostPlan(blueprints.stream().map(Share::of).toList());
  }

  /// One rule's part: charge categories, or items by the beginning of their codes.
  record Share(IndicatorRule indicator, List<Integer> categories, List<String> itemPrefixes) {
    Share {
      categories = List.copyOf(categories);
      itemPrefixes = List.copyOf(itemPrefixes);
    }

    private static Share of(Blueprint blueprint) {
      List<Integer> categories =
          list(blueprint, "categories").stream().map(Integer::valueOf).toList();
      IndicatorRule indicator =
          IndicatorRule.of(blueprint, UndeterminedReason.CATEGORY_UNKNOWN, IndicatorValue.Unit.FEN);
      return new Share(indicator, categories, list(blueprint, "itemPrefixes"));
    }

    private static List<String> list(Blueprint blueprint, String name) {
      return blueprint.isGiven(name) ? blueprint.parameters().list(name) : List.of();
    }

    /// Whether items of this code belong here, whatever their category.
    boolean names(String item) {
      return itemPrefixes.stream().anyMatch(item::startsWith);
    }

    /// Whether a line without a category may belong here.
    boolean needsCategory() {
      return !categories.isEmpty();
    }
  }

  @Override
  public Census begin(BoundCodes codes) {
    return new CostCensus(shares, codes.dictionaries.items());
  }
}
