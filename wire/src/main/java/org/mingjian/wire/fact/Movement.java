package org.mingjian.wire.fact;

/// Kinds of movements of a stock. Source: national-interfaces §3.11.
enum Movement {
  /// 盘存.
  COUNT("1", "1", ""),
  /// 库存变更.
  CHANGE("2", "2", ""),
  /// 采购.
  PURCHASE("3", "3", ""),
  /// 采购退货: it leaves the stock otherwise.
  PURCHASE_RETURN("3", "2", "107"),
  /// 销售.
  SALE("4", "4", ""),
  /// 销售退货.
  SALE_RETURN("4", "4", "");

  private final String reportedAs;
  private final String type;
  private final String change;

  Movement(String reportedAs, String type, String change) {
    this.reportedAs = reportedAs;
    this.type = type;
    this.change = change;
  }

  /// The `inv_data_type` by which a hospital takes back what it reported.
  String reportedAs() {
    return reportedAs;
  }

  /// The `inv_data_type` of its rows.
  String type() {
    return type;
  }

  /// The `inv_chg_type` of its rows; empty where the message says.
  String change() {
    return change;
  }

  /// Whether goods go to a patient, or come back from one.
  boolean isSale() {
    return this == SALE || this == SALE_RETURN;
  }
}
