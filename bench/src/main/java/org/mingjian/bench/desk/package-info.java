/// `./mingjian bench desk`: findings really built, brought and listed.
@NullMarked
package org.mingjian.bench.desk;

import org.jspecify.annotations.NullMarked;
