import { describe, expect, it } from 'vitest'
import { alerts, all, button, click, heading, one, open, pick, press, rows, search, send, write } from '../fake/page'
import { refuses } from '../fake/server'

describe('the list of findings', () => {
  const found = (id: string, some: object = {}) => ({ id, rule: 'R1', ruleName: `规则 ${id}`, day: '2026-01-02', verdict: 'VIOLATION', institutionName: '第一医院', amountFen: 100, message: '超过次数', ...some })
  const routes = { 'GET /api/findings': { rows: [found('a'), found('b')], next: '' }, 'GET /api/findings/total': { count: '26087', amountFen: 3_476_241_52, fundFen: 100 } }
  const reviewer = (more: object = {}) => ({ roles: ['reviewer' as const], routes: { ...routes, ...more } })
  it('says what it comes to', async () => {
    const { text } = await open('/findings', reviewer())
    expect(text()).toContain('26,087')
    expect(text()).toContain('3,476,241.52')
  })
  it('says in English what was found, by the wording of the rule', async () => {
    const wording = { code: 'R1', name: { zh: '住院频次', en: 'Stays' }, message: { zh: '一{unit}内{measured}次。', en: '{measured} stays in a {unit}.' } }
    const told = { rows: [found('a', { message: '一季内4次。', messageArguments: '{"unit":"季","measured":"4"}' })], next: '' }
    await open('/findings', { ...reviewer({ 'GET /api/findings': told, 'GET /api/library/rules': { rows: [wording] } }), language: 'en' })
    expect(rows()[0]).toContain('4 stays in a quarter.')
  })
  it('sums what is asked for, however it is sorted', async () => {
    const { server } = await open('/findings?rule=R1&sort=day', reviewer())
    expect(server.last('GET /api/findings').query).toEqual({ rule: 'R1', sort: 'day' })
    expect(server.last('GET /api/findings/total').query).toEqual({ rule: 'R1' })
  })
  it('is asked by month, verdict and standing at once, without a button', async () => {
    const { server } = await open('/findings', reviewer())
    await pick('[role=combobox]', '2026-03')
    await pick('select[aria-label=性质]', 'SUSPECTED')
    await pick('select[name=standing]', 'withdrawn')
    expect(server.last('GET /api/findings').query).toEqual({ month: '2026-03', verdict: 'SUSPECTED', standing: 'withdrawn' })
  })
  it.each([['zh-CN', ['现存', '已撤回', '已豁免', '他案已计']], ['en', ['Standing', 'Withdrawn', 'Exempt', 'In another case']]] as const)('is asked how they stand in words of %s', async (language, words) => {
    const { server } = await open('/findings', { ...reviewer(), language })
    expect(all('select[name=standing] option[value]:not([value=""])').map((one) => [one.getAttribute('value'), one.textContent])).toEqual(['live', 'withdrawn', 'exempt', 'marked'].map((one, at) => [one, words[at]]))
    await pick('select[name=standing]', 'marked')
    expect(server.last('GET /api/findings').query).toEqual({ standing: 'marked' })
  })
  it('says why a finding does not stand, and leads there', async () => {
    const why = { exemption: '', markedBy: '', markedFen: 0 }
    const held = 'c'.repeat(32)
    const stands = [
      found('a', { standing: 'live', why: { ...why, markedBy: held, markedFen: 5 } }),
      found('b', { standing: 'exempt', institution: 'H1', why: { ...why, exemption: 'e1' } }),
      found('c', { standing: 'marked', why: { ...why, markedBy: held, markedFen: 100 } }),
      found('d', { standing: 'new-release', why }),
    ]
    await open('/findings', reviewer({ 'GET /api/findings': { rows: stands, next: '' } }))
    expect(all('[data-role=standing]').map((one) => one.textContent?.replace(/\s+/g, ' ').trim())).toEqual(['已豁免 豁免', '他案已计 案件 cccccccc', '已撤回'])
    expect(all('[data-role=standing] a').map((one) => one.getAttribute('href'))).toEqual(['/exemptions?rule=R1&institution=H1', `/cases/${held}`])
  })
  it('forgets a word that is cleared', async () => {
    const point = { object: '阿莫西林', codes: ['XJ01CAY037A001013833003'] }
    const { router, server } = await open('/findings?doctor=D1&item=XJ01CAY037A001013833003', reviewer({ 'GET /api/library/points': { rows: [point], next: '' } }))
    expect(server.last('GET /api/library/points').query.query).toBe('XJ01CAY037A001013833003')
    expect((one('select[name=item]') as HTMLSelectElement).selectedOptions[0]?.textContent).toBe('阿莫西林')
    await click(all('[data-role=clear]')[0]!)
    expect(router.currentRoute.value.query).toEqual({ item: 'XJ01CAY037A001013833003' })
    await pick('select[name=item]', '')
    expect(router.currentRoute.value.query).toEqual({})
  })
  it('leads to deciding its cases together, as far as both are asked alike', async () => {
    await open('/findings?rule=R1&month=2026-01&doctor=D1&sort=day', reviewer())
    expect(one('[data-role=batch]').getAttribute('href')).toBe('/batches?rule=R1&month=2026-01')
  })
  it('lets no hospital decide together', async () => {
    await open('/findings', { roles: ['hospital-office'], institution: 'H1', routes })
    expect(all('[data-role=batch]')).toEqual([])
  })
  it('opens a finding with what stands around it', async () => {
    const { router } = await open('/findings', reviewer({ 'GET /api/findings/{id}': refuses(404), 'GET /api/findings/{id}/claims': refuses(404) }))
    await click(one('tbody a', '规则 b'))
    expect(router.currentRoute.value.path).toBe('/findings/b')
    expect(JSON.parse(sessionStorage.getItem('mingjian.trail') ?? '')).toMatchObject({ path: '/api/findings', ids: ['a', 'b'] })
  })
  it('leaves a link to the browser where somebody wants it in a window of its own', async () => {
    const { router } = await open('/findings', reviewer())
    const asked = new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true })
    one('tbody a', '规则 b').addEventListener('click', (event) => expect(event.defaultPrevented).toBe(false))
    one('tbody a', '规则 b').dispatchEvent(asked)
    expect(router.currentRoute.value.path).toBe('/findings')
  })
  it('is an institution’s own, where it looks', async () => {
    await open('/findings', { roles: ['hospital-office'], institution: 'H1', routes })
    expect(heading()).toBe('本机构疑点')
    expect(all('th', '机构')).toEqual([])
  })
})

