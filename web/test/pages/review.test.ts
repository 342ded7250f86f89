import { describe, expect, it } from 'vitest'
import { finding, held, outcome, review, trailOfCases, whole } from '../fake/desk'
import { passing } from '../fake/element'
import { alerts, all, answer, button, choose, click, heading, one, open, pick, press, send, settled, write } from '../fake/page'
import { at, refuses } from '../fake/server'

const SEND = 'POST /api/cases/{id}/commands'
const reviewer = (routes: Record<string, unknown> = {}, cases: Record<string, object> = {}) => ({ roles: ['reviewer' as const], routes: { ...review(cases), ...routes } })
const given = () => all('[data-outcome]').map((one) => one.dataset.outcome)

describe('what was found', () => {
  it('names the doctor by name and code, and leads to what else they ordered', async () => {
    const ordered = { ...finding('f-a'), words: { doctor_name: '王医师' }, finding: { ...finding('f-a').finding, doctor: 'D7', institution: 'H1' } }
    const { text } = await open('/cases/a', reviewer({ 'GET /api/findings/{id}': ordered }))
    expect(text()).toContain('王医师')
    expect(one('[data-role=of-doctor]').getAttribute('href')).toBe('/findings?institution=H1&doctor=D7')
  })
})

describe('a case by keys alone', () => {
  it('is confirmed: a, the first reason, Enter; then the next one comes', async () => {
    trailOfCases('a', 'b')
    const { server, router } = await open('/cases/a', reviewer())
    await press('a', '1', 'Enter')
    expect(server.last(SEND).body).toMatchObject({ command: 'give-outcome', fields: { outcome: 'propose', grounds: { reason: 'CLEAR', opinion: '' } } })
    expect(server.last(SEND).headers.get('If-Match')).toBe('"7"')
    expect(router.currentRoute.value.path).toBe('/cases/b')
    expect(passing).toEqual(['已办理'])
  })
  it('is dismissed with the reason that is chosen', async () => {
    const { server } = await open('/cases/a', reviewer())
    await press('d', '2', 'Enter')
    expect(server.last(SEND).body).toMatchObject({ fields: { outcome: 'clear', grounds: { reason: 'DATA' } } })
  })
  it('waits for a reason', async () => {
    const { server, text } = await open('/cases/a', reviewer())
    await press('a', 'Enter')
    expect(text()).toContain('请选择理由')
    expect(server.asked(SEND)).toEqual([])
  })
  it('is left as it is by Escape', async () => {
    const { server } = await open('/cases/a', reviewer())
    await press('a', '1', 'Escape', 'Enter')
    expect(all('form.form')).toEqual([])
    expect(server.asked(SEND)).toEqual([])
  })
  it('is gone past by j and k, in the order of the list', async () => {
    trailOfCases('a', 'b', 'c')
    const { router, text } = await open('/cases/b', reviewer())
    expect(text()).toContain('2 / 3')
    await press('j')
    expect(router.currentRoute.value.path).toBe('/cases/c')
    await press('j', 'k', 'k')
    expect(router.currentRoute.value.path).toBe('/cases/a')
  })
  it('is taken by t', async () => {
    const { server } = await open('/cases/a', { ...reviewer(), account: 'reviewer9' })
    await press('t')
    expect(server.last(SEND).body).toMatchObject({ command: 'assign', fields: { person: 'reviewer9' } })
  })
  it('is left for its list by u, with the filters of the list', async () => {
    trailOfCases('a')
    const { router } = await open('/cases/a', reviewer({ 'GET /api/cases': { rows: [] }, 'GET /api/cases/count': { count: '0' } }))
    await press('u')
    expect(router.currentRoute.value.fullPath).toBe('/cases?view=open')
  })
  it('shows its clause by c', async () => {
    await open('/cases/a', reviewer())
    await press('c')
    expect(document.activeElement?.id).toBe('clause')
  })
  it('shows its next finding by n, and the first again', async () => {
    const { text } = await open('/cases/a', reviewer({}, { a: { findings: [held('f-a', { claimedFen: 9 }), held('f-x', { claimedFen: 1 })] } }))
    expect(text()).toContain('事实 f-a')
    await press('n')
    expect(text()).toContain('事实 f-x')
    await press('n')
    expect(text()).toContain('事实 f-a')
  })
  it('keeps letters letters while an opinion is written', async () => {
    const { server } = await open('/cases/a', reviewer())
    await press('a')
    one('textarea[name=opinion]').focus()
    await press('1', 'd', 'Enter')
    expect(given()).toEqual(['propose', 'clear'])
    expect(server.asked(SEND)).toEqual([])
  })
})

