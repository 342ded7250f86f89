package org.mingjian.server;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.mingjian.server.settings.DatabaseSettings;
import org.mingjian.values.MingjianException;

/// The database being opened by a thread of its own, while the release is read and compiled.
/// Closing it closes what came of it, also where nobody ever waited for that.
final class StorageOpening implements AutoCloseable {
  private final CompletableFuture<Storage> opened;

  private StorageOpening(CompletableFuture<Storage> opened) {
    this.opened = opened;
  }

  /// Begins. Whoever closes `folder` closes this before.
  static StorageOpening begin(DatabaseSettings settings, DataFolder folder) {
    return new StorageOpening(
        CompletableFuture.supplyAsync(
            () -> Storage.open(settings, folder), Thread.ofPlatform().name("storage")::start));
  }

  /// The storage, once it is open.
  ///
  /// @throws MingjianException as [Storage#open]
  Storage await() {
    try {
      return opened.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof MingjianException refusal) {
        throw refusal;
      }
      throw e;
    }
  }

  @Override
  public void close() {
    // A failure has been told to whoever waited.
    opened.thenAccept(Storage::close).exceptionally(failure -> null).join();
  }
}