describe('exemptions', () => {
  const left = (id: string, some: object = {}) => ({ id, institution: 'H1', rule: 'R1', item: '', from: '2020-01-01', until: '2099-01-01', last: '2099-01-01', leftAt: '2026-01-01T00:00:00Z', basis: '复审决定', ...some })
  const END = 'DELETE /api/exemptions/{id}'
  const second = (routes: object = {}) => ({ roles: ['second-reviewer' as const], routes: { 'GET /api/exemptions': { rows: [left('e1'), left('e2', { last: '2019-12-31' })], next: '' }, [END]: left('e1'), ...routes } })
  it('say how each stands, and offer to end what still covers something', async () => {
    await open('/exemptions', second())
    expect(rows().map((cells) => cells[0])).toEqual(['有效', '已收回'])
    expect(all('[data-role=end]')).toHaveLength(1)
  })
  it('name the item they are for', async () => {
    const named = { rows: [left('e1', { item: '003110000060000' }), left('e2')], next: '', names: { '003110000060000': '血液透析' } }
    await open('/exemptions', second({ 'GET /api/exemptions': named }))
    expect(rows().map((cells) => cells[3])).toEqual(['血液透析003110000060000', '全部项目'])
  })
  it('lead to the findings they cover', async () => {
    await open('/exemptions', second({ 'GET /api/exemptions': { rows: [left('e1', { item: 'X1' }), left('e2')], next: '' } }))
    expect(all('[data-role=covered]').map((one) => one.getAttribute('href'))).toEqual(['/findings?standing=exempt&rule=R1&institution=H1&item=X1', '/findings?standing=exempt&rule=R1&institution=H1'])
  })
  it('are ended with a last day and a reason, and read anew', async () => {
    const { server } = await open('/exemptions', second())
    await click(one('[data-role=end]'))
    await pick('[role=dialog] [role=combobox]', '2026-12-31')
    await write('[role=dialog] textarea', ' 规则已修订 ')
    await send('#end-exemption')
    expect(server.last(END)).toMatchObject({ parts: { id: 'e1' }, query: { last: '2026-12-31', why: '规则已修订' } })
    expect(server.asked('GET /api/exemptions')).toHaveLength(2)
    expect(all('[role=dialog]')).toEqual([])
  })
  it('are taken back whole by the day before their first', async () => {
    const { server } = await open('/exemptions', second())
    await click(one('[data-role=end]'))
    await click(one('[role=radio]', '全部收回'))
    await write('[role=dialog] textarea', '误设')
    await send('#end-exemption')
    expect(server.last(END).query).toEqual({ last: '2019-12-31', why: '误设' })
  })
  it('stay where no reason is given, or the server refuses', async () => {
    const { server } = await open('/exemptions', second({ [END]: refuses(409, '豁免已终止 Ended already', 'MJ-1') }))
    await click(one('[data-role=end]'))
    await send('#end-exemption')
    expect(server.asked(END)).toEqual([])
    await write('[role=dialog] textarea', '误设')
    await send('#end-exemption')
    expect(alerts().join()).toContain('豁免已终止')
    expect(all('[role=dialog]')).toHaveLength(1)
  })
  it('are only looked at by others', async () => {
    await open('/exemptions', { ...second(), roles: ['reviewer'] })
    expect(all('[data-role=end]')).toEqual([])
  })
  it('are called by the names of their rules', async () => {
    await open('/exemptions', second({ 'GET /api/library/rules': { rows: [{ code: 'R1', name: { zh: '超限定价格', en: 'Price' }, verdict: 'VIOLATION' }] } }))
    expect(rows()[0]?.join()).toContain('超限定价格')
  })
  it('say which case each came of, and who left it by name', async () => {
    const kept = left('e1', { caseId: '0716425f147ee16d', leftBy: 'second2', leftAt: '2026-11-19T01:39:00Z' })
    await open('/exemptions', second({ 'GET /api/exemptions': { rows: [kept], next: '', names: { H1: '第一医院', second2: '复审乙' } } }))
    expect(one('td a', '案件 0716425f').getAttribute('href')).toBe('/cases/0716425f147ee16d')
    expect(rows()[0]?.join()).toMatch(/2026-11-19 设立.*复审乙/)
    expect(rows()[0]?.join()).not.toContain('second2')
  })
  it('are filtered by what is in force, and the rule that is chosen', async () => {
    const { server } = await open('/exemptions', second({ 'GET /api/library/rules': { rows: [{ code: 'R7', name: { zh: '超限定频次', en: 'Often' }, verdict: 'SUSPECTED' }] } }))
    await search('select[name=rule]', '频次')
    await pick('select[name=rule]', 'R7')
    await pick('select', 'in-force')
    expect(server.last('GET /api/exemptions').query).toEqual({ view: 'in-force', rule: 'R7' })
  })
})

