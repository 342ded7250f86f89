export const words = {
  CLEARED: 'Cleared by review',
  LAPSED: 'Lapsed, nobody decided in time',
  APPEAL_UPHELD: 'Appeal upheld',
  REFUSED: 'Payment refused',
  RECOVERED: 'Recovered',
  RECTIFIED: 'Ordered to be put right',
  REFERRED: 'Referred to agreement handling or enforcement',
  REFUNDED: 'Refunded',
  CORRECTED: 'Data corrected',
  NEW_RELEASE: 'A new release finds nothing',
  NOT_FOUND: 'Not found again',
  EXEMPTED: 'Exempt',
}
