import { describe, expect, it } from 'vitest'
import { blindCopyAt, copyAt } from '@/features/panel/api/copies'
import { benchOf, sitting, voicesOf } from '@/features/panel/model/bench'
import { chooses, standingOf } from '@/features/panel/model/seat'

describe('a seat', () => {
  it('waits for the declaration first', () => expect(standingOf({ declared: false, opinion: '' })).toBe('undeclared'))
  it('then for the opinion', () => expect(standingOf({ declared: true, opinion: '' })).toBe('open'))
  it('is done with the opinion', () => expect(standingOf({ declared: true, opinion: 'confirm' })).toBe('given'))
})

describe('a panel', () => {
  const seated = { event: 'panel-seated', fields: { members: ['a', 'b', 'c'] } }
  const voice = (member: string, outcome: string) => ({ event: 'opinion-given', fields: { member, outcome, grounds: { opinion: '' } } })
  it('keeps who left in sight, and not among those who sit', () => {
    const bench = benchOf([seated, { event: 'seat-left', fields: { member: 'b', why: '冲突' } }])
    expect(bench.map((one) => one.standing)).toEqual(['undeclared', 'left', 'undeclared'])
    expect(sitting(bench)).toEqual(['a', 'c'])
  })
  it('counts voices, the most first', () =>
    expect(voicesOf(benchOf([seated, voice('a', 'x'), voice('b', 'y'), voice('c', 'y')]))).toEqual([{ outcome: 'y', voices: 2 }, { outcome: 'x', voices: 1 }]))
  it('is over with its step, and begins anew', () => {
    const again = { event: 'panel-seated', fields: { members: ['d'] } }
    expect(sitting(benchOf([seated, { event: 'outcome-given', fields: {} }, again]))).toEqual(['d'])
  })
})

describe('choosing experts', () => {
  it('adds one while there is room', () => expect(chooses(['a'], 'b', 2)).toEqual(['a', 'b']))
  it('takes no more than there are seats', () => expect(chooses(['a', 'b'], 'c', 2)).toEqual(['a', 'b']))
  it('takes one away who is chosen again', () => expect(chooses(['a', 'b'], 'a', 2)).toEqual(['b']))
})

describe('a copy for the experts', () => {
  it('lies where its name leads nowhere else', () =>
    expect([copyAt('a', '../b'), blindCopyAt('a', 'c')]).toEqual(['/api/cases/a/copies/..%2Fb', '/api/panel/a/copies/c']))
})