describe('notices', () => {
  const notice = (id: number, some: object = {}) => ({ id, kind: 'asked', text: { zh: `通知 ${id}`, en: `Notice ${id}` }, caseId: 'c1', at: '2026-11-20T01:00:00Z', ...some })
  const READ = 'POST /api/notices/{id}/read'
  const reader = (routes: object = {}) => ({ roles: ['library-editor' as const], routes: { 'GET /api/notices': { rows: [notice(2), notice(1, { read: true, kind: 'escalated', caseId: '' })] }, [READ]: { count: '4' }, ...routes } })
  it('are as loud as they are urgent, and quiet once read', async () => {
    await open('/notices', reader())
    expect(all('main li, li').map((line) => [...line.classList].filter((name) => ['bad', 'warn', 'read'].includes(name)))).toEqual([['warn'], ['bad', 'read']])
  })
  it('are read by opening them, and lead to what they tell of', async () => {
    const { server, router } = await open('/notices', reader({ 'GET /api/notices': { rows: [notice(2, { caseId: '' })] } }))
    await press('Enter')
    expect(server.asked(READ).map((call) => call.parts.id)).toEqual(['2'])
    expect(router.currentRoute.value.path).toBe('/notices')
  })
  it('are all read at once, those that are not', async () => {
    const { server, text } = await open('/notices', reader({ 'GET /api/notices': { rows: [notice(3), notice(2), notice(1, { read: true })] } }))
    await click(one('[data-role=read-all]'))
    expect(server.asked(READ).map((call) => call.parts.id)).toEqual(['3', '2'])
    expect(text()).toContain('未读 4')
    expect((one('[data-role=read-all]') as HTMLButtonElement).disabled).toBe(true)
  })
  it('are those alone that were not read', async () => {
    const { server } = await open('/notices', reader())
    await click(one('[role=radio]', '未读'))
    expect(server.last('GET /api/notices').query).toEqual({ unread: 'true' })
  })
  it('go on behind the last one', async () => {
    const { server } = await open('/notices', reader({ 'GET /api/notices': { rows: [notice(9)], next: 9 } }))
    await press(']')
    expect(server.last('GET /api/notices').query).toEqual({ after: '9' })
  })
  it('say that one could not be marked', async () => {
    await open('/notices', reader({ [READ]: refuses(503) }))
    await click(button('标为已读'))
    expect(alerts()).toHaveLength(1)
  })
})

