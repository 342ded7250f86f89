package org.mingjian.lake.protection;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingjian.lake.store.LakeError;
import org.mingjian.values.MingjianException;

/// Keys in a file that only its owner may read: a line a key, `id hash-key cipher-key` in
/// hexadecimal, the last line being the current key. A file that others may read is refused.
public final class LocalKeyFile implements ProtectionKeys {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");
  private static final FileAttribute<Set<PosixFilePermission>> FILE =
      PosixFilePermissions.asFileAttribute(OWNER_ONLY);
  private static final FileAttribute<Set<PosixFilePermission>> FOLDER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
  private static final int HASH_BYTES = 32;

  private final Path file;

  /// The keys in `file`, which is made when a key is first needed.
  public LocalKeyFile(Path file) {
    this.file = file;
  }

  /// The keys in `.mingjian/keys` of the user's home.
  public static LocalKeyFile ofUser() {
    return new LocalKeyFile(Path.of(System.getProperty("user.home"), ".mingjian", "keys"));
  }

  @Override
  public ProtectionKey current() {
    try {
      if (!Files.exists(file)) {
        make();
      }
      List<ProtectionKey> keys = read();
      return keys.get(keys.size() - 1);
    } catch (IOException e) {
      throw unusable("密钥文件无法读写 cannot be read or made: " + e);
    }
  }

  @Override
  public Optional<ProtectionKey> find(String id) {
    try {
      return Files.exists(file)
          ? read().stream().filter(key -> key.id().equals(id)).findFirst()
          : Optional.empty();
    } catch (IOException e) {
      throw unusable("密钥文件无法读取 cannot be read: " + e);
    }
  }

  private void make() throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (!Files.exists(folder)) {
      Files.createDirectories(folder, FOLDER);
    }
    SecureRandom random = new SecureRandom();
    String line = hex(random, 4) + " " + hex(random, HASH_BYTES) + " ";
    String text = line + hex(random, ProtectionKey.CIPHER_BYTES) + "\n";
    Path draft = Files.createTempFile(folder, "keys", ".new", FILE);
    try {
      Files.writeString(draft, text);
      Files.createLink(file, draft);
    } catch (FileAlreadyExistsException e) {
      // Another process was faster; its key is the one to use.
      return;
    } finally {
      Files.delete(draft);
    }
  }

  private static String hex(SecureRandom random, int bytes) {
    byte[] value = new byte[bytes];
    random.nextBytes(value);
    return HexFormat.of().formatHex(value);
  }

  private List<ProtectionKey> read() throws IOException {
    if (!OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
      throw unusable("权限过宽，须为 0600 may be read by others, wants mode 0600");
    }
    List<ProtectionKey> keys =
        Files.readAllLines(file).stream().filter(line -> !line.isBlank()).map(this::parse).toList();
    if (keys.isEmpty()) {
      throw unusable("密钥文件为空 is empty");
    }
    return keys;
  }

  private ProtectionKey parse(String line) {
    String[] words = line.strip().split(" ", -1);
    try {
      HexFormat hex = HexFormat.of();
      return new ProtectionKey(words[0], hex.parseHex(words[1]), hex.parseHex(words[2]));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw unusable("密钥格式错误 holds a line that is no key");
    }
  }

  private MingjianException unusable(String why) {
    return new MingjianException(LakeError.KEY_UNUSABLE, "密钥文件 key file " + file + ": " + why);
  }
}
