import { describe, expect, it } from 'vitest'
import { ownOf } from '@/features/desk/model/own'
import { tilesOf } from '@/features/desk/model/tiles'
import { firstPageOf } from '@/lib/firstPage'

const figures = { mine: '3', mineDue: '1', mineOverdue: '0', due: '0', overdue: '10000+' }
const waiting = { step: 'first-review', name: { zh: '初审', en: 'First review' }, open: '12', free: '9', due: '2' }
const work = { steps: [waiting] }

describe('tilesOf', () => {
  it('shows one\'s own and the steps one acts at, and nobody else\'s', () => {
    expect(tilesOf(figures, work, ['reviewer']).map((tile) => tile.title)).toEqual(['desk.mine', 'desk.mineDue', 'desk.mineOverdue', 'step.first-review'])
  })
  it('shows all to who answers for all', () => {
    expect(tilesOf(figures, { steps: [] }, ['supervisor']).map((tile) => tile.tone)).toEqual(['calm', 'warn', 'calm', 'calm', 'bad'])
    expect(tilesOf(figures, work, ['hospital-office']).map((tile) => tile.title)).toEqual(['step.first-review', 'desk.due', 'desk.overdue'])
  })
  it('leads to the list of each figure', () => {
    const tiles = tilesOf(figures, work, ['reviewer'])
    expect(tiles[1]?.query).toEqual({ mine: 'true', view: 'due' })
    expect(tiles[3]).toMatchObject({ count: '12', due: '2', tone: 'warn', query: { step: 'first-review', view: 'open' } })
  })
})

describe('one\'s own figures', () => {
  const done = { today: 2, month: 40, meanDays: 1.25, appealed: 4, overturned: 1 }
  it('say what stood after an appeal, to those who judge', () => {
    expect(ownOf({ figures: done }, ['reviewer']).at(-1)).toMatchObject({ title: 'desk.stood', of: '3 / 4' })
    expect(ownOf({ figures: done }, ['handler']).map((one) => one.title)).toEqual(['desk.doneToday', 'desk.doneMonth', 'desk.meanDays'])
  })
  it('claim nothing where there is nothing', () => {
    const none = { today: 0, month: 0, appealed: 0, overturned: 0 }
    expect(ownOf({ figures: none }, ['verifier']).map((one) => one.text)).toEqual(['0', '0', '–', '–'])
  })
})

describe('firstPageOf', () => {
  it.each([
    [['reviewer'], '/'],
    [['doctor'], '/'],
    [['expert'], '/panel'],
    [['expert', 'reviewer'], '/'],
    [['library-editor'], '/library'],
    [['audit-admin'], '/access-log'],
    [['security-admin'], '/accounts'],
  ] as const)('of %o is %s', (roles, page) => expect(firstPageOf(roles)).toBe(page))
})
