import { describe, expect, it } from 'vitest'
import { alerts, all, button, click, heading, one, open, pick, press, rows, search, send, settled, write } from '../fake/page'
import { refuses } from '../fake/server'

const listed = (id: string, some: object = {}) => ({ id, rule: 'R1', institution: 'H1', step: 'first-review', verdict: 'SUSPECTED', limit: '2099-01-01', amountFen: 12_345, findings: 1, ...some })
const listing = (...ids: string[]) => ({ rows: ids.map((id) => listed(id)), next: '', names: { R1: '超限定价格', H1: '第一医院' } })
const routes = (...ids: string[]) => ({ 'GET /api/cases': listing(...ids), 'GET /api/cases/count': { count: '10000+' } })
const reviewer = (more: object = {}) => ({ roles: ['reviewer' as const], routes: { ...routes('a', 'b', 'c'), 'GET /api/cases/{id}': refuses(404), 'GET /api/cases/{id}/nearest': { rows: [] }, ...more } })
const marked = () => all('tbody tr.at').map((row) => row.dataset.id)

describe('the list of cases', () => {
  it('names rules, institutions, steps and how many there are', async () => {
    const { text } = await open('/cases', reviewer())
    expect(heading()).toBe('案件')
    expect(rows()[0]).toEqual(expect.arrayContaining(['超限定价格', '第一医院', '初审', '可疑']))
    expect(text()).toContain('10,000+')
  })
  it('goes down, up and no further', async () => {
    await open('/cases', reviewer())
    await press('j', 'j', 'j', 'j')
    expect(marked()).toEqual(['c'])
    await press('k')
    expect(marked()).toEqual(['b'])
  })
  it('opens the row at hand by Enter and leaves a trail', async () => {
    const { router } = await open('/cases?view=due', reviewer())
    await press('j', 'Enter')
    expect(router.currentRoute.value.path).toBe('/cases/b')
    expect(JSON.parse(sessionStorage.getItem('mingjian.trail') ?? '{}')).toEqual({ path: '/api/cases', query: { view: 'due' }, ids: ['a', 'b', 'c'], next: '' })
  })
  it('opens a row by a click, and marks it', async () => {
    const { router } = await open('/cases', reviewer())
    await click(one('tbody tr:nth-child(3) td:nth-child(2)'))
    expect(router.currentRoute.value.path).toBe('/cases/c')
  })
  it('is found as it was by who comes back to it, and from its beginning by who asks otherwise', async () => {
    const paged = reviewer({ 'GET /api/cases': { ...listing('a', 'b', 'c'), next: 'm1' } })
    const { wrapper } = await open('/cases?view=due', paged)
    await press(']', 'j')
    const left: unknown = structuredClone(history.state)
    wrapper.unmount()
    history.replaceState(left, '')
    const { server } = await open('/cases?view=due', paged)
    expect(server.last('GET /api/cases').query).toEqual({ view: 'due', after: 'm1' })
    expect(marked()).toEqual(['b'])
    await press('[')
    expect(server.last('GET /api/cases').query).toEqual({ view: 'due' })
    await press(']')
    await click(one('[role=radio]', '超期'))
    expect(server.last('GET /api/cases').query).not.toHaveProperty('after')
  })
  it('says that there is nothing, not that it failed', async () => {
    const { text } = await open('/cases', { roles: ['reviewer'], routes: routes() })
    expect(text()).toContain('没有')
    expect(all('[role=alert]')).toEqual([])
    expect(all('table')).toHaveLength(0)
  })
  it('says why it failed, and tries again', async () => {
    const { server } = await open('/cases', reviewer({ 'GET /api/cases': refuses(503, '服务维护中 under maintenance', 'MJ-4001') }))
    expect(one('[role=alert]').textContent).toContain('服务维护中')
    expect(one('[role=alert]').textContent).toContain('MJ-4001')
    server.says('GET /api/cases', listing('a'))
    await click(button('重试'))
    expect(rows()).toHaveLength(1)
    expect(all('[role=alert]')).toEqual([])
  })
})

