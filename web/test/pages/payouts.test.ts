import { describe, expect, it } from 'vitest'
import { alerts, all, answer, choose, click, one, open, rows, show } from '../fake/page'
import { refuses } from '../fake/server'

const paid = (settlement: string, some: object = {}) => ({ id: settlement, institution: 'H1', settlement, on: '2026-10-25', voucher: '拨付-7', notedBy: 'handler', noted: '2026-11-02T01:00:00Z', ...some })
const LIST = 'GET /api/payouts'
const NOTE = 'POST /api/payouts'
const TAKE_BACK = 'DELETE /api/payouts/{institution}/{settlement}'
const noted = { noted: 1, cases: 1, reopened: 0, contradicted: 0, examples: [] }
const handler = (routes: object = {}) => ({ roles: ['handler' as const], routes: { [LIST]: { rows: [paid('S1')], next: '', names: { H1: '第一医院', handler: '经办员' } }, [NOTE]: noted, [TAKE_BACK]: {}, ...routes } })
const HEAD = '机构,结算编号,拨付日期,凭证号\n'

async function bring(text: string) {
  await click(one('[data-role=open-upload]'))
  await choose('[data-role=payout-file]', new File([text], '拨付.csv'))
}

describe('payouts', () => {
  it('say what was paid when and by which paper, and who noted it', async () => {
    await open('/payouts', handler())
    expect(rows()[0]?.slice(0, 4)).toEqual(['2026-10-25', '第一医院H1', 'S1', '拨付-7'])
    expect(rows()[0]?.[4]).toContain('经办员')
  })
  it('are brought by a list that is looked at first', async () => {
    const { server, text } = await open('/payouts', handler())
    await bring(`${HEAD}H1,S2,2026/10/26,拨付-8\nH1,S3,2026-02-30,拨付-8`)
    expect(server.asked(NOTE)).toEqual([])
    expect(text()).toMatch(/拨付\.csv：1 笔结算.*1 行无法识别.*第 3 行 拨付日期 “2026-02-30”/)
    await click(one('[data-role=note-payouts]'))
    expect(server.last(NOTE).body).toEqual({ rows: [{ institution: 'H1', settlement: 'S2', on: '2026-10-26', voucher: '拨付-8' }] })
    expect(one('[data-role=payouts-noted]').textContent).toContain('新登记 1 笔')
    expect(text()).toContain('第 3 行')
    expect(server.asked(LIST)).toHaveLength(2)
  })
  it('go out in parts the server takes, and come to one sum', async () => {
    const { server } = await open('/payouts', handler({ [NOTE]: { noted: 2, cases: 1, reopened: 1, contradicted: 1, examples: [{ institution: 'H1', settlement: 'S9', on: '2026-10-25', voucher: 'V' }] } }))
    await bring(HEAD + Array.from({ length: 2001 }, (_, index) => `H1,S${index},2026-10-26,V`).join('\n'))
    await click(one('[data-role=note-payouts]'))
    await show(() => one('[data-role=payouts-noted]'))
    expect(server.asked(NOTE).map((call) => (call.body as { rows: unknown[] }).rows.length)).toEqual([2000, 1])
    expect(one('[data-role=payouts-noted]').textContent).toMatch(/新登记 4 笔.*写入 2 件案件。 其中 2 件已按拒付结案.*2 笔此前已按其他日期或凭证登记/)
  })
  it('are not brought by a file that lacks a column', async () => {
    const { server } = await open('/payouts', handler())
    await bring('机构,结算编号\nH1,S2')
    expect(alerts().join()).toContain('拨付.csv 缺少列： 拨付日期、凭证号')
    expect(all('[data-role=note-payouts]')).toEqual([])
    expect(server.asked(NOTE)).toEqual([])
  })
  it('keep the list where the server refuses it, and say why', async () => {
    await open('/payouts', handler({ [NOTE]: refuses(400, '拨付日期晚于今天 paid after today', 'MJ-1') }))
    await bring(`${HEAD}H1,S2,2026-10-26,V`)
    await click(one('[data-role=note-payouts]'))
    expect(alerts().join()).toContain('拨付日期晚于今天')
    expect(all('[data-role=note-payouts]')).toHaveLength(1)
  })
  it('are taken back with a reason', async () => {
    const { server } = await open('/payouts', handler())
    await click(one('[data-role=cancel-payout]'))
    await answer('登记有误')
    expect(server.last(TAKE_BACK)).toMatchObject({ parts: { institution: 'H1', settlement: 'S1' }, query: { why: '登记有误' } })
    expect(server.asked(LIST)).toHaveLength(2)
  })
})
