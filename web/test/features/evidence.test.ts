import { describe, expect, it } from 'vitest'
import { byKind, fieldsOf, pointOf, subjectsOf } from '@/features/cases/model/evidence'
import { measureOf, plain } from '@/features/cases/model/measure'

const evidence = JSON.stringify({
  facts: [
    { subject: 'visit:V-1', values: { begntime: '2026-01-01' } },
    { subject: 'line:L-1', values: { cnt: '1' } },
    { subject: 'line:L-2', values: { cnt: '2', pric: '3.5' } },
  ],
  point: { object: '血液透析', basis: '协议', group: '' },
})

describe('evidence', () => {
  it('is told subject by subject, kind by kind', () => {
    const kinds = byKind(subjectsOf(evidence))
    expect(kinds.map((kind) => [kind.kind, kind.subjects.map((one) => one.id)])).toEqual([['visit', ['V-1']], ['line', ['L-1', 'L-2']]])
  })
  it('has a column for each field any subject has', () => {
    expect(fieldsOf(subjectsOf(evidence).slice(1))).toEqual(['cnt', 'pric'])
  })
  it('keeps the basis apart from the point', () => expect(pointOf(evidence)).toEqual([{ field: 'object', value: '血液透析' }]))
  it.each(['', 'no json', undefined])('bears what is none: %s', (text) => expect(subjectsOf(text)).toEqual([]))
})

describe('measureOf', () => {
  it('prefers what is said for people', () => {
    const words = { measured: 'A02', limit: 'A03.06', message_args: '{"measured":"全科医疗科","limit":"A03.06"}' }
    expect(measureOf(words)).toEqual({ measured: '全科医疗科', limit: 'A03.06' })
  })
  it('leaves a code that looks like a number as the sentence has it', () => {
    expect(measureOf({ measured: '36.0700', message: '手术操作36.0700未见对应的收费项目' }).measured).toBe('36.0700')
    expect(measureOf({ measured: '2.0000', message: '超过两次' }).measured).toBe('2')
    expect(measureOf({ measured: '150', limit: '3', unit: '季', message: '一季内住院150次，超过设定的3次。' })).toEqual({ measured: '150', limit: '3' })
    expect(measureOf({ measured: '29', unit: '天', message: '参保人出生29天。' }).measured).toBe('29天')
  })
  it('puts the unit behind numbers', () => {
    expect(measureOf({ measured: '11.0', limit: '10', unit: '次' })).toEqual({ measured: '11次', limit: '10次' })
  })
})

describe('plain', () => {
  it.each([['2.0000', '2'], ['36.350000', '36.35'], ['100', '100'], [undefined, '']])('shows %s as %s', (text, shown) => expect(plain(text)).toBe(shown))
})
