import { describe, expect, it } from 'vitest'
import { blindCopyAt, copyAt } from '@/features/panel/api/copies'
import { chooses, standingOf } from '@/features/panel/model/seat'

describe('a seat', () => {
  it('waits for the declaration first', () => expect(standingOf({ declared: false, opinion: '' })).toBe('undeclared'))
  it('then for the opinion', () => expect(standingOf({ declared: true, opinion: '' })).toBe('open'))
  it('is done with the opinion', () => expect(standingOf({ declared: true, opinion: 'confirm' })).toBe('given'))
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
