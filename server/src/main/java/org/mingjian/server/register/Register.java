package org.mingjian.server.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.mingjian.lake.protection.ProtectionKeys;
import org.mingjian.server.database.AreaPaths;
import org.mingjian.server.fsi.Caller;
import org.mingjian.server.fsi.Proof;
import org.mingjian.server.fsi.Sender;
import org.mingjian.server.fsi.Senders;
import org.mingjian.server.settings.ProofRule;
import org.mingjian.values.MingjianException;
import org.mingjian.wire.reply.ReplyProfile;

/// The register of institutions and clients, read from `institutions.csv` and `clients.csv` of the
/// data folder, and again when these change.
public final class Register implements Senders, AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Register.class.getName());
  private static final String NOWHERE = AreaPaths.NATION;
  private static final String TRIAL = "试用：机构未登记，结果仅供参考 trial: institution not registered";
  private static final long PAUSE_MILLIS = 1000;

  private final Path institutionFile;
  private final Path clientFile;
  private final ClientSecrets secrets;
  private final boolean trusting;
  private final ProofOrder order;
  private final AtomicReference<Registered> registered;
  private final Thread watching;

  /// What the files looked like when they were last read, or tried to be.
  private String seen;

  /// Who is served whether registered or not, and who must prove what.
  ///
  /// @param trusting whether whoever is not registered is served by the default profile, and told
  ///   so in every answer
  public record Rules(boolean trusting, ProofRule proof) {}

  /// Reads the files in `data`; secrets in them open by `keys`.
  ///
  /// @throws MingjianException `CONFIGURATION`, naming line, column, value and what is allowed
  public Register(Path data, ProtectionKeys keys, Rules rules) {
    institutionFile = data.resolve("institutions.csv");
    clientFile = data.resolve("clients.csv");
    secrets = new ClientSecrets(keys);
    trusting = rules.trusting;
    order = new ProofOrder(rules.proof, data);
    seen = stamp();
    registered = new AtomicReference<>(read());
    watching = Thread.ofVirtual().name("register-watch").start(this::watch);
  }

  private Registered read() {
    return new Registered(
        new InstitutionFile(institutionFile).read(),
        new Clients(new ClientFile(clientFile, secrets).read()));
  }

  @Override
  public Optional<Sender> find(String code) {
    Optional<Sender> known = now().find(code);
    return known.isEmpty() && trusting && !code.isEmpty() ? Optional.of(stranger(code)) : known;
  }

  private static Sender stranger(String code) {
    return new Sender(code, NOWHERE, ReplyProfile.DEFAULT, Map.of(), false, TRIAL);
  }

  @Override
  public boolean isGuarded(Sender sender) {
    Registered current = now();
    return isStranger(current, sender)
        ? order.unguarded() == Proof.PROVEN
        : order.isGuarded(current.clients(), sender);
  }

  private boolean isStranger(Registered current, Sender sender) {
    return trusting && current.find(sender.institution()).isEmpty();
  }

  /// Strangers on trial are served: there is nothing to hold them to.
  @Override
  public Proof prove(Sender sender, Caller caller, Instant now) {
    Registered current = now();
    return isStranger(current, sender)
        ? order.unguarded()
        : order.prove(current.clients(), sender, caller, now);
  }

  private Registered now() {
    return Objects.requireNonNull(registered.get());
  }

  /// All institutions, by code.
  public List<Sender> all() {
    return now().all();
  }

  /// How many institutions it has.
  public int institutions() {
    return now().institutions();
  }

  /// How many institutions it has in an area and all that lies in it, by the area's path.
  public long institutionsIn(String areaPath) {
    return now().institutionsIn(areaPath);
  }

  /// How many clients it has.
  public int clients() {
    return now().clients().size();
  }

  /// How many institutions have no client, so that nobody has to prove to be one of them.
  public long unguarded() {
    return now().unguarded();
  }

  private void watch() {
    try {
      String before = seen;
      while (true) {
        Thread.sleep(PAUSE_MILLIS);
        String stamp = stamp();
        // A file that is still being written changes between two looks.
        if (stamp.equals(before)) {
          takeChange(stamp);
        }
        before = stamp;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Reads the files again where they changed; what cannot be used leaves in force what was.
  /// Nothing a file says may end the watch: whoever is removed later must lose access.
  private void take(Registered next) {
    registered.set(next);
    LOG.log(
        System.Logger.Level.INFO,
        "登记已更新 the register was read again: {0} 家机构 institutions, {1} 个客户端 clients",
        next.institutions(),
        next.clients().size());
  }

  private void takeChange(String stamp) {
    if (stamp.equals(seen)) {
      return;
    }
    seen = stamp;
    try {
      take(read());
    } catch (MingjianException e) {
      LOG.log(
          System.Logger.Level.ERROR,
          "登记的修改未采用，沿用原登记 a change of the register is not taken: {0}",
          e.display());
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "登记的修改未采用，沿用原登记 a change of the register is not taken", e);
    }
  }

  private String stamp() {
    return stamp(institutionFile) + " " + stamp(clientFile);
  }

  private static String stamp(Path file) {
    try {
      BasicFileAttributes read = Files.readAttributes(file, BasicFileAttributes.class);
      return read.lastModifiedTime().toInstant() + "/" + read.size() + "/" + read.fileKey();
    } catch (IOException e) {
      return "";
    }
  }

  @Override
  public void close() {
    watching.interrupt();
  }
}
