import { describe, expect, it } from 'vitest'
import { CHARTS, chartOf, KINDS, monthOf, monthsBefore, remindersOf, shareOf, sumOf } from '@/features/figures/model/months'

const note = { zh: '', en: '' }
const month = (name: string, fen: number) => ({ month: name, findings: 1, foundFen: fen, reminders: 2, remindedFen: fen, refusedFen: fen, recoveredFen: fen })

describe('a measure', () => {
  it('is unknown, not nought, where nobody knows its base', () => expect(shareOf({ of: 120, note })).toBe(''))
  it('is nought where that is known', () => expect(shareOf({ of: 0, base: 10, share: 0, note })).toBe('0.00%'))
})

describe('months', () => {
  const months = [month('2026-10-01', 100), month('2026-11-01', 250)]
  it('come to a sum', () => expect(sumOf(months)).toEqual({ ...month('', 350), findings: 2, reminders: 4 }))
  it('show each kind in one chart, what was found apart', () => {
    expect(CHARTS.flat().sort()).toEqual([...KINDS].sort())
    expect(CHARTS[0]).toEqual(['foundFen'])
  })
  it('count reminders of days that are over', () => {
    expect(remindersOf(month('2026-10-01', 1), '2026-11-23')).toEqual({ from: '2026-10-01', to: '2026-10-31', shown: 'true' })
    expect(remindersOf(month('2026-11-01', 1), '2026-11-23').to).toBe('2026-11-22')
    expect(remindersOf(month('2026-12-01', 1), '2027-01-01').to).toBe('2026-12-31')
  })
  it('are named without their first day', () => expect(monthOf(month('2026-10-01', 1))).toBe('2026-10'))
  it('are drawn in fen and read in the unit somebody chose', () => {
    const option = chartOf(months, ['refusedFen', 'recoveredFen'], (kind) => kind, 'wan') as { series: { data: number[] }[]; tooltip: { valueFormatter: (value: unknown) => string } }
    expect(option.series).toHaveLength(2)
    expect(option.series[0]?.data).toEqual([100, 250])
    expect(option.tooltip.valueFormatter(1_000_000)).toBe('1.00')
  })
})

describe('months before a day', () => {
  it.each([['2026-11-22', 0, '2026-11-01'], ['2026-11-22', 11, '2025-12-01'], ['2026-01-31', 1, '2025-12-01'], ['2026-12-05', 12, '2025-12-01']])('%s less %i is %s', (day, count, first) =>
    expect(monthsBefore(day, count)).toBe(first),
  )
})
