import { describe, expect, it, vi } from 'vitest'
import { listed } from '../fake/desk'
import { alerts, all, click, heading, one, open, pick, press, rows, search, send, write } from '../fake/page'
import { refuses } from '../fake/server'

vi.mock('@/lib/charts', () => ({ draw: () => ({ show: () => undefined, resize: () => undefined, drop: () => undefined }) }))

const text = (zh: string) => ({ zh, en: zh })

describe('the desk', () => {
  const figures = { mine: '3', mineDue: '1', mineOverdue: '0', due: '12', overdue: '10000+' }
  const routes = { 'GET /api/desk/figures': { figures: { today: 0, month: 0, appealed: 0, overturned: 0 }, steps: [] }, 'GET /api/desk': figures, 'GET /api/cases': { rows: [listed('a'), listed('b')], names: { R1: '超限定价格' } }, 'GET /api/cases/{id}': refuses(404), 'GET /api/cases/{id}/nearest': { rows: [] } }
  it('shows a reviewer what is theirs and what waits at their step', async () => {
    const { server } = await open('/', { roles: ['reviewer'], routes })
    expect(heading()).toBe('初审甲，您好')
    expect(all('h2').map((title) => title.textContent)).toEqual(['我的办理', '我的待办', '初审'])
    expect(server.asked('GET /api/cases').map((call) => call.query)).toEqual([{ mine: 'true', view: 'open', size: '12' }, { step: 'first-review', view: 'open', size: '12' }])
  })
  it('opens the list behind a figure', async () => {
    await open('/', { roles: ['reviewer'], routes })
    expect(all('a.tile.bad')).toEqual([])
    expect(one('a.tile.warn').textContent).toContain('1')
  })
  it('opens a case once, with the trail of its list', async () => {
    const { router, server } = await open('/', { roles: ['reviewer'], routes })
    await click(one('tbody a', '超限定价格'))
    expect(router.currentRoute.value.path).toBe('/cases/a')
    expect(JSON.parse(sessionStorage.getItem('mingjian.trail') ?? '')).toMatchObject({ query: { mine: 'true', view: 'open' }, ids: ['a', 'b'] })
    expect(server.asked('GET /api/cases/{id}')).toHaveLength(1)
  })
  it('has nothing for who decides no cases, and asks for nothing', async () => {
    const { server, text: said } = await open('/', { roles: ['expert'], routes })
    expect(said()).toContain('您的角色不办理案件')
    expect(server.asked('GET /api/desk')).toEqual([])
  })
  it('says of each list why it failed, the others stay', async () => {
    const some = ({ query }: { query: Record<string, string> }) => (query.mine ? refuses(503, '稍后再试 try later') : { rows: [listed('a')] })
    await open('/', { roles: ['reviewer'], routes: { ...routes, 'GET /api/cases': some } })
    expect(alerts()).toHaveLength(1)
    expect(rows()).toHaveLength(1)
  })
})

