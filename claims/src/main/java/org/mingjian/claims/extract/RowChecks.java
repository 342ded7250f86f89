package org.mingjian.claims.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingjian.values.CivilTime;

/// Says whether a row whose values can be read can also be believed, as far as one row can know.
/// Source: claims-extract §4.
public final class RowChecks {
  private static final Set<String> GENDERS = Set.of("0", "1", "2", "9");

  private final int[] mandatory;
  private final int[][] alternatives;
  private final Optional<ExtractColumn> gender;
  private final TableCheck tableCheck;

  /// Checks for rows of `table`.
  public RowChecks(ExtractTable table, ExtractTerms terms) {
    mandatory =
        table.columns().stream()
            .filter(terms::isMandatory)
            .mapToInt(ExtractColumn::index)
            .toArray();
    alternatives = table.alternatives().stream().map(RowChecks::indexes).toArray(int[][]::new);
    gender = table.columns().stream().filter(c -> isGender(c, terms)).findFirst();
    tableCheck = checkOf(table);
  }

  /// What is wrong with a row, and the column to blame.
  public record Problem(int column, RejectionReason reason) {}

  /// The first thing that is wrong with `row`.
  public Optional<Problem> check(TypedRow row) {
    for (int column : mandatory) {
      if (!row.isPresent(column)) {
        return problem(column, RejectionReason.VALUE_MISSING);
      }
    }
    for (int[] group : alternatives) {
      if (!hasOne(row, group)) {
        return problem(group[0], RejectionReason.VALUE_MISSING);
      }
    }
    if (gender.isPresent() && !GENDERS.contains(row.text(gender.get().index()))) {
      return problem(gender.get().index(), RejectionReason.UNKNOWN_GENDER);
    }
    return tableCheck.check(row);
  }

  /// What only one table's rows are checked for.
  private interface TableCheck {
    Optional<Problem> check(TypedRow row);
  }

  private static TableCheck checkOf(ExtractTable table) {
    return switch (table) {
      case FEE_LIST_D -> new ChargeCheck();
      case SETL_D -> new BirthCheck(table.index("brdy"), table.index("setl_time"));
      case MDTRT_D -> new BirthCheck(table.index("brdy"), table.index("begntime"));
      case SETL_LIST_DIAG_D,
          SETL_LIST_OPRN_D,
          SETL_LIST_D,
          INSTITUTION_B,
          DOCTOR_B,
          DRUG_TRAC_D,
          INVT_D ->
          row -> Optional.empty();
    };
  }

  /// Quantity, price and amount of a line must fit each other.
  private record ChargeCheck(int quantity, int price, int amount) implements TableCheck {
    ChargeCheck() {
      this(
          ExtractTable.FEE_LIST_D.index("cnt"),
          ExtractTable.FEE_LIST_D.index("pric"),
          ExtractTable.FEE_LIST_D.index("det_item_fee_sumamt"));
    }

    @Override
    public Optional<Problem> check(TypedRow row) {
      if (row.number(price) < 0) {
        return problem(price, RejectionReason.NEGATIVE_PRICE);
      }
      int quantitySign = Long.signum(row.number(quantity));
      int amountSign = Long.signum(row.number(amount));
      if (quantitySign * amountSign < 0) {
        return problem(amount, RejectionReason.SIGN_CONTRADICTION);
      }
      return quantitySign == 0 && amountSign != 0
          ? problem(quantity, RejectionReason.AMOUNT_WITHOUT_QUANTITY)
          : Optional.empty();
    }
  }

  /// Nobody is treated before the day of birth.
  private record BirthCheck(int birth, int charge) implements TableCheck {
    @Override
    public Optional<Problem> check(TypedRow row) {
      boolean before =
          row.isPresent(birth)
              && row.isPresent(charge)
              && row.time(birth) > CivilTime.dayOf(row.time(charge));
      return before ? problem(birth, RejectionReason.BORN_AFTER_CHARGE) : Optional.empty();
    }
  }

  private static Optional<Problem> problem(int column, RejectionReason reason) {
    return Optional.of(new Problem(column, reason));
  }

  private static boolean isGender(ExtractColumn column, ExtractTerms terms) {
    return column.name().equals("gend") && terms.isMandatory(column);
  }

  private static boolean hasOne(TypedRow row, int[] group) {
    for (int column : group) {
      if (row.isPresent(column)) {
        return true;
      }
    }
    return false;
  }

  private static int[] indexes(List<ExtractColumn> columns) {
    return columns.stream().mapToInt(ExtractColumn::index).toArray();
  }
}