describe('a case somebody else acted on', () => {
  const overtaken = reviewer({ [SEND]: refuses(412, '案件已有新的变化 The case has changed OVERTAKEN', 'MJ-4323') })
  it('is read anew, and says so', async () => {
    const { server } = await open('/cases/a', overtaken)
    await press('a', '1', 'Enter')
    expect(alerts().join()).toContain('他人刚刚办理了本案')
    expect(server.asked('GET /api/cases/{id}')).toHaveLength(2)
  })
  it('keeps what was written and chosen', async () => {
    await open('/cases/a', overtaken)
    await press('a')
    await write('textarea[name=opinion]', '已核对病历')
    await click(one('input[name=reason]'))
    await send('form.form')
    expect((one('textarea[name=opinion]') as HTMLTextAreaElement).value).toBe('已核对病历')
    expect((one('input[name=reason]') as HTMLInputElement).checked).toBe(true)
  })
  it('is decided at the version it stands at now', async () => {
    const { server } = await open('/cases/a', overtaken)
    await press('a', '1')
    server.says('GET /api/cases/{id}', at('"9"', whole('a')))
    await press('Enter')
    server.says(SEND, { version: 10 })
    await press('Enter')
    expect(server.last(SEND).headers.get('If-Match')).toBe('"9"')
    expect(alerts()).toEqual([])
  })
  it('closes the form of an outcome it no longer has', async () => {
    const { server } = await open('/cases/a', overtaken)
    await press('a', '1')
    server.says('GET /api/cases/{id}', at('"9"', whole('a', { actions: [outcome('notify', '通知机构说明')] })))
    await press('Enter')
    expect(all('form.form')).toEqual([])
    expect(given()).toEqual(['notify'])
  })
})

describe('a case that may not be decided', () => {
  it('says why the server refused', async () => {
    await open('/cases/a', reviewer({ [SEND]: refuses(403, '此前办理过本案，须回避 You have acted on this case before BARRED', 'MJ-4324') }))
    await press('a', '1', 'Enter')
    expect(alerts().join()).toContain('此前办理过本案，须回避')
    expect(one('form.form')).toBeTruthy()
  })
  it('says in the language of the reader why nothing is open', async () => {
    const bar = outcome('propose', '认定疑点', { against: 'ROLE', why: { zh: '当前环节不由您的角色办理', en: 'This step is not for your role' } })
    const { text } = await open('/cases/a', { ...reviewer({}, { a: { actions: [bar] } }), language: 'en' })
    expect(text()).toContain('This step is not for your role')
    expect(given()).toEqual([])
  })
  it('shows nothing of the case before while the next one is on its way', async () => {
    trailOfCases('a', 'b')
    const { server } = await open('/cases/a', reviewer())
    let come: (one: unknown) => void = () => undefined
    server.says('GET /api/cases/{id}', () => new Promise((done) => (come = done)))
    void press('j')
    await new Promise((done) => setTimeout(done, 20))
    expect(given()).toEqual([])
    come(at('"7"', whole('b')))
    await settled()
    expect(given()).toEqual(['propose', 'clear'])
  })
  it('is said not to be found', async () => {
    await open('/cases/zz', reviewer({ 'GET /api/cases/{id}': refuses(404) }))
    expect(alerts().join()).toContain('没有找到')
  })
})

describe('what else may be done', () => {
  it('lets a supervisor give the case to somebody', async () => {
    const { server } = await open('/cases/a', { ...reviewer({ 'GET /api/colleagues': { rows: [] } }), roles: ['supervisor'] })
    await click(one('[data-role=assign]'))
    expect(all('[data-role=assign-form]')).toHaveLength(1)
    expect(server.last('GET /api/colleagues').query).toEqual({ caseId: 'a' })
  })
  it('offers a reviewer to take the case, not to give it away', async () => {
    await open('/cases/a', reviewer())
    expect(all('[data-role=assign]')).toEqual([])
    expect(all('[data-role=take]')).toHaveLength(1)
  })
  it('says that a case is one’s own', async () => {
    const { text } = await open('/cases/a', { ...reviewer({}, { a: { place: { step: 'first-review', assignee: 'reviewer1' } } }), account: 'reviewer1' })
    expect(text()).toContain('由您办理')
    expect(all('[data-role=take]')).toEqual([])
  })
})

