import { describe, expect, it } from 'vitest'
import { daysOffered, daysWrong, exemptible, yearsAfter } from '@/features/cases/model/exemption'
import type { Held } from '@/features/cases/api/wholeCase'

const held = (id: string, rule: string, item: string, amountFen: number) =>
  ({ id, rule, item, amountFen, day: '2026-03-02', withdrawn: null }) as unknown as Held

describe('an exemption', () => {
  it('is left for each rule and item once, never for what fell away', () => {
    const all = [held('a', 'R1', 'X', 5), held('b', 'R1', 'X', 9), held('c', 'R1', 'Y', 1), { ...held('d', 'R2', 'X', 7), withdrawn: { zh: '退费', en: 'refund' } }]
    expect(exemptible(all).map((one) => one.id)).toEqual(['b', 'c'])
  })
  it('is offered from the day of its finding for a year from today', () =>
    expect(daysOffered(held('a', 'R1', 'X', 1), '2026-11-22')).toEqual({ from: '2026-03-02', until: '2027-11-22' }))
  it('is never offered for longer than three years', () => {
    const old = { ...held('a', 'R1', 'X', 1), day: '2024-01-05' }
    expect(daysOffered(old, '2026-11-22').until).toBe('2027-01-05')
  })
  it('begins today where the day of the finding is unknown', () =>
    expect(daysOffered({ ...held('a', 'R1', 'X', 1), day: '' }, '2026-11-22').from).toBe('2026-11-22'))
  it('counts years over a leap day', () => expect(yearsAfter('2024-02-29', 1)).toBe('2025-02-28'))
  it.each([
    ['', '2026-01-01', 'cases.exempt.daysMissing'],
    ['2026-01-02', '2026-01-01', 'cases.exempt.daysTurned'],
    ['2023-01-01', '2026-01-02', 'cases.exempt.daysMany'],
    ['2023-01-01', '2026-01-01', ''],
  ])('from %s until %s: %s', (from, until, wrong) => expect(daysWrong(from, until)).toBe(wrong))
})
