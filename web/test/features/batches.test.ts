import { describe, expect, it } from 'vitest'
import type { Action } from '@/features/batches/api/firstCase'
import { ASSIGN, batchOf, mayAssign, missingOf, outcomesOf, sharesOf, wishOf } from '@/features/batches/model/batch'

const action = (some: Partial<Action>): Action => ({ command: 'give-outcome', outcome: 'clear', reasons: {}, needsOpinion: false, against: '', ...some })
const decision = { outcome: 'clear', reason: '', opinion: ' ', person: '' }
const text = { zh: '', en: '' }

describe('a decision on many', () => {
  it('is an outcome of the step for this role that asks for no material', () => {
    const all = [action({}), action({ outcome: 'recovered', against: 'MATERIAL_NEEDED' }), action({ outcome: 'propose', against: 'ROLE' }), action({ command: 'assign', outcome: '' })]
    expect(outcomesOf(all).map((one) => one.outcome)).toEqual(['clear'])
  })
  it('says what it lacks', () => {
    expect(missingOf(undefined, decision)).toBe('batches.noOutcome')
    expect(missingOf(action({ reasons: { R1: text } }), decision)).toBe('batches.noReason')
    expect(missingOf(action({ needsOpinion: true }), decision)).toBe('batches.noOpinion')
    expect(missingOf(action({}), decision)).toBe('')
  })
  it('is sent with its grounds', () => {
    expect(wishOf({ step: 'first-review' }, { outcome: 'clear', reason: 'R1', opinion: ' ok ', person: '' })).toEqual({
      filter: { step: 'first-review' },
      command: 'give-outcome',
      fields: { outcome: 'clear', grounds: { reason: 'R1', opinion: 'ok' } },
    })
  })
  it('may be that the cases are given to somebody', () => {
    const free = [action({ command: 'assign', outcome: '' })]
    expect([mayAssign(free, true), mayAssign(free, false), mayAssign([action({ command: 'assign', against: 'ROLE' })], true)]).toEqual([true, false, false])
    const given = { ...decision, outcome: ASSIGN }
    expect(missingOf(undefined, given)).toBe('batches.noPerson')
    expect(missingOf(undefined, { ...given, person: 'r1' })).toBe('')
    expect(wishOf({ step: 'x' }, { ...given, person: 'r1' })).toMatchObject({ command: 'assign', fields: { person: 'r1' } })
  })
  it('decides what was seen, in the versions that were seen', () => {
    const seen = { count: '2', cases: [{ caseId: 'a', version: 3 }], amountFen: 1, against: [], sample: [], names: {} }
    expect(batchOf('b1', wishOf({}, decision), seen)).toMatchObject({ id: 'b1', cases: [{ caseId: 'a', version: 3 }], command: 'give-outcome' })
  })
})

describe('what came of a batch', () => {
  it('is told by what came of each, done ones first', () => {
    const outcome = (caseId: string, code: string) => ({ caseId, code, text, version: 0 })
    const shares = sharesOf({ done: 1, outcomes: [outcome('a', 'OVERTAKEN'), outcome('b', 'OVERTAKEN'), outcome('c', 'DONE')] })
    expect(shares.map((share) => [share.code, share.cases])).toEqual([['DONE', ['c']], ['OVERTAKEN', ['a', 'b']]])
  })
})
