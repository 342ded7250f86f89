export const words = {
  PROPOSED: 'Proposed',
  CONFIRMED: 'Confirmed',
  REFUSED: 'Refused',
  TO_RECOVER: 'To recover',
  RECOVERED: 'Recovered',
  CLEARED: 'Cleared',
  RELEASED: 'Released',
  RETURNED: 'Returned',
  REFERRED: 'Referred',
  PENALTY_DUE: 'Penalty due',
  PENALTY_PAID: 'Penalty paid',
}
