package org.mingjian.wire.message;

/// A field of a kind of object.
///
/// @param index its place among the fields of its kind
/// @param name the national name
/// @param child for a node, the kind of its objects; else empty
record Field(int index, String name, FieldType type, String child) {}
