package org.mingjian.audit.area;

import java.util.ArrayList;
import java.util.List;
import org.mingjian.claims.BatchSource;
import org.mingjian.engine.Judge;
import org.mingjian.engine.Program;
import org.mingjian.engine.frame.Asked;
import org.mingjian.engine.frame.BoundCodes;
import org.mingjian.engine.frame.DayRange;
import org.mingjian.engine.frame.JudgedAreas;
import org.mingjian.finding.Phase;
import org.mingjian.knowledge.AreaReleases;

/// A release compiled for a source, with what it judges of that: the claims of its area, less those
/// for which there is a nearer release.
///
/// @param program the release compiled
/// @param codes what the source's codes mean to it
/// @param asked the days and areas
public record AreaProgram(Program program, BoundCodes codes, Asked asked) {
  /// One for each release, in their order.
  public static List<AreaProgram> of(AreaReleases releases, BatchSource source, DayRange days) {
    List<AreaProgram> programs = new ArrayList<>();
    for (int i = 0; i < releases.all().size(); i++) {
      Program program = Program.compile(releases.all().get(i), source.fields());
      Asked asked = new Asked(days, areas(releases, i, source));
      programs.add(new AreaProgram(program, program.bind(source.dictionaries()), asked));
    }
    return List.copyOf(programs);
  }

  private static JudgedAreas areas(AreaReleases releases, int number, BatchSource source) {
    return releases.isNation()
        ? JudgedAreas.ALL
        : JudgedAreas.of(source.dictionaries().areas(), area -> releases.judging(area) == number);
  }

  /// A judge for one thread.
  public Judge judge(Phase phase) {
    return program.judge(codes, asked, phase);
  }

  /// The short name of the release.
  public String releaseId() {
    return program.release().id();
  }
}