describe('the libraries', () => {
  const rule = (code: string, some: object = {}) => ({ code, number: 1, name: text(`规则 ${code}`), ruleClass: '政策类', verdict: 'VIOLATION', stage: 'ON', assessable: true, ...some })
  const routes = { 'GET /api/library': { release: 'abcdef0123456789', areaName: '合成市', covers: true, rules: 2 }, 'GET /api/library/rules': { rows: [rule('A'), rule('B', { ruleClass: '管理类', verdict: 'SUSPECTED', assessable: false }), rule('C', { stage: 'SHADOW' })] } }
  const editor = { roles: ['library-editor' as const], routes }
  it('list rules and say which cannot be judged or are on trial', async () => {
    await open('/library', editor)
    expect(rows().map((cells) => cells.at(-1))).toEqual(['正式运行', '无法审核', '试运行'])
  })
  it('choose by class and verdict without asking again', async () => {
    const { server, text: said } = await open('/library', editor)
    const before = server.asked('GET /api/library/rules').length
    await pick('select.verdict', 'SUSPECTED')
    expect(rows()).toHaveLength(1)
    expect(said()).toContain('共 1 条规则')
    expect(server.asked('GET /api/library/rules')).toHaveLength(before)
  })
  it('are read in English, and counted in it', async () => {
    const { text: said } = await open('/library?verdict=SUSPECTED', { ...editor, language: 'en' })
    expect(said()).toContain('1 rule')
    expect(said()).not.toContain('1 rules')
    expect(rows()[0]?.join(' ')).toContain('Administration')
  })
  it('keep the row at hand among those that are left', async () => {
    const { router } = await open('/library', { ...editor, routes: { ...routes, 'GET /api/library/rules/{code}': refuses(404) } })
    await press('j', 'j')
    await pick('select.verdict', 'SUSPECTED')
    await press('Enter')
    expect(router.currentRoute.value.path).toBe('/library/rules/B')
  })
  it('search by a word', async () => {
    const { server } = await open('/library', editor)
    await write('input[name=query]', ' 透析 ')
    await send('form.filters')
    expect(server.last('GET /api/library/rules').query).toEqual({ query: '透析' })
  })
  it('say that they do not cover the area', async () => {
    const { text: said } = await open('/library', { ...editor, routes: { ...routes, 'GET /api/library': { release: 'a', covers: false } } })
    expect(said()).toContain('现行版本不适用于您所在的地区')
  })
})

describe('a rule', () => {
  const rule = {
    code: 'A', name: text('透析次数'), verdict: 'VIOLATION', status: 'sentence', definition: text('定义'), logic: text('逻辑'), message: text('说明'), basis: { document: '目录', clause: '第一条', from: '2025-01-01' },
    scope: { scenes: ['INPATIENT'], moments: ['BEFORE', 'AFTER'], follows: 'TREATMENT', subject: 'LINE' },
    terms: [{ from: '2025-01-01', to: '', stage: 'ON', parameters: [{ name: 'most', value: '10', unit: '次', source: 'official' }] }],
    examples: [{ name: '刚好十次', expects: 'CLEAR' }, { name: '没有年龄', expects: 'UNDETERMINED:NO_AGE' }],
    tables: [{ name: 'limits', meaning: text('次数限制'), points: 40 }], missing: ['icd'],
  }
  const record = (some: object = {}) => ({ confirmed: 30, decided: 40, findings: 1200, precision: { share: 0.75, low: 0.6, high: 0.86 }, months: [{ day: '2026-10-01', findings: 10 }], ...some })
  const bureau = (routes: object = {}) => ({ roles: ['reviewer' as const], routes: { 'GET /api/library/rules/{code}': rule, 'GET /api/rules/{code}/record': record(), ...routes } })
  it('says what the regulation asks it to say', async () => {
    const { text: said } = await open('/library/rules/A', bureau())
    for (const word of ['住院', '事前、事后', '按就医地规则', '全部险种', '第一条', '10', '缺少知识点表 icd']) expect(said()).toContain(word)
  })
  it('shows its precision with the interval', async () => {
    const { text: said } = await open('/library/rules/A', bureau())
    expect(said()).toContain('75.0%')
    expect(said()).toContain('60.0% – 86.0%')
    expect(said()).not.toContain('不足 30 条')
  })
  it('gives no verdict on few, and no share of none', async () => {
    const { text: said } = await open('/library/rules/A', bureau({ 'GET /api/rules/{code}/record': record({ decided: 0, confirmed: 0 }) }))
    expect(said()).toContain('精准性未知')
    expect(said()).not.toContain('75.0%')
  })
  it('says what each example gives, and why it cannot be judged', async () => {
    await open('/library/rules/A', bureau())
    expect(all('li', '没有年龄')[0]?.textContent).toMatch(/无法判定.*NO_AGE/)
  })
  it('keeps its record to the bureau', async () => {
    const { server } = await open('/library/rules/A', { ...bureau(), roles: ['library-editor'] })
    expect(server.asked('GET /api/rules/{code}/record')).toEqual([])
  })
  it('is not there', async () => {
    await open('/library/rules/Z', bureau({ 'GET /api/library/rules/{code}': refuses(404, '没有这条规则 There is no such rule') }))
    expect(alerts().join()).toContain('没有这条规则')
  })
})

