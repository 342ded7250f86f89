/// The demo: people, and weeks of their work on the findings of a synthetic city. Its accounts and
/// their password are known to everybody, so nothing here is done to the data of a real service.
@NullMarked
package org.mingjian.server.demo;

import org.jspecify.annotations.NullMarked;
