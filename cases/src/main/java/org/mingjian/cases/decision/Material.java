package org.mingjian.cases.decision;

/// Something attached to a case.
///
/// @param hash of its content, under which it is stored
/// @param kind a code of the procedure
/// @param title the name of the file
public record Material(String hash, String kind, String title) {}
