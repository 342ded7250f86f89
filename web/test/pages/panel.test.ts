import { describe, expect, it } from 'vitest'
import { listed } from '../fake/desk'
import { passing } from '../fake/element'
import { alerts, all, choose as chooseFile, click, one, open, rows, send, settled, write } from '../fake/page'
import { at, refuses } from '../fake/server'

const VOICE = 'POST /api/panel/{id}/commands'
const LINES = 'GET /api/panel/{id}/findings/{number}/claims'
const line = (itemName: string, blamed: boolean) => ({ time: '2026-03-01T08:00:00', item: 'X1', itemName, quantity: '2', unitPrice: '5', amountFen: 1000, inScopeFen: 1000, blamed, related: false })
const charges = { source: 'lake', reason: { zh: '', en: '' }, lines: [line('头孢', true), line('床位费', false)], linesInAll: 2 }
const outcomes = [
  { outcome: 'uphold-appeal', name: { zh: '申诉成立', en: 'Uphold' }, reasons: { NEED: { zh: '诊疗需要', en: 'Needed' } } },
  { outcome: 'reject-appeal', name: { zh: '申诉不成立', en: 'Reject' }, reasons: { STAND: { zh: '事实清楚', en: 'Stands' }, WEAK: { zh: '材料不足', en: 'Weak' } } },
]
const blind = (some: object = {}) => ({ id: 'a', verdict: 'SUSPECTED', outcomes, findings: [{ number: 1, rule: 'R1', item: 'X1', words: { message: '超过次数' } }, { number: 2, rule: 'R1', item: 'X2', words: { message: '超过限价' } }], said: [{ step: 'second-review', outcome: 'to-panel', reason: 'DISPUTED_MEDICALLY', at: '2026-11-01T00:00:00Z', opinion: '有争议' }], ...some })
const expert = (routes: object) => ({ roles: ['expert' as const], account: 'expert1', routes: { 'GET /api/panel/{id}': at('"3"', blind()), [LINES]: charges, [VOICE]: {}, 'GET /api/panel': { rows: [] }, ...routes } })

describe('the seats of an expert', () => {
  const seat = (id: string, declared: boolean, opinion = '') => ({ id, rule: `规则 ${id}`, item: '项目', limit: '2099-01-01', declared, opinion, amountFen: 1 })
  it('say how far each is', async () => {
    await open('/panel', expert({ 'GET /api/panel': { rows: [seat('a', false), seat('b', true), seat('c', true, 'uphold-appeal')] } }))
    expect(rows().map((cells) => cells.at(-1))).toEqual(['待声明', '待发表意见', '已发表意见'])
  })
  it('are none, and what brings one', async () => {
    const { text } = await open('/panel', expert({}))
    expect(text()).toContain('没有需要您合议的案件')
  })
  it('open a case', async () => {
    const { router } = await open('/panel', expert({ 'GET /api/panel': { rows: [seat('a', true)] } }))
    await click(one('tbody td'))
    expect(router.currentRoute.value.path).toBe('/panel/a')
  })
})

describe('what an expert reads', () => {
  it('is in English for who reads that', async () => {
    const wording = { code: 'R1', name: { zh: '频次', en: 'Often' }, message: { zh: '超过{limit}次', en: 'More than {limit} times' } }
    const found = { rule: 'R1', item: 'X1', words: { message: '超过2次', message_args: '{"limit":"2"}' } }
    const { text } = await open('/panel/a', { ...expert({ 'GET /api/panel/{id}': at('"3"', blind({ findings: [found] })), 'GET /api/library/rules': { rows: [wording] } }), language: 'en' })
    expect(text()).toContain('More than 2 times')
    expect(text()).not.toContain('超过2次')
  })
})

