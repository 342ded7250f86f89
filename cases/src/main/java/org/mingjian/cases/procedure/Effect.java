package org.mingjian.cases.procedure;

/// What an outcome does to the burden on the institution.
public enum Effect {
  /// Nothing.
  PASSES {
    @Override
    Burden on(Burden burden) {
      return burden;
    }
  },
  /// Accuses, and takes nothing.
  PROPOSES {
    @Override
    Burden on(Burden burden) {
      return burden == Burden.NONE ? Burden.PROPOSED : burden;
    }
  },
  /// Refuses payment at once; the institution can appeal.
  REFUSES {
    @Override
    Burden on(Burden burden) {
      return burden == Burden.FINAL ? burden : Burden.REFUSED;
    }
  },
  /// Makes the burden final.
  CONFIRMS {
    @Override
    Burden on(Burden burden) {
      return Burden.FINAL;
    }
  },
  /// Lifts every burden.
  CLEARS {
    @Override
    Burden on(Burden burden) {
      return Burden.NONE;
    }
  };

  abstract Burden on(Burden burden);

  /// Whether it holds something against the institution.
  boolean burdens() {
    return this == PROPOSES || this == REFUSES || this == CONFIRMS;
  }
}
