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
        "06_3101_emr_medicareaudit|{'infcode':0,'err_msg':null,'output':{'result':[]}}|true",
        "06_3101_emr_medicareaudit|{'infcode':'0','output':{'result':null}}|true",
        "06_3101_emr_medicareaudit|{'infcode':-1,'err_msg':null}|false",
        "06_3101_emr_medicareaudit|{'infcode':0,'output':{'result':{'jr_id':'1'}}}|false",
        "08_3101_App_OP_jiangsu|{'infcode':0,'output':{'result':[{'vola_bhvr_type':1}]}}|true",
        "08_3101_App_OP_jiangsu|{'infcode':0,'output':{'result':[{'vola_bhvr_type':'A'}]}}|false",
        "08_3101_AppOP_jiangsu|{'infcode':-1,'output':{'result':[]}}|false",
        "14_3101_shenzhen_page|{'infcode':'0','output':{'result':[]}}|true",
        "14_3101_shenzhen_page|{'infcode':-1,'err_msg':'x'}|false",
        "14_3101_shenzhen_page|{'infcode':null}|false",
        "21_2301_hsa_hunan|{'infcode':0}|false",
        "23_4101_hsa|{'infcode':'0'}|true",
        "99_other|{'infcode':-1}|false"
      })
  void readsAReplyAsTheClientDoes(String file, String reply, boolean read) {
    ClientReading client = ClientReading.of(file);
    String faults = client.faults(JsonMapper.shared().readTree(reply.replace('\'', '"')));
    assertEquals(read, faults.isEmpty(), faults);
  }

  @ParameterizedTest
  @CsvSource({
    "3101_emr_medicareaudit, EMR",
    "3101_App_OP_jiangsu, APP_OP",
    "3101_shenzhen_page, SHENZHEN",
    "2301_hsa_hunan, HSA_FACTS",
    "3101_hsa_hunan, HSA",
    "3101_unheard_of, BY_THE_BOOK"
  })
  void isKnownByTheNameOfTheFile(String file, ClientReading client) {
    assertEquals(client, ClientReading.of(file));
  }
}
