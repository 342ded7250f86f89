import { describe, expect, it } from 'vitest'
import { dayIn, payoutsIn, textOf } from '@/features/payouts/model/payoutFile'
import { words } from '@/i18n/zh-CN/payouts'

const read = (text: string) => payoutsIn(text, (field) => words[field])

describe('a list of the payment office', () => {
  const row = { institution: 'H1', settlement: 'S,1', on: '2026-10-25', voucher: 'V-1' }

  it('is read by its head line, whatever the order of its columns', () => {
    const text = '\uFEFF凭证号,结算编号,拨付日期,机构\r\nV-1,"S,1",2026/10/25,H1\r\n\r\n'
    expect(read(text)).toEqual({ rows: [row], wrong: [], missing: [] })
    expect(read('fixmedins_code\tsetl_id\tpaid_on\tvoucher\nH1\tS,1\t20261025\tV-1').rows).toEqual([row])
  })
  it('says which columns it lacks and takes nothing', () => {
    expect(read('机构,结算编号\nH1,S1')).toEqual({ rows: [], wrong: [], missing: ['on', 'voucher'] })
    expect(read('').missing).toHaveLength(4)
  })
  it('leaves out what cannot be read, by line and field', () => {
    const seen = read('机构,结算编号,拨付日期,凭证号\nH1,"S,1",2026-10-25,V-1\nH1,S2,2026-02-30,V\nH1,,2026-10-25,V')
    expect(seen.rows).toEqual([row])
    expect(seen.wrong).toEqual([{ line: 3, field: 'on', value: '2026-02-30' }, { line: 4, field: 'settlement', value: '' }])
  })
  it.each([['2026-1-5', '2026-01-05'], ['2026.10.25', '2026-10-25'], ['25.10.2026', ''], ['2026-13-01', ''], ['', '']])('reads the day %s', (text, day) =>
    expect(dayIn(text)).toBe(day))
  it('is text in the national character set as well', () => {
    expect(textOf(new Uint8Array([0xbb, 0xfa, 0xb9, 0xb9]).buffer)).toBe('机构')
    expect(textOf(new TextEncoder().encode('机构').buffer as ArrayBuffer)).toBe('机构')
  })
})