describe('an opinion of an expert', () => {
  it('comes after the declaration', async () => {
    const { server } = await open('/panel/a', expert({}))
    expect(all('form')).toEqual([])
    server.says('GET /api/panel/{id}', at('"4"', blind({ declared: true })))
    await click(one('[data-role=declare]'))
    expect(server.last(VOICE).body).toMatchObject({ command: 'declare-no-conflict' })
    expect(server.last(VOICE).headers.get('If-Match')).toBe('"3"')
    expect(all('form')).toHaveLength(1)
  })
  it('is not given without a ground and words', async () => {
    await open('/panel/a', expert({ 'GET /api/panel/{id}': at('"4"', blind({ declared: true })) }))
    const isShut = () => (one('[data-role=give]') as HTMLButtonElement).disabled
    expect(isShut()).toBe(true)
    await click(one('[data-outcome=uphold-appeal]'))
    await click(one('input[name=reason]'))
    expect(isShut()).toBe(true)
    await write('textarea[name=opinion]', ' 符合指南 ')
    expect(isShut()).toBe(false)
  })
  it('forgets the ground with another outcome', async () => {
    await open('/panel/a', expert({ 'GET /api/panel/{id}': at('"4"', blind({ declared: true })) }))
    await write('textarea[name=opinion]', '符合指南')
    await click(one('[data-outcome=uphold-appeal]'))
    await click(one('input[name=reason]'))
    await click(one('[data-outcome=reject-appeal]'))
    expect(all('input[name=reason]')).toHaveLength(2)
    expect((one('[data-role=give]') as HTMLButtonElement).disabled).toBe(true)
  })
  it('is sent whole, and then stands there', async () => {
    const { server, text } = await open('/panel/a', expert({ 'GET /api/panel/{id}': at('"4"', blind({ declared: true })) }))
    await click(one('[data-outcome=uphold-appeal]'))
    await click(one('input[name=reason]'))
    await write('textarea[name=opinion]', ' 符合指南 ')
    server.says('GET /api/panel/{id}', at('"5"', blind({ declared: true, opinion: 'uphold-appeal' })))
    await send('form')
    expect(server.last(VOICE).body).toMatchObject({ command: 'give-opinion', fields: { outcome: 'uphold-appeal', grounds: { reason: 'NEED', opinion: '符合指南' } } })
    expect(text()).toContain('您的意见：申诉成立')
  })
  it('was the last one: the case is over and gone from one’s sight', async () => {
    const { server, router } = await open('/panel/a', expert({ 'GET /api/panel/{id}': at('"4"', blind({ declared: true })) }))
    await click(one('[data-outcome=uphold-appeal]'))
    await click(one('input[name=reason]'))
    await write('textarea[name=opinion]', '符合指南')
    server.says('GET /api/panel/{id}', refuses(404))
    await send('form')
    expect(router.currentRoute.value.path).toBe('/panel')
  })
  it('is left to others by who has a conflict', async () => {
    const { server, router } = await open('/panel/a', expert({}))
    await click(one('[data-role=leave]'))
    expect(server.last(VOICE).body).toMatchObject({ command: 'leave-seat', fields: { why: '存在利益冲突' } })
    expect(router.currentRoute.value.path).toBe('/panel')
  })
  it('is refused in words', async () => {
    await open('/panel/a', expert({ [VOICE]: refuses(409, '已提交意见 Your opinion is given already OPINION_GIVEN', 'MJ-1') }))
    await click(one('[data-role=declare]'))
    expect(alerts().join()).toContain('已提交意见')
  })
})

describe('what an expert sees', () => {
  it('is what was found and said before, and not by whom', async () => {
    const { text } = await open('/panel/a', expert({}))
    expect(text()).toContain('超过次数')
    expect(text()).toMatch(/复审.*有争议/)
  })
  it('is what came of the steps before, and on which ground', async () => {
    await open('/panel/a', expert({}))
    expect(one('aside [data-role=outcome]').textContent).toBe('提请合议 · 存在医学争议')
  })
  it('is what was charged, of the first finding at once, of others when asked for', async () => {
    const { server } = await open('/panel/a', expert({}))
    expect(rows().map((cells) => [cells[0], cells[2]])).toEqual([['涉及', '头孢'], ['', '床位费']])
    expect(server.asked(LINES).map((call) => call.parts.number)).toEqual(['1'])
    await click(one('[data-role=lines]'))
    expect(server.asked(LINES).map((call) => call.parts.number)).toEqual(['1', '2'])
  })
  it('is no charge where nobody knows them', async () => {
    const { text } = await open('/panel/a', expert({ [LINES]: { ...charges, lines: [], linesInAll: 0 } }))
    expect(text()).toContain('没有该笔费用的明细')
  })
  it('is no page of the bureau', async () => {
    const { server } = await open('/panel/a', expert({}))
    expect(server.calls.map((call) => call.route).filter((route) => /api\/(cases|findings)/.test(route))).toEqual([])
  })
})

