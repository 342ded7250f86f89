package org.mingjian.synth.city;

import org.mingjian.synth.catalogue.Ailments;
import org.mingjian.synth.catalogue.Items;

/// What all persons of one city share.
public record City(
    long seed, Span span, Items items, Ailments ailments, Institutions institutions) {

  /// The city of a seed for so many people.
  public static City of(long seed, int persons, int months) {
    Items items = Items.load();
    return new City(
        seed, Span.ofMonths(months), items, Ailments.load(items), Institutions.of(seed, persons));
  }
}
