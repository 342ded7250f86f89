import { describe, expect, it } from 'vitest'
import { command, listed, listing, outcome, whole } from '../fake/desk'
import { alerts, all, click, one, open, pick, press, rows, send, settled, write } from '../fake/page'
import { refuses } from '../fake/server'

const LOOK = 'POST /api/case-batches/preview'
const DECIDE = 'POST /api/case-batches'
const ADDRESS = '/batches?step=first-review&rule=R1'
const preview = (...ids: string[]) => ({
  count: '120',
  amountFen: 500_00,
  cases: ids.map((caseId) => ({ caseId, version: 3 })),
  against: [{ code: 'ASSIGNED_ELSEWHERE', why: { zh: '案件已分派给他人', en: 'Assigned to somebody else' }, cases: 4 }],
  sample: ids.slice(0, 2).map((id) => listed(id)),
})
const came = (caseId: string, code: string, zh: string) => ({ caseId, code, text: { zh, en: code }, version: 4 })
const reviewer = (routes: object = {}) => ({
  roles: ['reviewer' as const],
  routes: { 'GET /api/cases': listing('a'), 'GET /api/cases/{id}': whole('a'), [LOOK]: preview('a', 'b'), [DECIDE]: { done: 0, outcomes: [] }, ...routes },
})
const titles = () => all('h2').map((title) => title.textContent)

async function decided(name: string) {
  await click(one('[role=radio]', name))
  await pick('select.reason', 'CLEAR')
  await send('form.form')
}

describe('cases to decide together', () => {
  it('are of one step, which is chosen first', async () => {
    const { text, router, server } = await open('/batches', reviewer())
    expect(server.calls.map((call) => call.route)).not.toContain('GET /api/cases')
    await pick('select.short', 'first-review')
    expect(router.currentRoute.value.query).toEqual({ step: 'first-review' })
    expect(text()).toContain('请选定规则')
  })
  it('offer the outcomes of their largest case', async () => {
    const { server } = await open(ADDRESS, reviewer())
    expect(server.last('GET /api/cases').query).toEqual({ step: 'first-review', rule: 'R1', sort: 'amount', size: '1' })
    expect(all('.form [role=radio]').map((one) => one.textContent)).toEqual(['认定疑点', '排除'])
  })
  it('are of one rule: without it nothing is decided', async () => {
    const { text } = await open('/batches?step=first-review', reviewer())
    expect(text()).toContain('请选定规则')
    expect(all('.form')).toEqual([])
  })
  it('can be given to somebody whatever their rule', async () => {
    const given = whole('a', { actions: [outcome('propose', '认定疑点'), command('assign')] })
    await open('/batches?step=first-review', { ...reviewer({ 'GET /api/cases/{id}': given }), roles: ['supervisor' as const] })
    expect(all('.form [role=radio]')).toHaveLength(1)
    expect(one('[data-role=choose-rule]').textContent).toContain('同一规则')
  })
  it('are none', async () => {
    const { text } = await open(ADDRESS, reviewer({ 'GET /api/cases': listing() }))
    expect(text()).toContain('没有')
    expect(titles()).toHaveLength(1)
  })
  it('are not for who has no part in the step', async () => {
    const barred = whole('a', { actions: [outcome('propose', '认定疑点', { against: 'ROLE' }), command('assign', { against: 'ROLE' })] })
    await open(ADDRESS, reviewer({ 'GET /api/cases/{id}': barred }))
    expect(all('.form [role=radio]')).toEqual([])
  })
})

