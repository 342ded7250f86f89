import { describe, expect, it } from 'vitest'
import type { Look } from '@/features/administration/api/accessLog'
import type { Account } from '@/features/administration/api/accounts'
import { accountsOf, actionsOf, looksOf, rolesOf } from '@/features/administration/model/filter'
import { reasonOf, subjectOf } from '@/features/administration/model/logged'

const look = (id: string, action: string, actor: string): Look => ({ id, at: '', area: '', institution: '', actor, action, subject: 'case-1', reason: '核对' })
const account = (name: string, roles: string[]): Account => ({ id: name, account: name, person: `某${name}`, organisation: '医保局', area: '/370000', roles })

describe('the access log', () => {
  const rows = [look('1', 'sign-in', 'reviewer1'), look('2', 'take-letter', 'Hospital')]
  it('is found by what it says', () => expect(looksOf(rows, ' hospital ', '').map((row) => row.id)).toEqual(['2']))
  it('is narrowed to one action', () => expect(looksOf(rows, '', 'sign-in').map((row) => row.id)).toEqual(['1']))
  it('offers the actions it has', () => expect(actionsOf([...rows, look('3', 'sign-in', 'x')])).toEqual(['sign-in', 'take-letter']))
})

describe('a line of the log', () => {
  const words: Record<string, string> = { 'first-review': '初审', propose: '认定疑点', case: '案件', 'case-work': '办理案件' }
  const said = (code: string) => words[code]
  it('says the codes the program wrote', () => expect(reasonOf('first-review propose', said)).toBe('初审 · 认定疑点'))
  it('keeps what somebody wrote', () => expect(reasonOf('first-review 核对 propose', said)).toBe('first-review 核对 propose'))
  it('says what it is about', () => expect(subjectOf('case/12ab', said)).toBe('案件 12ab'))
  it('keeps an id that says nothing', () => expect(subjectOf('12ab/34cd', said)).toBe('12ab/34cd'))
})

describe('accounts', () => {
  const rows = [account('a', ['reviewer', 'verifier']), account('b', ['handler'])]
  it('are found by name and role', () => {
    expect(accountsOf(rows, '某b', '').map((row) => row.account)).toEqual(['b'])
    expect(accountsOf(rows, '', 'verifier').map((row) => row.account)).toEqual(['a'])
  })
  it('offer the roles they have', () => expect(rolesOf(rows)).toEqual(['handler', 'reviewer', 'verifier']))
})
