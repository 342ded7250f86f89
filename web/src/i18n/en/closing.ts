export const words = {
  CLEARED: 'Cleared',
  LAPSED: 'Lapsed',
  APPEAL_UPHELD: 'Appeal upheld',
  REFUSED: 'Refused',
  RECOVERED: 'Recovered',
  REFERRED: 'Referred',
}
