export const words = { INPATIENT: 'inpatient', OUTPATIENT: 'outpatient', EMERGENCY: 'emergency', CHRONIC: 'chronic disease', PHARMACY: 'pharmacy', INTERNET: 'internet', OTHER: 'other' }
