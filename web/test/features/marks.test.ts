import { describe, expect, it } from 'vitest'
import { entryRows, inOrder, lineOf, sumOf } from '@/features/marks/model/ledger'

const standing = (account: string, amountFen: number) => ({ account, name: '', amountFen, fundFen: amountFen / 2 })
const entry = (sequence: number) => ({ caseId: 'c', sequence, at: '', place: 'S1/L9', from: 'CLAIMED', to: 'PROPOSED', amountFen: 1, fundFen: 1 })

describe('the ledger of a settlement', () => {
  it('comes to nothing where both sides agree', () => {
    expect(sumOf([standing('REFUSED', 12_00), standing('CLAIMED', -12_00)])).toEqual({ amountFen: 0, fundFen: 0 })
  })
  it('shows what stands against the others last', () => {
    expect(inOrder([standing('CLAIMED', -2), standing('CLEARED', 1), standing('PENALTY_CHARGED', -1), standing('REFUSED', 1)]).map((one) => one.account)).toEqual([
      'CLEARED',
      'REFUSED',
      'CLAIMED',
      'PENALTY_CHARGED',
    ])
  })
  it('tells two entries of one event apart', () => expect(new Set(entryRows([entry(3), entry(3)]).map((row) => row.id)).size).toBe(2))
  it('names the line behind its settlement', () => expect([lineOf('S1/L9'), lineOf('L9')]).toEqual(['L9', 'L9']))
})
