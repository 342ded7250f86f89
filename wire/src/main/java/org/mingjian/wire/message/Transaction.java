package org.mingjian.wire.message;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A transaction of the national wire that is served. Source: national-interfaces §1.1.
public enum Transaction {
  /// 事前提醒.
  REMIND("3101", Role.ASK, Input.ASK),
  /// 事中预警.
  WARN("3102", Role.ASK, Input.ASK),
  /// 事前事中服务反馈.
  FEEDBACK("3103", Role.FEEDBACK, Input.ASK),
  /// 事前提醒, Hainan.
  REMIND_HAINAN("3660", Role.ASK, Input.ASK),
  /// 事中预警, Hainan.
  WARN_HAINAN("3661", Role.ASK, Input.ASK),
  /// 门诊费用明细上传.
  OUTPATIENT_FEES("2204", Role.FACT, Input.FEES),
  /// 住院费用明细上传.
  INPATIENT_FEES("2301", Role.FACT, Input.FEES),
  /// 门诊结算.
  OUTPATIENT_SETTLEMENT("2207", Role.FACT, Input.SETTLEMENT),
  /// 住院结算.
  INPATIENT_SETTLEMENT("2304", Role.FACT, Input.SETTLEMENT),
  /// 门诊结算撤销.
  OUTPATIENT_CANCELLATION("2208", Role.FACT, Input.SETTLEMENT),
  /// 住院结算撤销.
  INPATIENT_CANCELLATION("2305", Role.FACT, Input.SETTLEMENT),
  /// 门诊就诊信息上传.
  OUTPATIENT_VISIT("2203", Role.FACT, Input.ADMISSION),
  /// 门诊就诊信息上传, the newer form.
  OUTPATIENT_VISIT_A("2203A", Role.FACT, Input.ADMISSION),
  /// 入院办理.
  ADMISSION("2401", Role.FACT, Input.ADMISSION),
  /// 出院办理.
  DISCHARGE("2402", Role.FACT, Input.ADMISSION),
  /// 结算清单上传.
  SETTLEMENT_LIST("4101", Role.FACT, Input.LIST),
  /// 结算清单上传, the newer form.
  SETTLEMENT_LIST_A("4101A", Role.FACT, Input.LIST),
  /// 商品盘存.
  STOCK_COUNT("3501", Role.FACT, Input.STOCK),
  /// 库存变更.
  STOCK_CHANGE("3502", Role.FACT, Input.STOCK),
  /// 商品采购.
  PURCHASE("3503", Role.FACT, Input.STOCK),
  /// 采购退货.
  PURCHASE_RETURN("3504", Role.FACT, Input.STOCK),
  /// 商品销售.
  SALE("3505", Role.FACT, Input.STOCK),
  /// 商品销售, Hubei.
  SALE_A("3505A", Role.FACT, Input.STOCK),
  /// 销售退货.
  SALE_RETURN("3506", Role.FACT, Input.STOCK),
  /// 商品信息删除.
  STOCK_DELETION("3507", Role.FACT, Input.STOCK);

  private static final Map<String, Transaction> BY_NUMBER =
      Stream.of(values()).collect(Collectors.toMap(Transaction::number, Function.identity()));

  private final String number;
  private final Role role;
  private final Input input;

  Transaction(String number, Role role, Input input) {
    this.number = number;
    this.role = role;
    this.input = input;
  }

  /// The kinds of `input` there are.
  private enum Input {
    ASK,
    FEES,
    SETTLEMENT,
    ADMISSION,
    LIST,
    STOCK
  }

  /// What a message of the transaction wants.
  public enum Role {
    /// It asks for a judgement.
    ASK,
    /// It says what became of one.
    FEEDBACK,
    /// It reports what happened.
    FACT
  }

  /// The `infno`.
  public String number() {
    return number;
  }

  /// The kind of its `input` in the field table.
  String inputKind() {
    return input.name().toLowerCase(Locale.ROOT);
  }

  /// What a message of it wants.
  public Role role() {
    return role;
  }

  /// The transaction of an `infno`, if it is served.
  public static Optional<Transaction> of(String infno) {
    return Optional.ofNullable(BY_NUMBER.get(infno.strip().toUpperCase(Locale.ROOT)));
  }
}
