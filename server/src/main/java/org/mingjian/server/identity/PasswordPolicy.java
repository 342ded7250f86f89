package org.mingjian.server.identity;

import java.util.List;
import java.util.function.IntPredicate;
import org.mingjian.values.MingjianException;

/// What a password must be.
///
/// @param length characters it has at least
public record PasswordPolicy(int length) {
  private static final int KINDS = 3;
  private static final int MOST = 128;
  private static final List<IntPredicate> KINDS_OF_CHARACTERS =
      List.of(
          Character::isLowerCase,
          Character::isUpperCase,
          Character::isDigit,
          character -> !Character.isLetterOrDigit(character));

  /// Refuses what is too easy.
  ///
  /// @throws MingjianException [IdentityError#WEAK_PASSWORD]
  public void check(String account, String password) {
    boolean fits = password.length() >= length && password.length() <= MOST;
    if (!fits || kinds(password) < KINDS || isName(account, password)) {
      throw new MingjianException(
          IdentityError.WEAK_PASSWORD,
          "密码须至少 "
              + length
              + " 位，含大写、小写、数字、符号中的三类，且不含账号名"
              + " at least "
              + length
              + " characters of three of: capitals, small letters, digits, signs; not the account's name");
    }
  }

  private static boolean isName(String account, String password) {
    return Account.nameOf(password).contains(account);
  }

  private static long kinds(String password) {
    return KINDS_OF_CHARACTERS.stream().filter(kind -> password.chars().anyMatch(kind)).count();
  }
}