describe('a decision on many', () => {
  it('says what it lacks once it was to be looked at', async () => {
    const { server } = await open(ADDRESS, reviewer())
    expect(alerts()).toEqual([])
    await send('form.form')
    expect(alerts()).toHaveLength(1)
    await click(one('[role=radio]', '排除'))
    await send('form.form')
    expect(server.asked(LOOK)).toEqual([])
  })
  it('is looked at before it is made: how many, how much, against whom, and a sample', async () => {
    const { server, text } = await open(ADDRESS, reviewer())
    await decided('排除')
    expect(server.last(LOOK).body).toEqual({ filter: { step: 'first-review', rule: 'R1' }, command: 'give-outcome', fields: { outcome: 'clear', grounds: { reason: 'CLEAR', opinion: '' } } })
    expect(one('[data-role=willing]').textContent).toBe('2')
    expect(text()).toContain('案件已分派给他人')
    expect(rows()).toHaveLength(2)
    expect(server.asked(DECIDE)).toEqual([])
  })
  it('is made of the cases that were looked at, in their versions', async () => {
    const { server } = await open(ADDRESS, reviewer())
    await decided('排除')
    await click(one('[role=alertdialog] button'))
    expect(server.last(DECIDE).body).toMatchObject({ cases: [{ caseId: 'a', version: 3 }, { caseId: 'b', version: 3 }], command: 'give-outcome', fields: { outcome: 'clear' } })
  })
  it('is looked at anew when anything of it changes', async () => {
    await open(ADDRESS, reviewer())
    await decided('排除')
    expect(titles()).toHaveLength(3)
    await write('.opinion input', '同类')
    expect(titles()).toHaveLength(2)
  })
  it('is forgotten with other filters', async () => {
    const { router } = await open(ADDRESS, reviewer())
    await decided('排除')
    await router.replace('/batches?step=verification')
    await settled()
    expect(titles()).toHaveLength(2)
    expect(all('[role=radio][aria-checked=true]').map((one) => one.textContent)).toEqual([])
  })
  it('has no key that makes it', async () => {
    const { server } = await open(ADDRESS, reviewer())
    await decided('排除')
    await press('Enter', 'a', 'd')
    expect(server.asked(DECIDE)).toEqual([])
  })
  it('says why it could not be looked at', async () => {
    await open(ADDRESS, reviewer({ [LOOK]: refuses(422, '条件过宽 The filter is too wide', 'MJ-4330') }))
    await decided('排除')
    expect(alerts().join()).toContain('条件过宽')
  })
})

describe('what came of it', () => {
  const partly = { done: 1, outcomes: [came('aaaaaaaaaa', 'DONE', '已办理'), came('bbbbbbbbbb', 'OVERTAKEN', '案件已有新的变化'), came('cccccccccc', 'OVERTAKEN', '案件已有新的变化')] }
  it('is told case by case where it was done in part', async () => {
    await open(ADDRESS, reviewer({ [DECIDE]: partly }))
    await decided('排除')
    await click(one('[role=alertdialog] button'))
    expect(one('[data-role=done]').textContent).toBe('共 3 件，已办理 1 件。')
    expect(all('dt').map((one) => one.textContent)).toEqual(['已办理 1', '案件已有新的变化 2'])
    expect(all('dd a', 'bbbbbbbb').map((one) => one.getAttribute('href'))).toEqual(['/cases/bbbbbbbbbb'])
  })
  it('is sent again under the same name where the line was cut', async () => {
    const { server } = await open(ADDRESS, reviewer({ [DECIDE]: refuses(503) }))
    await decided('排除')
    await click(one('[role=alertdialog] button'))
    server.says(DECIDE, partly)
    await click(one('[role=alertdialog] button'))
    const [first, second] = server.asked(DECIDE).map((call) => (call.body as { id: string }).id)
    expect(second).toBe(first)
    expect(one('[data-role=done]').textContent).toContain('已办理 1 件')
  })
  it('stays where nothing is left to decide', async () => {
    const { server } = await open(ADDRESS, reviewer({ [DECIDE]: partly }))
    await decided('排除')
    server.says('GET /api/cases', listing())
    await click(one('[role=alertdialog] button'))
    expect(all('[data-role=done]')).toHaveLength(1)
  })
  it('offers nothing where no case is willing', async () => {
    await open(ADDRESS, reviewer({ [LOOK]: preview() }))
    await decided('排除')
    expect((one('[data-role=decide]') as HTMLButtonElement).disabled).toBe(true)
    expect(all('tbody tr')).toEqual([])
  })
})