describe('its filters', () => {
  it('stand in the address and are asked for', async () => {
    const { router, server } = await open('/cases', reviewer())
    server.says('GET /api/library/rules', { rows: [{ code: 'R9', name: { zh: '超限定频次', en: 'Too often' }, verdict: 'SUSPECTED' }] })
    await search('select[name=rule]', '频次')
    expect(server.last('GET /api/library/rules').query).toEqual({ query: '频次' })
    await pick('select[name=rule]', 'R9')
    await write('input[name=least]', '1,200.5')
    await send('form.filters')
    expect(router.currentRoute.value.query).toEqual({ rule: 'R9', least: '120050' })
    expect(server.last('GET /api/cases').query).toEqual({ rule: 'R9', least: '120050' })
  })
  it('name what the address asks for', async () => {
    await open('/cases?institution=H7', { ...reviewer(), routes: { ...routes('a'), 'GET /api/institutions/names': { rows: [{ code: 'H7', name: '第七医院' }] } } })
    expect((one('select[name=institution]') as HTMLSelectElement).selectedOptions[0]?.textContent).toContain('第七医院')
  })
  it('are filled in from the address', async () => {
    await open('/cases?institution=H7&least=5000', reviewer())
    expect((one('select[name=institution]') as HTMLSelectElement).value).toBe('H7')
    expect((one('input[name=least]') as HTMLInputElement).value).toBe('50')
  })
  it('refuse an amount that is none, and leave it to be put right', async () => {
    const { router } = await open('/cases?least=5000', reviewer())
    await write('input[name=least]', '5o')
    await send('form.filters')
    expect(router.currentRoute.value.query).toEqual({ least: '5000' })
    expect((one('input[name=least]') as HTMLInputElement).value).toBe('5o')
    expect(alerts().join()).toContain('金额应为数字')
    await write('input[name=least]', '60')
    await send('form.filters')
    expect(router.currentRoute.value.query).toEqual({ least: '6000' })
    expect(alerts()).toEqual([])
  })
  it('tell what the server knows nothing of', async () => {
    await open('/cases?rule=NONE', { ...reviewer(), routes: { ...routes('a'), 'GET /api/cases': refuses(400, '没有这条规则 no such rule: NONE', 'MJ-4343') } })
    expect(alerts().join()).toContain('没有这条规则')
  })
  it('are all taken away at once', async () => {
    const { router } = await open('/cases?rule=R1&view=due', reviewer())
    await click(button('清除条件'))
    expect(router.currentRoute.value.query).toEqual({})
  })
  it('sort by a column without forgetting the others', async () => {
    const { server } = await open('/cases?rule=R1', reviewer())
    await click(one('th button', '涉及金额'))
    expect(server.last('GET /api/cases').query).toEqual({ rule: 'R1', sort: 'amount' })
    expect(server.last('GET /api/cases/count').query.sort).toBeUndefined()
  })
  it('show an institution nothing of who works at the bureau', async () => {
    const { text } = await open('/cases', { roles: ['hospital-office'], institution: 'H1', routes: routes('a') })
    expect(all('select[name=institution]')).toEqual([])
    expect(text()).not.toContain('办理人')
  })
})

describe('pages of a list', () => {
  const paged = ({ query }: { query: Record<string, string> }) => (query.after === 'm1' ? listing('d') : { ...listing('a', 'b', 'c'), next: 'm1' })
  it('go on by the mark of the server and back', async () => {
    const { server } = await open('/cases', reviewer({ 'GET /api/cases': paged }))
    await press(']')
    expect(server.last('GET /api/cases').query).toEqual({ after: 'm1' })
    expect(rows()).toHaveLength(1)
    await press('[')
    expect(rows()).toHaveLength(3)
  })
  it('end where there is no further mark', async () => {
    const { server } = await open('/cases', reviewer({ 'GET /api/cases': paged }))
    await press(']', ']', ']')
    expect(server.asked('GET /api/cases')).toHaveLength(2)
    expect((button('下一页') as HTMLButtonElement).disabled).toBe(true)
  })
  it('begin anew with other filters', async () => {
    const { server, router } = await open('/cases', reviewer({ 'GET /api/cases': paged }))
    await press(']')
    await router.replace('/cases?view=overdue')
    await settled()
    expect(server.last('GET /api/cases').query).toEqual({ view: 'overdue' })
  })
})

describe('views of one’s own', () => {
  const saved = { id: 'v1', list: 'cases', name: '我的超期', filters: { view: 'overdue' }, columns: ['-month', '-verdict'] }
  it('bring their filters and columns', async () => {
    const { router } = await open('/cases', reviewer({ 'GET /api/views': { rows: [saved] } }))
    await click(one('[data-role=views]'))
    await click(button('我的超期'))
    expect(router.currentRoute.value.query).toEqual({ view: 'overdue' })
    expect(all('th', '性质')).toEqual([])
    expect(all('th', '基金支付')).toHaveLength(1)
  })
  it('are kept under a name with what is shown now', async () => {
    const { server } = await open('/cases?rule=R1', reviewer({ 'PUT /api/views/{id}': {} }))
    await click(one('[data-role=views]'))
    await write('.line input', '超限价')
    await send('form.line')
    expect(server.last('PUT /api/views/{id}').body).toEqual({ list: 'cases', name: '超限价', filters: { rule: 'R1' }, columns: ['-month', '-fund'] })
  })
  it('are taken away at the server', async () => {
    const { server } = await open('/cases', reviewer({ 'GET /api/views': { rows: [saved] }, 'DELETE /api/views/{id}': undefined }))
    await click(one('[data-role=views]'))
    await click(button('删除'))
    expect(server.last('DELETE /api/views/{id}').parts).toEqual({ id: 'v1' })
  })
  it('hide a column for this browser', async () => {
    await open('/cases', reviewer())
    await click(one('[data-role=columns]'))
    await click(one('label', '性质').querySelector('input')!)
    expect(all('th', '性质')).toEqual([])
    expect(JSON.parse(localStorage.getItem('mingjian.columns.cases') ?? '[]')).toContain('verdict')
  })
})

describe('what a case of the list says', () => {
  it('is when and why it closed, also where its findings fell away', async () => {
    await open('/cases?view=closed', reviewer({ 'GET /api/cases': { ...listing(), rows: [listed('a', { step: '', closing: 'EXEMPTED' }), listed('b', { step: '', closing: 'OF_AN_AREA' })] } }))
    expect(rows().map((cells) => cells.slice(0, 2))).toEqual([['2099-01-01', '已豁免'], ['2099-01-01', 'OF_AN_AREA']])
  })
  it('is in English for who reads that', async () => {
    await open('/cases', { ...reviewer(), language: 'en' })
    expect(heading()).toBe('Cases')
    expect(rows()[0]).toEqual(expect.arrayContaining(['First review', 'Suspected']))
  })
})
