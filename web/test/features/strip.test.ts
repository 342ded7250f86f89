import { describe, expect, it } from 'vitest'
import type { Visit } from '@/features/cases/api/claims'
import { barsOf, monthsOf } from '@/features/cases/model/strip'

const visit = (id: string, begin: string, end = begin) => ({ id, begin, end }) as unknown as Visit

describe('the strip of a year', () => {
  it('places a visit by its days', () => {
    const [bar] = barsOf([visit('a', '2025-01-11', '2025-01-20')], '2025-01-01', '2025-04-10')
    expect([bar?.left, bar?.width, bar?.row]).toEqual([10, 10, 0])
  })
  it('shows a visit of one day wide enough to be pointed at', () => {
    expect(barsOf([visit('a', '2025-01-01')], '2025-01-01', '2025-12-31')[0]?.width).toBeGreaterThan(0.5)
  })
  it('puts visits of the same days below each other, and reuses rows', () => {
    const bars = barsOf([visit('b', '2025-01-05', '2025-01-09'), visit('a', '2025-01-01', '2025-01-10'), visit('c', '2025-03-01')], '2025-01-01', '2025-12-31')
    expect(bars.map((bar) => [bar.visit.id, bar.row])).toEqual([['a', 0], ['b', 1], ['c', 0]])
  })
  it('names its months', () => {
    expect(monthsOf('2024-12-15', '2025-02-10').map((month) => month.name)).toEqual(['2025-01', '2025-02'])
  })
  it('names one that begins at the very end before its line, where there is room', () => {
    expect(monthsOf('2024-12-15', '2025-12-10').filter((month) => month.isLast).map((month) => month.name)).toEqual(['2025-12'])
  })
})
