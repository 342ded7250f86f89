package org.mingjian.knowledge.content;

import org.mingjian.values.ContentHash;

/// What tells whether content is whole.
///
/// @param length in bytes
/// @param sha256 of the bytes
public record Seal(long length, ContentHash sha256) {}
