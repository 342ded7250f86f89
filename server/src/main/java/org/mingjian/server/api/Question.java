package org.mingjian.server.api;

/// What a list may be asked. A record of it is a parameter of a controller's method; each of its
/// components is a query parameter of that name, and says by [Meaning] what it is for.
///
/// Components are [java.util.OptionalLong], or an [java.util.Optional] of a text, an enum (whose
/// words are its names in small letters), a [Boolean], a day or a month. What is blank was not
/// asked for. They refuse nothing themselves: what cannot be is told where they are used.
public interface Question {}
