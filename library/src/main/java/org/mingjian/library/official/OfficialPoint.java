package org.mingjian.library.official;

import org.mingjian.library.PointText;
import org.mingjian.library.StatedPeriod;

/// A point of an official workbook.
///
/// @param sheet its sheet, from 1
/// @param row its row, from 1
/// @param point what it says
/// @param valid the days its basis states
public record OfficialPoint(int sheet, int row, PointText point, StatedPeriod valid) {}
