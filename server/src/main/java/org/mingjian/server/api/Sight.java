package org.mingjian.server.api;

/// How somebody sees persons: masked, or clear where the access log says why.
public sealed interface Sight {
  /// A name.
  PersonalText name(String name);

  /// A number: of a person, an identity card, a telephone.
  PersonalText number(String number);

  /// Nothing that tells who it is.
  record Masked() implements Sight {
    private static final int LEAST = 8;
    private static final int LAST = 4;
    private static final String MASK = "***";

    @Override
    public PersonalText name(String name) {
      int first = name.isEmpty() ? 0 : name.offsetByCodePoints(0, 1);
      return new PersonalText(name.substring(0, first) + "**", true);
    }

    @Override
    public PersonalText number(String number) {
      String last = number.length() < LEAST ? "" : number.substring(number.length() - LAST);
      return new PersonalText(MASK + last, true);
    }
  }

  /// As it is. Only [Looking] gives it.
  record Clear() implements Sight {
    @Override
    public PersonalText name(String name) {
      return new PersonalText(name, false);
    }

    @Override
    public PersonalText number(String number) {
      return new PersonalText(number, false);
    }
  }
}
