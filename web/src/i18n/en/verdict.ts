export const words = { VIOLATION: 'Violation', SUSPECTED: 'Suspected', INDICATOR: 'Indicator' }
