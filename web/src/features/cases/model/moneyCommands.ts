/** What is done to the money of a case. */
export const MONEY_COMMANDS = ['note-payout', 'cancel-payout', 'receive-money', 'charge-penalty', 'reduce-penalty', 'pay-penalty'] as const
export type MoneyCommand = (typeof MONEY_COMMANDS)[number]
