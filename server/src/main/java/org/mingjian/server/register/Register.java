package org.mingjian.server.register;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.mingjian.server.fsi.Sender;
import org.mingjian.server.fsi.Senders;
import org.mingjian.wire.reply.ReplyProfile;

/// The register of institutions, read once at the start.
public final class Register implements Senders {
  private static final String NOWHERE = "/000000";
  private static final String TRIAL = "试用：机构未登记，结果仅供参考 trial: institution not registered";

  private final Map<String, Sender> byCode = new HashMap<>();
  private final boolean trusting;

  /// The institutions in `institutions.csv` of the data folder; with `trusting`, whoever else
  /// speaks is served by the default profile and told so in every answer.
  public Register(Path data, boolean trusting) {
    this.trusting = trusting;
    for (InstitutionFile.Entry entry :
        new InstitutionFile(data.resolve("institutions.csv")).read()) {
      byCode.put(entry.sender().institution(), entry.sender());
      entry.ownCodes().forEach(code -> byCode.putIfAbsent(code, entry.sender()));
    }
  }

  @Override
  public Optional<Sender> find(String code) {
    Sender known = byCode.get(code);
    return known == null && trusting && !code.isEmpty()
        ? Optional.of(stranger(code))
        : Optional.ofNullable(known);
  }

  private static Sender stranger(String code) {
    return new Sender(code, NOWHERE, ReplyProfile.DEFAULT, Map.of(), false, TRIAL);
  }

  /// How many institutions it has.
  public int size() {
    return byCode.size();
  }
}