describe('seating a panel', () => {
  const experts = { rows: ['expert1', 'expert2', 'expert3', 'expert4'].map((account) => ({ account, person: account.toUpperCase() })) }
  const happened = (event: string, fields: object) => ({ event, fields, at: '2026-11-01T00:00:00Z' })
  const atCase = (...timeline: object[]) => at('"9"', { id: 'a', timeline })
  const supervisor = (routes: object = {}) => ({
    roles: ['supervisor' as const],
    routes: { 'GET /api/cases': { rows: [listed('a')], names: { R1: '超限定价格', H1: '第一医院' } }, 'GET /api/experts': experts, 'GET /api/cases/{id}': atCase(), 'GET /api/cases/{id}/copies': { rows: [] }, 'POST /api/cases/{id}/commands': {}, ...routes },
  })
  const seats = () => all('[data-role=seats] input').map((one) => [(one as HTMLInputElement).checked, (one as HTMLInputElement).disabled])
  const choose = async (...places: number[]) => {
    for (const place of places) {
      const box = all('[data-role=seats] input')[place]!
      box.dispatchEvent(new Event('change', { bubbles: true }))
      await settled()
    }
  }

  it('asks for cases at the panel alone', async () => {
    const { server } = await open('/seating', supervisor())
    expect(server.last('GET /api/cases').query).toEqual({ step: 'panel', size: '200' })
  })
  it('needs three, no more and no fewer', async () => {
    const { server } = await open('/seating', supervisor())
    await click(one('tbody td'))
    const button = () => one('[data-role=seat]') as HTMLButtonElement
    await choose(0, 1)
    expect(button().disabled).toBe(true)
    await choose(2, 3)
    expect(button().disabled).toBe(false)
    await click(button())
    expect(server.last('POST /api/cases/{id}/commands').body).toMatchObject({ command: 'seat-panel', fields: { members: ['expert1', 'expert2', 'expert3'] } })
    expect(server.last('POST /api/cases/{id}/commands').headers.get('If-Match')).toBe('"9"')
    expect(passing).toEqual(['已邀请'])
  })
  it('knows who sits there and who left', async () => {
    const left = atCase(happened('panel-seated', { members: ['expert1', 'expert2', 'expert3'] }), happened('seat-left', { member: 'expert2' }))
    const { text } = await open('/seating', supervisor({ 'GET /api/cases/{id}': left }))
    await click(one('tbody td'))
    expect(seats()).toEqual([[true, true], [false, false], [true, true], [false, false]])
    expect(text()).toContain('还需选定 1 位专家')
  })
  it('says who has a conflict, who answered what, and that there is no majority yet', async () => {
    const voiced = atCase(
      happened('panel-seated', { members: ['expert1', 'expert2', 'expert3'] }),
      happened('no-conflict-declared', { member: 'expert1' }),
      happened('opinion-given', { member: 'expert1', outcome: 'uphold-appeal', grounds: { reason: 'R', opinion: '指征充分' } }),
      happened('seat-left', { member: 'expert2', why: '存在利益冲突' }),
    )
    await open('/seating', supervisor({ 'GET /api/cases/{id}': voiced }))
    await click(one('tbody td'))
    expect(one('[data-member=expert1]').textContent).toMatch(/已发表意见.*申诉成立.*指征充分/)
    expect(one('[data-member=expert2]').textContent).toMatch(/已退出.*存在利益冲突/)
    expect(one('[data-member=expert3]').textContent).toContain('待声明')
    expect(one('[data-role=majority]').textContent).toMatch(/申诉成立 1\/3.*尚未形成多数/)
  })
  it('brings a copy of material for the experts, and takes it back', async () => {
    const row = (copy: string) => ({ material: 'm1', kind: 'RECORD', title: '病历.pdf', copy })
    const upload = { id: 'u1', parts: 1, partBytes: 1000, present: [] }
    const uploads = { 'POST /api/uploads': upload, 'PUT /api/uploads/{id}/{part}': upload, 'POST /api/uploads/{id}/end': { ...upload, hash: 'h1' } }
    const PUT = 'PUT /api/cases/{id}/copies/{material}'
    const DROP = 'DELETE /api/cases/{id}/copies/{material}'
    const { server } = await open('/seating', supervisor({ ...uploads, 'GET /api/cases/{id}/copies': { rows: [row('')] }, [PUT]: { rows: [row('c1')] }, [DROP]: { rows: [row('')] } }))
    await click(one('tbody td'))
    expect(all('[data-role=take-back]')).toEqual([])
    await chooseFile('input[name=copy-m1]', new File(['x'], 'blind.pdf'))
    expect(server.last(PUT)).toMatchObject({ parts: { id: 'a', material: 'm1' }, body: { upload: 'h1' } })
    await click(one('[data-role=take-back]'))
    expect(server.last(DROP).parts).toEqual({ id: 'a', material: 'm1' })
    expect(all('[data-role=take-back]')).toEqual([])
  })
  it('says why somebody may not sit', async () => {
    await open('/seating', supervisor({ 'POST /api/cases/{id}/commands': refuses(409, '此前办理过本案，须回避 You have acted on this case before BARRED') }))
    await click(one('tbody td'))
    await choose(0, 1, 2)
    await click(one('[data-role=seat]'))
    expect(alerts().join()).toContain('须回避')
  })
})
