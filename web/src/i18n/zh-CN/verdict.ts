export const words = { VIOLATION: '明确违规', SUSPECTED: '可疑', INDICATOR: '线索' }
