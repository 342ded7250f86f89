package org.mingjian.claims.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.mingjian.claims.Dictionaries;
import org.mingjian.claims.Netting;
import org.mingjian.claims.PersonBatch;
import org.mingjian.claims.Registers;

/// Makes a netted [PersonBatch] out of plain drafts, in which everything has a default: an insured
/// man born in 1980 with ordinary outpatient visits at a hospital of the third level, whose lines
/// the fund pays.
///
/// ```java
/// new PersonBatchBuilder()
///     .person("P1", person -> person.sex(2)
///         .visit("V1", visit -> visit.diagnosis("I10.x00")
///             .line("L1", line -> line.item("XC08CAA226A001010100001").quantity("2"))))
///     .build();
/// ```
public final class PersonBatchBuilder {
  private final List<PersonDraft> persons = new ArrayList<>();
  private final Dictionaries dictionaries;
  private int coveredFromDay = DraftText.day("2000-01-01");

  /// An empty batch with dictionaries of its own.
  public PersonBatchBuilder() {
    this(Dictionaries.empty());
  }

  /// An empty batch that adds its codes to `dictionaries`.
  public PersonBatchBuilder(Dictionaries dictionaries) {
    this.dictionaries = dictionaries;
  }

  /// Adds a person, drafted by `draft`.
  public PersonBatchBuilder person(String personNumber, Consumer<PersonDraft> draft) {
    PersonDraft person = new PersonDraft(personNumber);
    draft.accept(person);
    persons.add(person);
    return this;
  }

  /// Adds a practitioner's licence to the registers.
  public PersonBatchBuilder licence(String practitioner, Registers.Licence licence) {
    dictionaries.registers().addLicence(practitioner, licence);
    return this;
  }

  /// Adds a day of a stock to the registers; days of one stock come in order.
  public PersonBatchBuilder stock(Registers.StockKey stock, Registers.StockDay day) {
    dictionaries.registers().addStock(stock, day);
    return this;
  }

  /// The first day the source holds claims of; 2000-01-01 if not set.
  public PersonBatchBuilder coveredFrom(String date) {
    return coveredFrom(DraftText.day(date));
  }

  /// The first day the source holds claims of, as [org.mingjian.values.CivilTime] counts.
  public PersonBatchBuilder coveredFrom(int day) {
    coveredFromDay = day;
    return this;
  }

  /// The batch: sorted as its columns require, netted, and independent of this builder but for the
  /// dictionaries.
  public PersonBatch build() {
    DraftTexts texts = new DraftTexts();
    PersonBatch.Parts parts = new DraftColumns(persons, dictionaries, texts).parts();
    PersonBatch batch = new PersonBatch(parts, dictionaries, coveredFromDay, texts);
    Netting.fill(batch);
    return batch;
  }
}
