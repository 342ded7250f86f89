package org.mingjian.server.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ClientReadingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "03_3101_openhis_server|{'infcode':0,'output':{'result':[]}}|true",
        "03_3101_openhis_server|{'infcode':'0','output':{'result':[]}}|false",
        "07_3101_hsa_hunan|{'infcode':'0','err_msg':'','output':{'result':{}}}|true",
        "07_3101_hsa_hunan|{'infcode':0,'err_msg':null,'output':{'result':[]}}|false",
        "07_3101_hsa_hunan|{'infcode':0,'err_msg':'x','output':{'result':{}}}|false",
        "20_2204_hsa_hunan|{'infcode':'0'}|true",
        "20_2204_hsa_hunan|{'infcode':0}|false",
        "05_3101_nmg|{'infcode':0,'output':{}}|true",
        "11_3101_symedsoft|{'infcode':0,'output':{}}|true",
        "11_3101_symedsoft|{'infcode':0,'output':{'result':[]}}|false",
        "13_3101_geeke|{'infcode':-1,'output':{}}|true",
        "01_3101_intersystems|{'infcode':0,'output':{'result':[{'vola_bhvr_type':'1'}]}}|true",
        "01_3101_intersystems|{'infcode':0,'output':{'result':[{'vola_bhvr_type':'x'}]}}|false",
        "99_other|{'infcode':-1}|false"
      })
  void readsAReplyAsTheClientDoes(String file, String reply, boolean read) {
    ClientReading client = ClientReading.of(file);
    String faults = client.faults(JsonMapper.shared().readTree(reply.replace('\'', '"')));
    assertEquals(read, faults.isEmpty(), faults);
  }
}
