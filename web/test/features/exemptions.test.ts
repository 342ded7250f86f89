import { describe, expect, it } from 'vitest'
import { canEnd, columnsOf, dayToTakeBack, standingOf } from '@/features/exemptions/model/standing'

const today = '2026-11-22'
const days = (from: string, until: string, last = until) => ({ from, until, last })

describe('an exemption', () => {
  it.each([
    [days('2026-01-01', '2027-01-01'), 'in-force'],
    [days('2026-12-01', '2027-01-01'), 'coming'],
    [days('2025-01-01', '2026-01-01'), 'over'],
    [days('2026-01-01', '2027-01-01', '2026-06-30'), 'ended'],
    [days('2026-01-01', '2027-01-01', '2025-12-31'), 'taken-back'],
    [days('2026-01-01', '2027-01-01', today), 'in-force'],
  ])('%o is %s', (one, standing) => expect(standingOf(one, today)).toBe(standing))
  it('can be ended while it covers something', () => {
    expect(canEnd(days('2026-01-01', '2027-01-01'), today)).toBe(true)
    expect(canEnd(days('2025-01-01', '2026-01-01'), today)).toBe(false)
  })
  it('is taken back by the day before its first', () => expect(dayToTakeBack(days('2026-01-01', '2027-01-01'))).toBe('2025-12-31'))
})

describe('the list', () => {
  it('names no institution to one, and offers nothing to who may not end', () => {
    const keys = columnsOf(true, false).map((column) => column.key)
    expect(keys).not.toContain('institution')
    expect(keys).not.toContain('act')
    expect(columnsOf(false, true)).toHaveLength(keys.length + 2)
  })
})
