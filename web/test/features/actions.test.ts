import { describe, expect, it } from 'vitest'
import type { Action } from '@/features/cases/api/wholeCase'
import { barOf, missingOf, othersOf, outcomeOf, outcomesOf } from '@/features/cases/model/actions'

const zhEn = { zh: '甲', en: 'a' }
const outcome = (id: string, against = '', reasons: string[] = ['R']): Action => ({
  command: 'give-outcome',
  outcome: id,
  name: zhEn,
  reasons: Object.fromEntries(reasons.map((code) => [code, zhEn])),
  needsOpinion: false,
  against,
  why: zhEn,
})
const other = (command: string, against = ''): Action => ({ ...outcome('', against), command })

describe('what can be done', () => {
  const first = [outcome('refuse-at-once', 'NOT_FOR_VERDICT'), outcome('propose'), outcome('clear')]
  it('is what nothing stands against', () => {
    expect(outcomesOf(first).map((action) => action.outcome)).toEqual(['propose', 'clear'])
  })
  it('shows what waits for material alone', () => {
    expect(outcomesOf([outcome('appeal', 'MATERIAL_NEEDED')])).toHaveLength(1)
    expect(outcomesOf([outcome('recovered', 'MONEY_OUTSTANDING')])).toHaveLength(1)
  })
  it('is given by the key for yes and the key for no', () => {
    expect([outcomeOf('yes', first)?.outcome, outcomeOf('no', first)?.outcome]).toEqual(['propose', 'clear'])
    const hospital = [outcome('accept'), outcome('appeal', 'MATERIAL_NEEDED')]
    expect([outcomeOf('yes', hospital)?.outcome, outcomeOf('no', hospital)?.outcome]).toEqual(['accept', 'appeal'])
  })
  it('never refuses at once by a key', () => expect(outcomeOf('yes', [outcome('refuse-at-once')])).toBeUndefined())
  it('says why where there is nothing', () => {
    expect(barOf([outcome('propose', 'ROLE')])?.against).toBe('ROLE')
    expect(barOf(first)).toBeUndefined()
  })
  it('lists what else is free', () => {
    expect(othersOf([...first, other('suspend', 'ROLE'), other('assign')]).map((action) => action.command)).toEqual(['assign'])
  })
})

describe('missingOf', () => {
  it('asks for a reason, then an opinion, then material', () => {
    const action = { ...outcome('appeal', 'MATERIAL_NEEDED'), needsOpinion: true }
    expect(missingOf(action, '', '')).toBe('cases.reasonMissing')
    expect(missingOf(action, 'R', ' ')).toBe('cases.opinionMissing')
    expect(missingOf(action, 'R', 'x')).toBe('cases.materialMissing')
    expect(missingOf({ ...action, against: '' }, 'R', 'x')).toBe('')
  })
  it('asks for no reason where there are none', () => expect(missingOf(outcome('x', '', []), '', '')).toBe(''))
})
