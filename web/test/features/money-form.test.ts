import { describe, expect, it } from 'vitest'
import type { Entry } from '@/features/cases/api/caseEntries'
import type { Action, WholeCase } from '@/features/cases/api/wholeCase'
import { othersOf } from '@/features/cases/model/actions'
import { bookingsOf } from '@/features/cases/model/bookings'
import { moneyCommands, moneyFields, typedFirst } from '@/features/cases/model/moneyForm'

const action = (command: string, against = '') => ({ command, against }) as Action
const money = [{ account: 'TO_RECOVER', name: '应追回', amountFen: 360000, fundFen: 250050 }] as WholeCase['money']

describe('money of a case', () => {
  it('is put down by who may, beside the money and not among the other actions', () => {
    const actions = [action('receive-money'), action('charge-penalty'), action('resume')]
    expect(moneyCommands(actions)).toEqual(['receive-money', 'charge-penalty'])
    expect(othersOf(actions).map((one) => one.command)).toEqual(['resume'])
  })
  it('is offered as it is due', () => expect(typedFirst('receive-money', money)).toMatchObject({ yuan: '3600.00', fund: '2500.50', said: '' }))
  it('offers to lower a penalty by what is not paid of it', () =>
    expect(typedFirst('reduce-penalty', [{ account: 'PENALTY_DUE', name: '违约金待缴', amountFen: 20000, fundFen: 0 }])).toMatchObject({ yuan: '200.00' }))
  it('is sent in fen with its voucher', () =>
    expect(moneyFields('receive-money', { on: '', yuan: '3,600', fund: '2500.5', said: ' V-1 ' })).toEqual({ amount: { totalFen: 360000, fundFen: 250050 }, voucher: 'V-1' }))
  it.each([
    { yuan: '', fund: '', said: 'V' },
    { yuan: '0', fund: '', said: 'V' },
    { yuan: '1', fund: '2', said: 'V' },
    { yuan: '1', fund: '1', said: ' ' },
  ])('is not sent as %o', (typed) => expect(moneyFields('receive-money', { on: '', ...typed })).toBeUndefined())
  it('charges a penalty by its basis', () => expect(moneyFields('charge-penalty', { on: '', yuan: '10', fund: '', said: '协议第三十条' })).toEqual({ fen: 1000, basis: '协议第三十条' }))
  it('notes a payout by its day and voucher, and takes it back by a reason', () => {
    const typed = { on: '2026-10-25', yuan: '', fund: '', said: '拨付-7' }
    expect(moneyFields('note-payout', typed)).toEqual({ on: '2026-10-25', voucher: '拨付-7' })
    expect(moneyFields('note-payout', { ...typed, on: '' })).toBeUndefined()
    expect(moneyFields('cancel-payout', typed)).toEqual({ why: '拨付-7' })
  })
})

describe('the ledger of a case', () => {
  it('sums the lines one event moved', () => {
    const entry = (sequence: number, to: string, amountFen: number) => ({ sequence, from: 'CLAIMED', to, amountFen, fundFen: 1, at: '2026-11-22T01:00:00Z' }) as Entry
    const seen = bookingsOf([entry(2, 'PROPOSED', 5), entry(2, 'PROPOSED', 6), entry(3, 'CONFIRMED', 11)])
    expect(seen.map(({ to, amountFen, fundFen }) => [to, amountFen, fundFen])).toEqual([['PROPOSED', 11, 2], ['CONFIRMED', 11, 1]])
  })
})
