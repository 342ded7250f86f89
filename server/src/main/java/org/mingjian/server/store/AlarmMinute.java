package org.mingjian.server.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.TreeSet;
import org.mingjian.server.fsi.Alarms.Alarm;
import org.mingjian.server.fsi.Sender;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The alarms of one kind within a minute, or longer where they could not be written. Immutable,
/// and small however many they are.
record AlarmMinute(
    Sender sender, Instant begin, Instant last, long count, Set<String> from, Set<String> wanted) {
  private static final int MOST_NAMED = 10;

  static AlarmMinute of(Alarm first) {
    return new AlarmMinute(
        first.sender(),
        first.at().truncatedTo(ChronoUnit.MINUTES),
        first.at(),
        1,
        Set.of(first.address()),
        Set.of(first.transaction()));
  }

  AlarmMinute and(AlarmMinute more) {
    return new AlarmMinute(
        sender,
        begin,
        more.last,
        count + more.count,
        union(from, more.from),
        union(wanted, more.wanted));
  }

  private static Set<String> union(Set<String> some, Set<String> more) {
    Set<String> union = new TreeSet<>(some);
    more.stream().sorted().limit(Math.max(0, MOST_NAMED - union.size())).forEach(union::add);
    return union;
  }

  NewEvent event(String kind) {
    ObjectNode payload = JsonMapper.shared().createObjectNode();
    payload.put("kind", kind);
    payload.put("count", count);
    payload.put("first", begin.toString());
    payload.put("last", last.toString());
    new TreeSet<>(from).forEach(payload.putArray("from")::add);
    new TreeSet<>(wanted).forEach(payload.putArray("wanted")::add);
    return new NewEvent(
        sender.areaPath(),
        sender.institution(),
        "alarm/" + sender.institution(),
        "proof-failed",
        1,
        "service",
        last,
        payload.toString());
  }
}
