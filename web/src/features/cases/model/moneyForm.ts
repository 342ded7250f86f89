import type { Action, WholeCase } from '../api/wholeCase'
import { isFree } from './actions'
import { fenOf } from '@/lib/money'

/** What is done to the money of a case. */
export const MONEY_COMMANDS = ['receive-money', 'charge-penalty', 'pay-penalty'] as const
export type MoneyCommand = (typeof MONEY_COMMANDS)[number]

/** What somebody types: yuan of it all, the fund's share of it, and a voucher or a basis. */
export interface Typed {
  yuan: string
  fund: string
  said: string
}

/** The money commands whoever looks may give now. */
export function moneyCommands(actions: readonly Action[]): MoneyCommand[] {
  return MONEY_COMMANDS.filter((command) => actions.some((action) => action.command === command && isFree(action)))
}

const yuan = (fen: number) => (fen / 100).toFixed(2)

/** What is due, as it is offered to be typed: all that is to be recovered, or the penalty that is owed. */
export function typedFirst(command: MoneyCommand, money: WholeCase['money']): Typed {
  const account = command === 'receive-money' ? 'TO_RECOVER' : command === 'pay-penalty' ? 'PENALTY_DUE' : ''
  const due = money.find((one) => one.account === account)
  return { yuan: due ? yuan(due.amountFen) : '', fund: due ? yuan(due.fundFen) : '', said: '' }
}

/** The fields of a command as they were typed; undefined where something is missing or no amount. */
export function moneyFields(command: MoneyCommand, typed: Typed): Record<string, unknown> | undefined {
  const fen = fenOf(typed.yuan)
  const said = typed.said.trim()
  if (!fen || !said) return undefined
  if (command === 'charge-penalty') return { fen, basis: said }
  if (command === 'pay-penalty') return { fen, voucher: said }
  const fundFen = fenOf(typed.fund || '0')
  return fundFen === undefined || fundFen > fen ? undefined : { amount: { totalFen: fen, fundFen }, voucher: said }
}
