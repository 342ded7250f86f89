import { describe, expect, it } from 'vitest'
import { dayIssued, fileName, paperAt } from '@/features/letters/model/paper'

describe('a letter', () => {
  it('is got by its hash', () => expect(paperAt('c1', 'ab', 'docx')).toBe('/api/cases/c1/letters/ab.docx'))
  it('is called by its number, as any disk allows it', () => {
    expect(fileName({ document: '医保智告〔2026〕370600-12号', title: '告知书' }, 'pdf')).toBe('医保智告〔2026〕370600-12号.pdf')
    expect(fileName({ document: '', title: 'a/b:c' }, 'docx')).toBe('a_b_c.docx')
  })
  it('went out on a day in China', () => expect(dayIssued({ issued: '2026-11-22T16:30:00Z' })).toBe('2026-11-23'))
})
