package org.mingjian.server.sidecar;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mingjian.knowledge.Release;
import org.mingjian.knowledge.pack.ReleaseFile;
import org.mingjian.server.database.Database;
import org.mingjian.server.database.Scope;
import org.mingjian.server.fsi.Alarms;
import org.mingjian.server.fsi.Caller;
import org.mingjian.server.fsi.CallerReader;
import org.mingjian.server.fsi.Proof;
import org.mingjian.server.fsi.ReleaseInForce;
import org.mingjian.server.fsi.Sender;
import org.mingjian.server.fsi.Senders;
import org.mingjian.server.journal.RecordStream;
import org.mingjian.server.store.FactReport;
import org.mingjian.server.store.FactTally;
import org.mingjian.server.store.RecordCodec;
import org.mingjian.server.store.SidecarStore;
import org.mingjian.server.store.SqlWireStore;
import org.mingjian.server.store.WireRecord;
import org.mingjian.values.MingjianException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What services inside hospitals call at the bureau. An API key proves the institution; nothing
/// else does.
@RestController
class BureauController {
  /// Names the institution that speaks.
  static final String INSTITUTION = "x-mingjian-institution";

  private static final int MOST_BYTES = 64 << 20;
  private static final Clock CLOCK = Clock.systemUTC();

  private final CallerReader callers;
  private final Senders senders;
  private final Alarms alarms;
  private final Kept kept;

  BureauController(CallerReader callers, Senders senders, Alarms alarms, Kept kept) {
    this.callers = callers;
    this.senders = senders;
    this.alarms = alarms;
    this.kept = kept;
  }

  /// What the bureau has.
  record Kept(Database database, SqlWireStore store, ReleaseInForce release) {}

  @PostMapping("/sidecar/hello")
  ResponseEntity<byte[]> hello(HttpServletRequest request) throws IOException {
    Optional<Sender> sender = sender(request);
    if (sender.isEmpty()) {
      return refused(HttpStatus.FORBIDDEN);
    }
    Hello hello =
        JsonMapper.shared().readValue(request.getInputStream().readNBytes(MOST_BYTES), Hello.class);
    keep(sender.get(), hello);
    return ResponseEntity.ok(
        JsonMapper.shared().writeValueAsBytes(new Hello.Welcome(inForce().id())));
  }

  private void keep(Sender sender, Hello hello) {
    SidecarStore.Seen seen =
        new SidecarStore.Seen(
            sender.institution(),
            hello.version(),
            hello.release(),
            Instant.parse(hello.started()),
            hello.lastAskTime(),
            hello.waiting(),
            CLOCK.instant());
    kept.database.inScope(
        Scope.institution(sender.areaPath(), sender.institution()),
        sql -> {
          new SidecarStore().seen(sql, sender.areaPath(), seen);
          return seen;
        });
  }

  @PostMapping("/sidecar/records")
  ResponseEntity<byte[]> records(HttpServletRequest request) throws IOException {
    Optional<Sender> sender = sender(request);
    if (sender.isEmpty()) {
      return refused(HttpStatus.FORBIDDEN);
    }
    try {
      byte[] stream = request.getInputStream().readNBytes(MOST_BYTES);
      List<WireRecord> records = read(stream, LineKey.codec(callers.read(request).key()));
      if (!records.stream().allMatch(record -> isOf(sender.get(), record))) {
        return refused(HttpStatus.FORBIDDEN);
      }
      kept.store.forwarded(
          records.stream().map(record -> record.in(sender.get().areaPath())).toList());
      return ResponseEntity.ok(new byte[0]);
    } catch (IllegalArgumentException | IllegalStateException | JacksonException e) {
      return refused(HttpStatus.BAD_REQUEST);
    } catch (MingjianException e) {
      return refused(HttpStatus.SERVICE_UNAVAILABLE);
    }
  }

  private List<WireRecord> read(byte[] stream, RecordCodec line) {
    return RecordStream.read(stream).stream()
        .map(record -> kept.store.codec().readFrom(line, record))
        .toList();
  }

  private static boolean isOf(Sender sender, WireRecord record) {
    boolean rows =
        !(record instanceof FactReport facts)
            || facts.rows().stream()
                .allMatch(row -> row.institution().equals(sender.institution()));
    return rows && record.institution().equals(sender.institution());
  }

  /// What is kept of the institution's facts; not while something of them is still on its way.
  @GetMapping("/sidecar/tally/{sinceDay}")
  ResponseEntity<byte[]> tally(@PathVariable int sinceDay, HttpServletRequest request) {
    Optional<Sender> sender = sender(request);
    if (sender.isEmpty()) {
      return refused(HttpStatus.FORBIDDEN);
    }
    if (!kept.store.isDrained()) {
      return refused(HttpStatus.SERVICE_UNAVAILABLE);
    }
    Sender known = sender.get();
    FactTally tally =
        kept.database.inScope(
            Scope.institution(known.areaPath(), known.institution()),
            sql -> FactTally.of(sql, known.institution(), sinceDay));
    return ResponseEntity.ok(JsonMapper.shared().writeValueAsBytes(tally.entries()));
  }

  @GetMapping("/sidecar/release/{id}")
  ResponseEntity<byte[]> release(@PathVariable String id, HttpServletRequest request)
      throws IOException {
    if (sender(request).isEmpty()) {
      return refused(HttpStatus.FORBIDDEN);
    }
    return inForce().id().equals(id)
        ? ResponseEntity.ok(bytes(inForce()))
        : refused(HttpStatus.NOT_FOUND);
  }

  private Release inForce() {
    return kept.release.judge().release();
  }

  private static byte[] bytes(Release release) throws IOException {
    Path folder = Files.createTempDirectory("release");
    Path file = folder.resolve("release");
    try {
      ReleaseFile.write(release, file);
      return Files.readAllBytes(file);
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }

  /// The institution, where a registered key proves it; an alarm where it does not.
  private Optional<Sender> sender(HttpServletRequest request) {
    String code = Optional.ofNullable(request.getHeader(INSTITUTION)).orElse("");
    Caller caller = callers.read(request);
    Optional<Sender> known = senders.find(code);
    Optional<Proof> proof =
        known.map(sender ->
            senders.prove(sender, Caller.with(caller.key(), caller.address()), CLOCK.instant()));
    boolean proven = !caller.key().isEmpty() && proof.filter(Proof.PROVEN::equals).isPresent();
    if (!proven && known.isPresent() && !proof.orElseThrow().isGood()) {
      alarms.raise(
          new Alarms.Alarm(known.get(), proof.get(), caller.address(), "sidecar", CLOCK.instant()));
    }
    return known.filter(sender -> proven);
  }

  private static ResponseEntity<byte[]> refused(HttpStatus status) {
    return ResponseEntity.status(status).body(new byte[0]);
  }
}