describe('figures of the bureau', () => {
  const group = (name: string, some: object = {}) => ({ name, open: 10, due: 1, overdue: 2, shareOverdue: 0.2, ages: [5, 3, 1, 1], meanDays: 7.25, amountFen: 100_00, ...some })
  const supervised = (...some: object[]) => ({ by: 'institution', names: { H1: '第一医院' }, rows: some, today: '2026-11-22' })
  it('name the institutions and lead to their cases', async () => {
    await open('/supervision', { roles: ['supervisor'], routes: { 'GET /api/supervision': supervised(group('H1'), group('', { overdue: 0 })) } })
    expect(rows()[0]?.slice(1, 6)).toEqual(['第一医院', '10', '1', '2', '20.0%'])
    expect(one('tbody a.loud').getAttribute('href')).toBe('/cases?institution=H1&view=overdue')
    expect(rows()[1]?.[1]).toBe('未分派')
  })
  it('are put together otherwise', async () => {
    const { server, router } = await open('/supervision', { roles: ['supervisor'], routes: { 'GET /api/supervision': supervised(group('H1')) } })
    server.says('GET /api/supervision', { ...supervised(group('first-review'), group('of-an-area')), by: 'step' })
    await click(one('[role=radio]', '环节'))
    expect(router.currentRoute.value.query).toEqual({ by: 'step' })
    expect(rows().map((cells) => cells[1])).toEqual(['初审', 'of-an-area'])
  })
  it('are none without open cases', async () => {
    const { text: said } = await open('/supervision', { roles: ['supervisor'], routes: { 'GET /api/supervision': supervised() } })
    expect(said()).toContain('没有在办案件')
  })
  it('say what is unknown, and never nought for it', async () => {
    const note = text('说明')
    const figures = { from: '2026-01-01', until: '2026-11-22', audited: { of: 10, note }, detection: { of: 5, base: 50, share: 0.1, note }, access: { of: 0, base: 9, share: 0, note }, months: [{ month: '2026-10-01', findings: 4, foundFen: 50_00 }] }
    await open('/figures', { roles: ['supervisor'], routes: { 'GET /api/figures': figures } })
    expect(all('.tile b').map((value) => value.textContent)).toEqual(['未知', '10.00%', '0.00%'])
    expect(one('tbody a').getAttribute('href')).toBe('/findings?month=2026-10')
    expect(rows().at(-1)?.[0]).toBe('合计')
  })
  it('are of the months that are chosen', async () => {
    const note = text('')
    const figures = { from: '2026-01-01', until: '2026-11-22', audited: { of: 0, note }, detection: { of: 0, note }, access: { of: 0, note } }
    const { server } = await open('/figures', { roles: ['supervisor'], routes: { 'GET /api/figures': figures } })
    await pick('[role=combobox]', '2026-02-01,2026-03-31')
    expect(server.last('GET /api/figures').query).toEqual({ from: '2026-02-01', until: '2026-03-31' })
  })
})

describe('the negative list', () => {
  const list = { rules: [{ rule: 'R1', findings: 4, amountFen: 300, peerMeanFen: 100 }, { rule: 'R2', findings: 1, amountFen: 50 }], rows: [{ rule: 'R1', item: 'X1', findings: 3, amountFen: 200 }, { rule: 'R1', item: '', findings: 1, amountFen: 100 }] }
  const routes = { 'GET /api/negative-list': list }
  it('asks the bureau for an institution first', async () => {
    const { server } = await open('/negative-list', { roles: ['reviewer'], routes })
    expect(server.asked('GET /api/negative-list')).toEqual([])
    server.says('GET /api/institutions/names', { rows: [{ code: 'H7', name: '第七医院' }] })
    await search('select[name=institution]', '第七')
    await pick('select[name=institution]', 'H7')
    expect(server.last('GET /api/negative-list').query).toEqual({ institution: 'H7' })
  })
  it('compares an institution with its peers, where those are known', async () => {
    await open('/negative-list', { roles: ['hospital-office'], institution: 'H1', routes })
    expect(all('tbody > tr').map((row) => row.lastElementChild?.textContent)).toEqual(['3.0 倍', '–'])
  })
  it('opens the items of a rule, and their findings', async () => {
    await open('/negative-list', { roles: ['hospital-office'], institution: 'H1', routes })
    await click(one('tbody button'))
    expect(all('tr.item td:first-child').map((cell) => cell.textContent)).toEqual(['X1', '不涉及具体项目'])
    expect(all('tr.item a').map((link) => link.getAttribute('href'))).toEqual(['/findings?rule=R1&item=X1', '/findings?rule=R1'])
  })
  it('is empty, not failed, for an institution without findings', async () => {
    const { text: said } = await open('/negative-list?institution=H9', { roles: ['reviewer'], routes: { 'GET /api/negative-list': refuses(404) } })
    expect(said()).toContain('没有疑点')
    expect(alerts()).toEqual([])
  })
})