describe('points of knowledge', () => {
  const point = (id: string, some: object = {}) => ({ id, table: 'limits', object: `对象 ${id}`, codes: ['1', '2', '3', '4', '5'], values: { max: '3' }, layer: '国家', ...some })
  const table = { name: 'limits', meaning: { zh: '次数限制', en: 'Limits' }, columns: [{ name: 'max', meaning: { zh: '上限', en: 'At most' }, type: 'integer' }] }
  const editor = (routes: object = {}) => ({ roles: ['library-editor' as const], routes: { 'GET /api/library': { tables: [table] }, 'GET /api/library/points': { rows: [point('p1')], next: '' }, ...routes } })
  it('say their values under what the columns mean, and not all of many codes', async () => {
    await open('/library/points', editor())
    expect(rows()[0]).toEqual(['对象 p1次数限制', expect.stringContaining('等另外 2 个'), '上限 3', '国家', expect.stringContaining('p1'), '长期'])
  })
  it('are those of a rule, until all are asked for', async () => {
    const { server } = await open('/library/points?rule=R1', editor())
    expect(server.last('GET /api/library/points').query).toEqual({ rule: 'R1' })
    await click(button('不限规则'))
    expect(server.last('GET /api/library/points').query).toEqual({})
  })
  it('are searched by a word', async () => {
    const { server } = await open('/library/points', editor())
    await write('input[name=query]', ' 阿莫西林 ')
    await send('form.filters')
    expect(server.last('GET /api/library/points').query).toEqual({ query: '阿莫西林' })
  })
})

describe('connected institutions', () => {
  const one = (institution: string, some: object = {}) => ({ institution, areaPath: '/990000/990100/990102', via: 'direct', release: 'r', lastReport: '2026-11-22', lastAsk: '2026-11-22T16:30:00Z', connected: true, silent: false, ...some })
  const told = { registered: 297, connected: 104, accessRate: 104 / 297, silent: 44, rows: [one('H1'), one('H2', { silent: true }), one('H3', { connected: false, via: '', lastReport: undefined, lastAsk: undefined })], next: '', names: { H1: '第一医院' } }
  const scene = { roles: ['supervisor' as const], routes: { 'GET /api/institutions': told } }
  it('say how many there are, and how each stands', async () => {
    const { text } = await open('/connections', scene)
    expect(text()).toContain('近 30 日接入率 35.02%')
    expect(rows()).toEqual([
      ['已接入', '第一医院H1', '990102', '直接连接', '2026-11-22', '2026-11-23'],
      ['静默', 'H2', '990102', '直接连接', '2026-11-22', '2026-11-23'],
      ['未接入', 'H3', '990102', '–', '–', '–'],
    ])
  })
  it('are listed by how they stand, and within other days', async () => {
    const { server } = await open('/connections', scene)
    await pick('select[name=show]', 'silent')
    await pick('select[name=days]', '90')
    expect(server.last('GET /api/institutions').query).toEqual({ show: 'silent', days: '90' })
    await pick('select[name=show]', 'all')
    expect(server.last('GET /api/institutions').query).toEqual({ days: '90' })
  })
  it('have no rate where none is registered', async () => {
    const { text } = await open('/connections', { ...scene, routes: { 'GET /api/institutions': { ...told, registered: 0, connected: 0, accessRate: 0, rows: [] } } })
    expect(text()).toContain('近 30 日接入率 未知')
  })
  it('are led to from the figure of their share', async () => {
    const measure = { of: 104, base: 297, share: 104 / 297, note: { zh: '登记', en: 'registered' } }
    const figures = { from: '2026-01-01', until: '2026-11-23', audited: measure, detection: measure, access: measure, months: [] }
    await open('/figures', { ...scene, routes: { ...scene.routes, 'GET /api/figures': figures } })
    expect(all('[data-role=access] a')[0]?.getAttribute('href')).toBe('/connections')
    expect(all('[data-role=audited] a')).toEqual([])
  })
})
