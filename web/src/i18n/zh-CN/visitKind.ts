export const words = { INPATIENT: '住院', OUTPATIENT: '门诊', EMERGENCY: '急诊', CHRONIC: '门诊慢特病', PHARMACY: '药店购药', INTERNET: '互联网', OTHER: '其他' }
