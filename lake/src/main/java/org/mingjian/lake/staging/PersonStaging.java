package org.mingjian.lake.staging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingjian.claims.extract.ExtractColumn;
import org.mingjian.claims.extract.ExtractTable;
import org.mingjian.claims.extract.TypedRow;
import org.mingjian.lake.protection.ProtectionKey;
import org.mingjian.lake.protection.ProtectionKeys;
import org.mingjian.lake.protection.Protector;
import org.mingjian.lake.store.Row;

/// Stages what says who a person is, hashed and encrypted before it is written anywhere. A person
/// whose columns say what they said before is passed over.
final class PersonStaging {
  private final ProtectionKeys keys;
  private final SealedPersons sealed;
  private Optional<Sealing> sealing = Optional.empty();

  PersonStaging(ProtectionKeys keys, SealedPersons sealed) {
    this.keys = keys;
    this.sealed = sealed;
  }

  /// The personal columns of a table.
  static List<Personal> columns(ExtractTable table) {
    List<Personal> result = new ArrayList<>();
    for (ExtractColumn column : table.columns()) {
      if (column.isPersonal()) {
        result.add(new Personal(column));
      }
    }
    return result;
  }

  /// A personal column and where its values go.
  record Personal(ExtractColumn column, PersonField hash, PersonField cipher) {
    Personal(ExtractColumn column) {
      this(column, PersonField.hashOf(column.name()), PersonField.cipherOf(column.name()));
    }
  }

  /// The word that binds a ciphertext to its column and person.
  static String place(String column, long person) {
    return column + ":" + Long.toHexString(person);
  }

  /// Fills `into` with the protected columns of a row and returns it, if they say anything new.
  Optional<Row> seal(TypedRow row, List<Personal> columns, long person) {
    long content = 0;
    for (Personal personal : columns) {
      int index = personal.column.index();
      if (row.isPresent(index)) {
        content = KeyHash.both(content + index, row.textHash(index));
      }
    }
    if (content == 0 || !sealed.add(person, content)) {
      return Optional.empty();
    }
    Sealing current = sealing.orElseGet(() -> new Sealing(keys.current()));
    sealing = Optional.of(current);
    return Optional.of(current.seal(row, columns, person));
  }

  /// Sealing with one key.
  private static final class Sealing {
    private final String keyId;
    private final Protector protector;
    private final Row staged = RowTag.PERSON.newRow();

    Sealing(ProtectionKey key) {
      keyId = key.id();
      protector = new Protector(key);
    }

    Row seal(TypedRow row, List<Personal> columns, long person) {
      staged.clear().set(PersonField.PERSON, person).set(PersonField.KEY_ID, keyId);
      for (Personal personal : columns) {
        String text = row.text(personal.column.index());
        if (!text.isEmpty()) {
          String place = place(personal.column.name(), person);
          staged.set(personal.hash, protector.hash(text));
          staged.set(personal.cipher, protector.encrypt(text, place));
        }
      }
      return staged;
    }
  }
}