describe('papers and books', () => {
  it('offer each letter as two files under its number', async () => {
    const letter = { hash: 'h1', kind: 'DECISION', document: '医保智告〔2026〕12号', title: '决定书', issued: '2026-11-22T16:30:00Z' }
    await open('/cases/a/letters', { roles: ['hospital-office'], institution: 'H1', routes: { 'GET /api/cases/{id}/letters': [letter] } })
    expect(rows()[0]?.slice(0, 4)).toEqual(['医保智告〔2026〕12号', '决定书', '决定书', '2026-11-23'])
    expect(one('[data-role=pdf]').getAttribute('download')).toBe('医保智告〔2026〕12号.pdf')
  })
  it('are brought by the page itself, which says why one is not', async () => {
    const letter = { hash: 'h1', kind: 'DECISION', document: '1号', title: '决定书', issued: '2026-11-22T16:30:00Z' }
    const route = 'GET /api/cases/{id}/letters/{hash}.pdf'
    const { server } = await open('/cases/a/letters', { roles: ['reviewer'], routes: { 'GET /api/cases/{id}/letters': [letter], [route]: refuses(404, '没有该文书 no such letter') } })
    await click(one('[data-role=pdf]'))
    expect(server.asked(route)).toHaveLength(1)
    expect(alerts()).toEqual(['没有该文书'])
  })
  it('say that there is no letter yet', async () => {
    const { text: said } = await open('/cases/a/letters', { roles: ['reviewer'], routes: { 'GET /api/cases/{id}/letters': [] } })
    expect(said()).toContain('本案还没有文书')
  })
  const books = (balanced: boolean) => ({
    balanced,
    balances: [{ account: 'CLAIMED', amountFen: -100 }, { account: 'RECOVERED', amountFen: balanced ? 100 : 90 }],
    marks: [{ caseId: 'c', line: 'L1', step: '', closing: 'RECOVERED', findings: ['f1'], standing: [{ account: 'RECOVERED', amountFen: 100 }] }],
    entries: [{ caseId: 'c', sequence: 1, at: '2026-11-20T01:00:00Z', place: 'S1/L1', from: 'CLAIMED', to: 'RECOVERED', amountFen: 100 }],
  })
  const AT = 'GET /api/settlements/{institution}/{settlement}/marks'
  it('say that the books of a settlement balance', async () => {
    const { server } = await open('/settlements/H1/S%2F1', { roles: ['reviewer'], routes: { [AT]: books(true) } })
    expect(server.last(AT).parts).toEqual({ institution: 'H1', settlement: 'S/1' })
    expect(one('[data-role=balanced]').textContent).toContain('账平')
    expect(rows()[0]?.[2]).toBe('已结：已追回')
  })
  it('or that they do not', async () => {
    await open('/settlements/H1/S1', { roles: ['reviewer'], routes: { [AT]: books(false) } })
    expect(one('tfoot .bad, tfoot tr.bad').textContent).toContain('账不平')
  })
  it('or that nothing was ever held against it', async () => {
    const { text: said } = await open('/settlements/H1/S1', { roles: ['reviewer'], routes: { [AT]: refuses(404) } })
    expect(said()).toContain('没有该结算的记录')
  })
})
