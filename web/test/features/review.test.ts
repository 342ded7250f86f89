import { describe, expect, it } from 'vitest'
import type { Happened, WholeCase } from '@/features/cases/api/wholeCase'
import { columnsOf as caseColumns } from '@/features/cases/model/columns'
import { told } from '@/features/cases/model/timeline'
import { firstFinding } from '@/features/cases/model/useReview'
import { columnsOf as findingColumns } from '@/features/findings/model/columns'
import { askedOf } from '@/lib/asked'
import { viewOf, writtenView } from '@/lib/views'
import { chosen } from '@/ui/column'

const happened = (event: string, fields: unknown): Happened => ({ sequence: 1, at: '2026-11-22T00:00:00Z', person: 'reviewer', event, fields: fields as Happened['fields'] })

const LIST = { view: 'open', sort: '', ofHospital: false, byHand: false }

describe('told', () => {
  it('says what was decided, where, why, and in which words', () => {
    const line = told(happened('outcome-given', { step: 'first-review', outcome: 'propose', grounds: { reason: 'EVIDENCE_STANDS', opinion: '核对无误' } }))
    expect([line.step, line.outcome, line.reason, line.opinion, line.person]).toEqual(['first-review', 'propose', 'EVIDENCE_STANDS', '核对无误', 'reviewer'])
  })
  it('names the reason an institution is told', () => expect(told(happened('outcome-given', { outcome: 'notify', reason: 'R' })).reason).toBe('R'))
  it('names the file that came', () => expect(told(happened('material-attached', { material: { title: '病历.pdf' } })).opinion).toBe('病历.pdf'))
  it('says whom a case was given to, and by whom', () => {
    const given = told(happened('assigned', { person: 'doctor' }))
    expect([given.person, given.to]).toEqual(['reviewer', 'doctor'])
    expect(given.event).toBe('given')
    expect(told(happened('assigned', { person: 'reviewer' })).to).toBe('')
    expect(told(happened('assigned', { person: 'reviewer' })).event).toBe('assigned')
  })
  it('bears an event without fields', () => expect(told(happened('resumed', null)).event).toBe('resumed'))
})

describe('firstFinding', () => {
  const held = (id: string, claimedFen: number, gone = false) => ({ id, claimedFen, withdrawn: gone ? { zh: '撤回', en: 'gone' } : null })
  it('is the dearest of those that stand', () => {
    const one = { findings: [held('a', 10), held('b', 99, true), held('c', 20)] } as unknown as WholeCase
    expect(firstFinding(one)).toBe('c')
  })
  it('is none of no case', () => expect(firstFinding(undefined)).toBe(''))
})

describe('lists', () => {
  it('show closed cases by why they were closed', () => {
    const closed = caseColumns({ ...LIST, view: 'closed' }).map((column) => column.key)
    expect(closed.slice(0, 2)).toEqual(['limit', 'closing'])
    expect(closed).not.toContain('step')
    expect(closed).not.toContain('answered')
    expect(caseColumns({ ...LIST, view: 'closed', byHand: true })[1]?.key).toBe('answered')
    expect(caseColumns({ ...LIST, sort: 'amount' }).find((column) => column.sorted)?.key).toBe('amount')
  })
  it('show an institution nothing of who works at the bureau', () => {
    expect(caseColumns({ ...LIST, byHand: true }).filter((column) => column.sort || column.sorted)).toEqual([])
    expect(caseColumns({ ...LIST, byHand: true }).map((column) => column.key)).toContain('answered')
    expect(caseColumns(LIST).map((column) => column.key)).not.toContain('answered')
    expect(caseColumns({ ...LIST, ofHospital: true }).map((column) => column.key)).not.toContain('assignee')
    expect(findingColumns('amount', true).map((column) => column.key)).not.toContain('institution')
  })
  it('hide what somebody hid, but what they need', () => {
    const shown = chosen(findingColumns('amount', false), ['amount', 'fund']).map((column) => column.key)
    expect(shown).toContain('amount')
    expect(shown).not.toContain('fund')
  })
  it('take from the address what they know alone', () => {
    expect(askedOf({ view: 'due', other: 'x', rule: '', mine: ['a'] }, ['view', 'rule', 'mine'])).toEqual({ view: 'due' })
  })
  it('keep their filters and columns at the server', () => {
    const view = { name: 'a', asked: { view: 'due' }, hidden: ['fund'] }
    expect(viewOf(writtenView('cases', view))).toEqual(view)
  })
})