describe('who a finding is about', () => {
  it('is named only with a reason, which goes along', async () => {
    const unmasked = (call: { parts: Record<string, string>; headers: Headers }) => finding('f-a', call.headers.get('X-Reason') ? { person: { text: '张三 3701', masked: false } } : {})
    const { server, text } = await open('/cases/a', reviewer({ 'GET /api/findings/{id}': unmasked }))
    expect(text()).toContain('***3375')
    await click(button('查看'))
    await answer('电话核实')
    expect(decodeURIComponent(server.last('GET /api/findings/{id}').headers.get('X-Reason') ?? '')).toBe('电话核实')
    expect(decodeURIComponent(server.last('GET /api/findings/{id}/claims').headers.get('X-Reason') ?? '')).toBe('电话核实')
    expect(text()).toContain('张三 3701')
    expect(all('button', '查看')).toEqual([])
  })
  it('stays hidden without one', async () => {
    const { server } = await open('/cases/a', reviewer())
    await click(button('查看'))
    await click(one('[role=dialog] button[type=button]'))
    expect(server.asked('GET /api/findings/{id}')).toHaveLength(1)
  })
})

describe('an appeal', () => {
  const appeal = (more: object = {}) => outcome('appeal', '申诉', { needsOpinion: true, ...more })
  const needing = { actions: [outcome('accept', '认可'), appeal({ against: 'MATERIAL_NEEDED' })] }
  const upload = { id: 'u1', parts: 1, partBytes: 1000, present: [] }
  const office = (cases: Record<string, object>) => ({
    roles: ['hospital-office' as const],
    institution: 'H1',
    routes: { ...review(cases), 'POST /api/uploads': upload, 'PUT /api/uploads/{id}/{part}': upload, 'POST /api/uploads/{id}/end': { ...upload, hash: 'abc', name: '病历.pdf' } },
  })
  it('asks for a reason, an opinion and material, one after the other', async () => {
    const { text } = await open('/cases/a', office({ a: needing }))
    await press('d')
    expect(text()).toContain('请选择理由')
    await press('1')
    expect(text()).toContain('请填写意见')
    await write('textarea[name=opinion]', '确有需要')
    expect(text()).toContain('请先添加所需材料')
    expect((one('[data-role=give]') as HTMLButtonElement).disabled).toBe(true)
  })
  it('takes a file to the case as the kind that was chosen, and keeps what was written', async () => {
    const { server, text } = await open('/cases/a', office({ a: needing }))
    await press('d', '1')
    await write('textarea[name=opinion]', '确有需要')
    await pick('select.kind', 'STATEMENT')
    server.says('GET /api/cases/{id}', at('"8"', whole('a', { actions: [appeal()], materials: [{ hash: 'abc', kind: 'STATEMENT', title: '病历.pdf' }] })))
    await choose('input[name=material]', new File(['病历'], '病历.pdf'))
    expect(server.last(SEND).body).toMatchObject({ command: 'attach', fields: { material: { hash: 'abc', kind: 'STATEMENT', title: '病历.pdf' } } })
    expect(server.last(SEND).headers.get('If-Match')).toBe('"8"')
    expect((one('textarea[name=opinion]') as HTMLTextAreaElement).value).toBe('确有需要')
    await send('form.form')
    expect(server.last(SEND).body).toMatchObject({ command: 'give-outcome', fields: { outcome: 'appeal', grounds: { reason: 'CLEAR', opinion: '确有需要' } } })
    expect(text()).toContain('书面说明')
  })
  it('says why a file did not come', async () => {
    const { server } = await open('/cases/a', office({ a: needing }))
    server.says('POST /api/uploads/{id}/end', refuses(415, '文件类型不允许 This type of file is not allowed', 'MJ-4360'))
    await press('d')
    await choose('input[name=material]', new File(['x'], 'x.exe'))
    expect(alerts().join()).toContain('文件类型不允许')
    expect(server.asked(SEND)).toEqual([])
  })
})

