import { describe, expect, it } from 'vitest'
import { absenceOf, calledBy, standInsFor } from '@/features/delegations/model/standing'

const person = (account: string, areaPath: string, ...roles: string[]) => ({ account, person: account, areaPath, roles })
const people = [
  person('r1', '/37/3706', 'reviewer'),
  person('r2', '/37/3706', 'reviewer', 'handler'),
  person('r3', '/37/3706/370602', 'reviewer'),
  person('r4', '/37', 'reviewer'),
  person('v1', '/37/3706', 'verifier'),
]
const draft = { from: 'r1', to: 'r2', days: ['2026-12-01', '2026-12-05'] as const, why: ' 外出学习 ' }

describe('who can stand in', () => {
  it('has a role of theirs and sees all that they see', () => expect(standInsFor('r1', people).map((one) => one.account)).toEqual(['r2', 'r4']))
  it('is an officer of the nation for anybody, and not the other way round', () => {
    const all = [...people, person('n1', '/000000', 'reviewer')]
    expect(standInsFor('r3', all).map((one) => one.account)).toContain('n1')
    expect(standInsFor('n1', all)).toEqual([])
  })
  it('is nobody for whom nobody knows', () => expect(standInsFor('x', people)).toEqual([]))
})

describe('an absence', () => {
  it('is whole with two people, days and a reason', () => {
    expect(absenceOf(draft)).toEqual({ from: 'r1', to: 'r2', first: '2026-12-01', last: '2026-12-05', why: '外出学习' })
  })
  it('is not noted while something is missing', () => {
    expect([{ to: '' }, { days: null }, { why: ' ' }].map((some) => absenceOf({ ...draft, ...some }))).toEqual([undefined, undefined, undefined])
  })
})

describe('a person', () => {
  it('is called by name and account', () => expect(calledBy({ r1: '王一' }, 'r1')).toBe('王一 r1'))
  it('is called by account where nobody knows the name', () => expect(calledBy({}, 'r1')).toBe('r1'))
})
