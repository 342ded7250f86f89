package org.mingjian.audit.output;

/// What was found under one value of a [Dimension]. Money in fen.
///
/// @param code the value; empty where the findings name none
/// @param name its name, empty where unknown
/// @param owner code of the institution a department or doctor belongs to, else empty
/// @param ownerName name of that institution
/// @param findings number of findings
/// @param persons different persons among them
/// @param amountFen sum of the findings' amounts; a line blamed by two rules counts twice
/// @param onceFen money where every line counts once
/// @param fundOnceFen the fund's share of `onceFen`
public record Slice(
    String code,
    String name,
    String owner,
    String ownerName,
    long findings,
    long persons,
    long amountFen,
    long onceFen,
    long fundOnceFen) {}
