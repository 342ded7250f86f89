import { describe, expect, it } from 'vitest'
import type { Point } from '@/features/library/api/points'
import type { RuleRow } from '@/features/library/api/rules'
import { byClass, chosenOf, days, expectation, labelOf, pointsOf, sayings, tableName } from '@/features/library/model/elements'
import { barsOf, isEnough } from '@/features/library/model/precision'

const row = (code: string, ruleClass: string, verdict = 'VIOLATION') => ({ code, ruleClass, verdict }) as RuleRow
const table = { name: 'limits', meaning: { zh: '次数限制', en: 'Limits' }, localOnly: false, points: 4, columns: [{ name: 'max', meaning: { zh: '上限', en: 'At most' }, type: 'NUMBER' }] }

describe('rules', () => {
  const rows = [row('1', '政策类'), row('2', '管理类', 'SUSPECTED'), row('3', '政策类')]
  it('stand by class, in the order of the first of each', () => expect(byClass(rows).map((one) => [one.name, one.rows.length])).toEqual([['政策类', 2], ['管理类', 1]]))
  it('are chosen by class and verdict', () => {
    expect(chosenOf(rows, '政策类', '').map((one) => one.code)).toEqual(['1', '3'])
    expect(chosenOf(rows, '政策类', 'SUSPECTED')).toEqual([])
    expect(chosenOf(rows, '', '')).toHaveLength(3)
  })
  it('read the points of all their tables', () => expect(pointsOf({ tables: [table, { ...table, points: 3 }] })).toBe(7))
})

describe('an example', () => {
  it('says why it cannot be judged', () => expect(expectation({ name: '', expects: 'UNDETERMINED:NO_AGE' })).toEqual({ result: 'UNDETERMINED', missing: 'NO_AGE' }))
  it('else what comes out', () => expect(expectation({ name: '', expects: 'HIT' })).toEqual({ result: 'HIT', missing: '' }))
})

describe('a point', () => {
  const point = { table: 'limits', values: { max: '3', other: 'x' } as Record<string, string> } as Point
  it('says its values under what the columns mean', () => {
    expect(sayings(point, [table], 'zh-CN')).toEqual([{ field: 'max', name: '上限', value: '3' }, { field: 'other', name: 'other', value: 'x' }])
    expect(sayings(point, [table], 'en')[0]?.name).toBe('At most')
    const codes = { ...table, columns: [{ ...table.columns[0]!, meaning: { zh: '1 非限制使用级，2 限制使用级', en: '1 unrestricted, 2 restricted' } }] }
    expect(sayings(point, [codes], 'en', (field) => `called ${field}`)[0]?.name).toBe('called max')
  })
  it.each([['限定性别：1 男，2 女', '限定性别'], ['unit of age; blank = none', 'unit of age'], ['手术编码', '手术编码']])('calls %s %s', (meaning, label) => expect(labelOf(meaning)).toBe(label))
  it('is shown before its tables are known', () => {
    expect(sayings(point, [], 'en')).toHaveLength(2)
    expect(tableName('limits', [], 'en')).toBe('limits')
  })
  it('leaves open days open', () => expect([days('2025-01-01', ''), days('', '2025-12-31'), days('', '')]).toEqual(['2025-01-01 – …', '… – 2025-12-31', '']))
})

describe('the record of a rule', () => {
  it('gives no verdict on fewer than thirty', () => expect([isEnough({ decided: 29 }), isEnough({ decided: 30 })]).toEqual([false, true]))
  it('is as high as its highest month', () => {
    expect(barsOf([{ day: '2026-10-01', findings: 5 }, { day: '2026-11-01', findings: 10 }])).toEqual([
      { month: '2026-10', findings: 5, height: 0.5 },
      { month: '2026-11', findings: 10, height: 1 },
    ])
    expect(barsOf([{ day: '2026-10-01', findings: 0 }])[0]?.height).toBe(0)
  })
})
