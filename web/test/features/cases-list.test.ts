import { describe, expect, it } from 'vitest'
import { narrowedBy } from '@/features/cases/model/columns'

const t = (word: string, named: Record<string, string>) => [word, ...Object.values(named)].join(' ')

describe('what a list of cases is narrowed by', () => {
  it('names the innermost area and the person', () => {
    expect(narrowedBy({ area: '/370000/370600/', assignee: 'reviewer1' }, t)).toEqual({ area: 'cases.inArea 370600', assignee: 'cases.ofPerson reviewer1' })
  })
  it('says that nobody has them', () => expect(narrowedBy({ assignee: '-' }, t)).toEqual({ assignee: 'cases.ofNobody' }))
  it('is nothing without either', () => expect(narrowedBy({ view: 'open' }, t)).toEqual({}))
})
