package org.mingjian.server.identity;

import java.util.Optional;
import java.util.regex.Pattern;
import org.mingjian.server.database.AreaPaths;
import org.mingjian.server.database.Scope;
import org.mingjian.values.MingjianException;

/// Whom somebody works for.
///
/// @param code ours, or the national code of an institution
/// @param areaPath the area whose data it sees; [#NATION] for all
/// @param institution national code of the institution it is; nothing for others
public record Organisation(
    String code,
    String name,
    OrganisationKind kind,
    String areaPath,
    Optional<String> institution) {
  /// The path of the whole country, as rows have it.
  public static final String NATION = AreaPaths.NATION;

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,40}");
  private static final Pattern PATH = Pattern.compile("(/[0-9]{6})+");

  /// Refuses what no organisation is.
  ///
  /// @throws MingjianException [IdentityError#ACCOUNT_REFUSED]
  public Organisation {
    if (!CODE.matcher(code).matches() || name.isBlank()) {
      throw refused("机构代码或名称 code or name: " + code + " " + name);
    }
    if (!PATH.matcher(areaPath).matches()) {
      throw refused("地区应为 area must be like /370000/370600: " + areaPath);
    }
    if ((kind == OrganisationKind.INSTITUTION) != institution.isPresent()) {
      throw refused("医药机构须有国家代码，其他没有 an institution, and only that, has a code: " + code);
    }
  }

  private static MingjianException refused(String what) {
    return new MingjianException(IdentityError.ACCOUNT_REFUSED, what);
  }

  /// Whose rows belong to it, whatever area its people are held to.
  public Scope scope() {
    return scope(areaPath);
  }

  /// Whose rows an account of it sees whose area is `path`, one within its own.
  Scope scope(String path) {
    String seen = AreaPaths.seen(path);
    return institution.map(code -> Scope.institution(seen, code)).orElseGet(() -> Scope.area(seen));
  }

  /// The area in which rows lie that somebody of a scope adds.
  public static String areaOf(Scope scope) {
    String area = scope.areas().getFirst();
    return area.equals(Scope.EVERYWHERE) ? NATION : area;
  }

  /// Whether an account of it may be held to `path`.
  boolean contains(String path) {
    return AreaPaths.contains(areaPath, path);
  }
}
