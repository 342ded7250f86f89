package org.mingjian.lake.staging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.claims.extract.FileDamage;
import org.mingjian.claims.extract.Rejection;
import org.mingjian.claims.extract.TypedRow;
import org.mingjian.lake.protection.ProtectionKeys;
import org.mingjian.lake.store.CodeKind;
import org.mingjian.lake.store.Row;
import org.mingjian.lake.store.Spill;

/// What one reading thread fills: spill files, temporary dictionaries, counts. Rows of a person lie
/// in the partition that the leading bits of the person's hash name; diagnoses and operations,
/// which name no person, lie aside by the hash of their visit, with the keys needed to find theirs.
public final class Stage {
  private final Spill byPerson;
  private final Spill byVisit;
  private final Spill byLineKey;
  private final LineKeys lineKeys;
  private final int partitionBits;
  private final Tally tally;
  private final RejectedRows rejectedRows;
  private final List<FileDamage> damages = new ArrayList<>();
  private final CodeIds[] codes = new CodeIds[CodeKind.values().length];
  private final Register register = new Register();
  private final PersonHash persons = new PersonHash();
  private final PersonStaging personal;

  /// Fills `files`.
  public Stage(Files files, Tally tally, RejectedRows rejectedRows, Protection protection) {
    byPerson = files.byPerson;
    byVisit = files.byVisit;
    byLineKey = files.byLineKey;
    lineKeys = new LineKeys(byLineKey, files.partitionBits);
    partitionBits = files.partitionBits;
    personal = new PersonStaging(protection.keys, protection.sealed);
    this.tally = tally;
    this.rejectedRows = rejectedRows;
    Arrays.setAll(codes, i -> new CodeIds());
  }

  /// The keys that personal columns are protected with, and what all threads have protected.
  public record Protection(ProtectionKeys keys, SealedPersons sealed) {}

  /// The spill files, all with 2^`partitionBits` partitions.
  public record Files(Spill byPerson, Spill byVisit, Spill byLineKey, int partitionBits) {}

  /// The rows by person.
  public Spill byPerson() {
    return byPerson;
  }

  /// The rows by visit.
  public Spill byVisit() {
    return byVisit;
  }

  /// The keys of lines, to be given to [LineKeys].
  public Spill byLineKey() {
    return byLineKey;
  }

  /// The counts.
  public Tally tally() {
    return tally;
  }

  /// Where sources broke off; live.
  public List<FileDamage> damages() {
    return damages;
  }

  /// The codes of one kind.
  public CodeIds codes(CodeKind kind) {
    return codes[kind.ordinal()];
  }

  /// The institutions' register as far as read.
  public Register register() {
    return register;
  }

  /// Writes everything out; nothing can be added afterwards.
  public void finish() throws IOException {
    byPerson.finish();
    byVisit.finish();
    byLineKey.finish();
  }

  /// Closes the spill files.
  public void close() throws IOException {
    byPerson.close();
    byVisit.close();
    byLineKey.close();
  }

  PersonHash persons() {
    return persons;
  }

  /// Stages what a row says of who the person is.
  void addPersonal(TypedRow row, List<PersonStaging.Personal> columns, long person) {
    personal.seal(row, columns, person).ifPresent(sealed -> addByPerson(person, sealed));
  }

  void addLineKey(byte[] ledgerId, long content, long place) {
    try {
      lineKeys.add(ledgerId, content, place);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void addByPerson(long person, Row row) {
    append(byPerson, PersonHash.leading(person, partitionBits), row);
  }

  void addByVisit(long visitKey, Row row) {
    append(byVisit, PersonHash.leading(visitKey, partitionBits), row);
  }

  void reject(int source, ExtractTable table, Rejection rejection) {
    tally.rejected(source, table);
    rejectedRows.add(source, rejection);
  }

  private static void append(Spill spill, int partition, Row row) {
    int length = row.encode();
    try {
      spill.append(partition, row.bytes(), length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
