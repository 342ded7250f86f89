package org.mingjian.homeless;

/// Lives in a package of no module, on purpose.
public final class Stray {}
