import type { Action, WholeCase } from '../api/wholeCase'
import { isFree } from './actions'
import { MONEY_COMMANDS, type MoneyCommand } from './moneyCommands'
import { dayOf } from '@/lib/days'
import { fenOf } from '@/lib/money'

/** What somebody types: a day, yuan of it all, the fund's share of it, and a voucher, a basis or a reason. */
export interface Typed {
  on: string
  yuan: string
  fund: string
  said: string
}

/** What a command asks for, beside words: a day, an amount, the fund's share of it. */
const ASKS: Record<MoneyCommand, { on?: true; yuan?: true; fund?: true; words: 'voucher' | 'basis' | 'why' }> = {
  'note-payout': { on: true, words: 'voucher' },
  'cancel-payout': { words: 'why' },
  'receive-money': { yuan: true, fund: true, words: 'voucher' },
  'charge-penalty': { yuan: true, words: 'basis' },
  'reduce-penalty': { yuan: true, words: 'basis' },
  'pay-penalty': { yuan: true, words: 'voucher' },
}
export const asksFor = (command: MoneyCommand) => ASKS[command]

/** The account a command takes from; none where it takes from none. */
const TAKES_FROM: Partial<Record<MoneyCommand, string>> = { 'receive-money': 'TO_RECOVER', 'pay-penalty': 'PENALTY_DUE', 'reduce-penalty': 'PENALTY_DUE' }

/** The money commands whoever looks may give now. */
export function moneyCommands(actions: readonly Action[]): MoneyCommand[] {
  return MONEY_COMMANDS.filter((command) => actions.some((action) => action.command === command && isFree(action)))
}

const yuan = (fen: number) => (fen / 100).toFixed(2)

/** What is due, as it is offered to be typed: all that is to be recovered, or the penalty that is owed. */
export function typedFirst(command: MoneyCommand, money: WholeCase['money']): Typed {
  const due = money.find((one) => one.account === TAKES_FROM[command])
  return { on: dayOf(new Date()), yuan: due ? yuan(due.amountFen) : '', fund: due ? yuan(due.fundFen) : '', said: '' }
}

/** The fields of a command as they were typed; undefined where something is missing or no amount. */
export function moneyFields(command: MoneyCommand, typed: Typed): Record<string, unknown> | undefined {
  const asks = ASKS[command]
  const said = typed.said.trim()
  if (!said) return undefined
  const words = { [asks.words]: said }
  if (asks.on) return typed.on ? { on: typed.on, ...words } : undefined
  if (!asks.yuan) return words
  const fen = fenOf(typed.yuan)
  if (!fen) return undefined
  if (!asks.fund) return { fen, ...words }
  const fundFen = fenOf(typed.fund || '0')
  return fundFen === undefined || fundFen > fen ? undefined : { amount: { totalFen: fen, fundFen }, ...words }
}
