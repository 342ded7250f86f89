import { describe, expect, it } from 'vitest'
import { dayBefore, dayOf, daysBetween, moment, urgency } from '@/lib/days'

describe('days in China', () => {
  it('begin at 16:00 UTC', () => {
    expect(dayOf(new Date('2026-11-22T15:59:59Z'))).toBe('2026-11-22')
    expect(dayOf(new Date('2026-11-22T16:00:00Z'))).toBe('2026-11-23')
  })
  it('are counted across months', () => expect(daysBetween('2026-01-30', '2026-02-02')).toBe(3))
  it('have one before them, across years', () => expect(dayBefore('2026-01-01')).toBe('2025-12-31'))
  it('are shown with the hour there', () => expect(moment('2026-11-22T16:30:00Z')).toBe('2026-11-23 00:30'))
})

describe('urgency', () => {
  const today = '2026-11-22'
  it.each([
    ['2026-11-21', 'overdue'],
    ['2026-11-22', 'today'],
    ['2026-11-25', 'soon'],
    ['2026-11-26', 'calm'],
    ['9999-12-31', 'none'],
    ['', 'none'],
  ])('of %s is %s', (limit, state) => expect(urgency(limit, today)).toBe(state))
})
