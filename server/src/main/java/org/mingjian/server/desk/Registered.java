package org.mingjian.server.desk;

import java.util.List;
import org.mingjian.server.database.AreaPaths;
import org.mingjian.server.database.Scope;
import org.mingjian.server.fsi.Sender;
import org.mingjian.server.register.Register;

/// The registered institutions as somebody may know of them.
final class Registered {
  private Registered() {}

  /// Those in a scope.
  static List<Sender> in(Register register, Scope scope) {
    return register.all().stream().filter(sender -> isIn(scope, sender)).toList();
  }

  private static boolean isIn(Scope scope, Sender sender) {
    return scope.areas().stream().anyMatch(area -> AreaPaths.contains(area, sender.areaPath()))
        && scope.institution().filter(own -> !own.equals(sender.institution())).isEmpty();
  }
}
