import { describe, expect, it } from 'vitest'
import { chartOf, columnsOf, groupsLike, lightOf, listOf, wholeOf } from '@/features/supervision/model/groups'

const group = (name: string, open: number, overdue = 0, due = 0) => ({ name, open, due, overdue, shareOverdue: overdue / open, ages: [open - overdue, 0, 0, overdue], meanDays: open, amountFen: open * 100 })

describe('a group of cases', () => {
  it('is red from a tenth overdue, yellow before', () => {
    expect([group('a', 100, 10), group('b', 100, 9), group('c', 100, 0, 1), group('d', 100)].map(lightOf)).toEqual(['red', 'yellow', 'yellow', 'green'])
  })
  it('opens the list its number is made of', () => {
    expect(listOf('institution', group('H1', 1), 'overdue')).toEqual({ institution: 'H1', view: 'overdue' })
    expect(listOf('person', group('reviewer1', 1), 'open')).toEqual({ assignee: 'reviewer1', view: 'open' })
  })
  it('opens those of nobody, and those of an area without what lies below', () => {
    expect(listOf('person', group('', 1), 'due')).toEqual({ assignee: '-', view: 'due' })
    expect(listOf('area', group('/370000', 1), 'open')).toEqual({ area: '/370000/', view: 'open' })
  })
})

describe('groups somebody looks for', () => {
  const called = (one: { name: string }) => (one.name === 'H1' ? '第一人民医院' : 'Other')
  it.each([['第一', ['H1']], ['h2', ['H2']], [' ', ['H1', 'H2']], ['none', []]])('%s finds %o', (word, names) =>
    expect(groupsLike([group('H1', 1), group('H2', 1)], called, word).map((one) => one.name)).toEqual(names),
  )
})

describe('all groups together', () => {
  it('weigh days by their cases', () => {
    expect(wholeOf([group('a', 10, 1), group('b', 30, 3)])).toMatchObject({ open: 40, overdue: 4, shareOverdue: 0.1, meanDays: 25, ages: [36, 0, 0, 4], amountFen: 4000 })
  })
  it('are nothing without cases', () => expect(wholeOf([])).toMatchObject({ open: 0, shareOverdue: 0, meanDays: 0 }))
})

describe('what is shown of them', () => {
  it('has a column for each age', () => expect(columnsOf('step').filter((column) => column.key.startsWith('age'))).toHaveLength(4))
  it('draws the largest, the largest on top', () => {
    const option = chartOf(Array.from({ length: 20 }, (_, at) => group(`H${at}`, at + 1)), (one) => one.name, (age) => age) as { yAxis: { data: string[] } }
    expect(option.yAxis.data).toHaveLength(12)
    expect(option.yAxis.data.at(-1)).toBe('H19')
  })
})
