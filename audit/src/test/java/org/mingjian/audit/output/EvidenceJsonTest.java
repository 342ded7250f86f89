package org.mingjian.audit.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.mingjian.finding.Evidence;

class EvidenceJsonTest {
  @Test
  void comesBackAsItWent() {
    Evidence evidence = MadeUpFindings.evidence();
    assertEquals(evidence, EvidenceJson.read(EvidenceJson.write(evidence)));
  }

  @Test
  void isCompact() {
    assertEquals(
        "{\"facts\":[{\"subject\":\"line:0001\",\"values\":{\"cnt\":\"1\"}},"
            + "{\"subject\":\"line:0002\",\"values\":{\"cnt\":\"2\"}}],"
            + "\"point\":{\"basis\":\"《全国医疗服务项目技术规范》\"},"
            + "\"tally\":{\"kind\":\"SUM\",\"key\":\"cnt\"},"
            + "\"comparison\":{\"operator\":\"GREATER\",\"measured\":[\"3\"],\"limit\":[\"1\"],\"unit\":\"次\"}}",
        EvidenceJson.write(MadeUpFindings.evidence()));
  }
}
