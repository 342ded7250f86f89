import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import { i18n } from '@/i18n/i18n'
import { codedBy } from '@/lib/coded'
import { useItemNames } from '@/lib/itemNames'

const { t, te } = i18n.global
const coded = (field: string, value: string) =>
  codedBy(
    {
      named: (part, code) => (te(`${part}.${code}`) ? t(`${part}.${code}`) : code),
      item: useItemNames().called,
      days: (name, number) => t(name, { number }),
    },
    field,
    value,
  )

describe('a code', () => {
  beforeEach(() => setActivePinia(createPinia()))
  it.each([
    ['med_type', '21', '普通住院'],
    ['bilg_dept_codg', 'A03.04', '心血管内科'],
    ['departments', 'A05.02;A05', '产科、妇产科'],
    ['sex', '2', '女'],
    ['min_level', '2', '二级'],
    ['window', '14D', '14 天内'],
    ['kinds', 'OUTPATIENT;EMERGENCY', '门诊、急诊'],
    ['med_type', '77', '77'],
    ['cnt', '2', '2'],
    ['pric', '36.500', '36.5'],
    ['oprn_oprt_code', '36.0700', '36.0700'],
    ['icd9', '47.0;36.0700', '47.0、36.0700'],
  ])('of %s, %s, is read as %s', (field, value, read) => expect(coded(field, value)).toBe(read))
  it('of an item is its name once a page was told it', () => {
    expect(coded('with_codes', 'A;B')).toBe('A、B')
    useItemNames().learn('A', '胎心监测')
    expect(coded('with_codes', 'A;B')).toBe('胎心监测、B')
  })
})
