package org.mingjian.server.desk.found;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.mingjian.server.database.AreaPaths;

/// Where institutions lie: as the register says, and where it does not know one, in the area whose
/// rules were followed.
public final class Areas {
  private static final Pattern CODE = Pattern.compile("[0-9]{6}");

  private final Function<String, Optional<String>> register;
  private final Map<String, Optional<String>> known = new ConcurrentHashMap<>();

  /// Paths of institutions as `register` knows them by their codes.
  public Areas(Function<String, Optional<String>> register) {
    this.register = register;
  }

  /// The path of an institution that was judged by the rules of `area`, a code of six digits.
  String path(String institution, String area) {
    return known.computeIfAbsent(institution, register).orElseGet(() -> ofCode(area));
  }

  /// `370602` lies in `/370000/370600/370602`. Source: GB/T 2260.
  public static String ofCode(String area) {
    if (!CODE.matcher(area).matches() || area.startsWith("00")) {
      return AreaPaths.NATION;
    }
    String province = area.substring(0, 2) + "0000";
    String city = area.substring(0, 4) + "00";
    StringBuilder path = new StringBuilder("/").append(province);
    if (!city.equals(province)) {
      path.append('/').append(city);
    }
    if (!area.equals(city) && !area.equals(province)) {
      path.append('/').append(area);
    }
    return path.toString();
  }
}