describe('an opinion kept for later', () => {
  it('is put in by a click', async () => {
    const kept = { id: 't1', name: '已核对', words: '已核对病历与收费明细。' }
    await open('/cases/a', reviewer({ 'GET /api/opinion-templates': { rows: [kept] } }))
    await press('a')
    await click(one('[role=menuitem]', '已核对'))
    expect((one('textarea[name=opinion]') as HTMLTextAreaElement).value).toBe('已核对病历与收费明细。')
  })
  it('is kept as it is written, for this outcome of this step', async () => {
    const { server } = await open('/cases/a', reviewer({ 'PUT /api/opinion-templates/{id}': {} }))
    await press('d')
    await write('textarea[name=opinion]', '  属临床必需  ')
    await click(button('存为常用意见'))
    expect(server.last('PUT /api/opinion-templates/{id}').body).toEqual({ step: 'first-review', outcome: 'clear', name: '属临床必需', words: '属临床必需', shared: false })
  })
})

describe('what the page tells', () => {
  it('is what happened, the latest first', async () => {
    const happened = (sequence: number, event: string, fields: object = {}) => ({ sequence, event, fields, at: '2026-11-20T01:00:00Z', person: 'system' })
    const timeline = [happened(1, 'opened'), happened(2, 'outcome-given', { step: 'first-review', outcome: 'propose', grounds: { reason: 'EVIDENCE_STANDS', opinion: '见附件' } })]
    await open('/cases/a', reviewer({}, { a: { timeline } }))
    const lines = all('ol li').map((line) => line.textContent)
    expect(lines[0]).toMatch(/认定疑点.*初审.*疑点事实清楚.*见附件/)
    expect(lines[1]).toContain('立案')
  })
  it('is where the money stands, in words', async () => {
    const { text } = await open('/cases/a', reviewer({}, { a: { money: [{ account: 'TO_RECOVER', amountFen: 1_00, fundFen: 70 }, { account: 'OF_AREA', name: '地方账户' }] } }))
    expect(text()).toContain('应追回')
    expect(text()).toContain('地方账户')
  })
  it('is the blamed line among the others, and how many more there are', async () => {
    const line = (id: string, some: object = {}) => ({ id, itemName: `项目 ${id}`, time: '2026-01-02T08:30:00', quantity: '2.0000', unitPrice: '3.500000', ...some })
    const lines = [line('1'), line('2', { blamed: true }), line('3', { related: true })]
    const { text } = await open('/cases/a', reviewer({ 'GET /api/findings/{id}/claims': { claims: { source: 'lake', lines, linesInAll: 50, from: '2025-01-01', to: '2025-12-31' } } }))
    expect(all('tr.blamed').map((row) => row.textContent)).toEqual([expect.stringContaining('项目 2')])
    expect(all('tr.related')).toHaveLength(1)
    expect(text()).toContain('共 50 条')
  })
  it('is why there are no lines, where the finding is about more than one settlement', async () => {
    await open('/cases/a', reviewer({ 'GET /api/findings/{id}/claims': { claims: { source: 'lake', lines: [], linesInAll: 0, visits: [], from: '2025-01-01', to: '2025-12-31' } } }))
    expect(one('[data-role=no-lines]').textContent).toContain('不限于一次结算')
  })
  it('is that none of its own cases is decided, for an institution', async () => {
    await open('/cases/a', reviewer())
    expect(one('[data-role=nearest]').textContent).toContain('还没有同规则的已结案件')
    await open('/cases/a', { ...reviewer(), roles: ['hospital-office'], institution: 'H1' })
    expect(one('[data-role=nearest]', '本机构还没有同规则的已结案件')).toBeTruthy()
  })
  it('is which decided cases are near, and why', async () => {
    const near = { decided: { caseId: 'z', closingName: { zh: '已拒付', en: 'Refused' }, reason: 'R', reasonName: { zh: '费用尚未拨付', en: 'Not paid' }, amountFen: 18_00 }, why: [{ code: 'ITEM', text: { zh: '同一项目', en: 'Same item' } }] }
    await open('/cases/a', reviewer({ 'GET /api/cases/{id}/nearest': { rows: [near] } }))
    expect(one('[data-role=nearest]').textContent).toMatch(/已拒付.*费用尚未拨付.*同一项目.*18\.00/)
  })
  it('is a finding whose case one is not shown', async () => {
    const { text } = await open('/findings/f-a', reviewer({ 'GET /api/cases/{id}': refuses(404) }))
    expect(heading()).toContain('规则 f-a')
    expect(text()).toContain('该疑点没有立案')
    expect(alerts()).toEqual([])
  })
})
