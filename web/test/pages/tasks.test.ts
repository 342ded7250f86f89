import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { alerts, all, choose, click, heading, one, open, pick, press, rows, send, settled, write } from '../fake/page'
import { refuses } from '../fake/server'

const task = (id: string, some: object = {}) => ({ id, kind: 'audit', state: 'done', name: `${id}.zip`, asked: '2026-11-20T01:00:00Z', changed: '2026-11-20T01:05:00Z', reported: true, findings: 1234, ...some })
const upload = { id: 'u1', parts: 2, partBytes: 3, present: [] }
const release = (id: string, inForce: boolean) => ({ id, area: '370600', areaName: '合成市', published: '2026-10-01', inForce })
const uploads = { 'POST /api/uploads': upload, 'GET /api/uploads/{id}': upload, 'PUT /api/uploads/{id}/{part}': upload, 'POST /api/uploads/{id}/end': { ...upload, hash: 'h1' } }
const bureau = (routes: object = {}) => ({ roles: ['handler' as const], routes: { 'GET /api/tasks': { rows: [] }, 'GET /api/releases': { rows: [release('abcdef0123456789', true), release('0123456789abcdef', false)] }, 'GET /api/tasks/{id}': task('a'), 'POST /api/tasks': task('a', { state: 'queued' }), ...uploads, ...routes } })

/** The lines that pages listen on. */
class FakeSource {
  static lines: FakeSource[] = []
  readonly heard = new Map<string, (event: { data: string }) => void>()
  closed = false

  constructor(readonly url: string) {
    FakeSource.lines.push(this)
  }

  addEventListener(name: string, hear: (event: { data: string }) => void) {
    this.heard.set(name, hear)
  }

  close() {
    this.closed = true
  }

  async say(name: string, data: object = {}) {
    this.heard.get(name)?.({ data: JSON.stringify(data) })
    await settled()
  }
}

const line = () => FakeSource.lines.at(-1)!
const stages = () => all('ol li').map((stage) => stage.className)

beforeEach(() => void vi.stubGlobal('EventSource', FakeSource))
afterEach(() => void FakeSource.lines.splice(0))

describe('a new task', () => {
  it('brings a file part by part and audits it by the release in force', async () => {
    const { server, router } = await open('/tasks', bureau())
    await choose('[data-role=extract]', new File(['abcdef'], 'city.zip'))
    await send('form.new')
    expect(server.asked('PUT /api/uploads/{id}/{part}').map((call) => call.parts.part)).toEqual(['0', '1'])
    expect(server.last('POST /api/tasks').body).toMatchObject({ kind: 'audit', upload: 'h1', path: '', name: 'city.zip', release: '' })
    expect(router.currentRoute.value.path).toBe('/tasks/a')
  })
  it('goes by another release where one is chosen', async () => {
    const { server } = await open('/tasks', bureau())
    await pick('select.choice', '0123456789abcdef')
    await write('input[name=folder]', 'city')
    await send('form.new')
    expect(server.last('POST /api/tasks').body).toMatchObject({ release: '0123456789abcdef' })
  })
  it('points to a folder of the server', async () => {
    const { server } = await open('/tasks', bureau())
    await write('input[name=folder]', ' city/2026-10 ')
    await send('form.new')
    expect(server.last('POST /api/tasks').body).toMatchObject({ upload: '', path: 'city/2026-10' })
    expect(server.asked('POST /api/uploads')).toEqual([])
  })
  it.each([
    ['nothing', undefined],
    ['no table', new File(['x'], 'notes.docx')],
    ['an empty file', new File([], 'city.zip')],
  ])('is not begun with %s', async (_, file) => {
    const { server } = await open('/tasks', bureau())
    if (file) await choose('[data-role=extract]', file)
    await send('form.new')
    expect(alerts()).toHaveLength(1)
    expect(server.asked('POST /api/tasks')).toEqual([])
  })
  it('is a check of one’s own for an institution, which points to no folder', async () => {
    const { server } = await open('/self-checks', { ...bureau(), roles: ['hospital-office'], institution: 'H1' })
    expect(heading()).toBe('结算前自查')
    expect(all('input[name=folder]')).toEqual([])
    await choose('[data-role=extract]', new File(['abcdef'], 'own.csv'))
    await send('form.new')
    expect(server.last('POST /api/tasks').body).toMatchObject({ kind: 'self-check' })
  })
  it('says why the file did not come, and goes on where it stopped', async () => {
    const { server } = await open('/tasks', bureau({ 'PUT /api/uploads/{id}/{part}': ({ parts }: { parts: { part: string } }) => (parts.part === '1' ? refuses(503) : upload) }))
    await choose('[data-role=extract]', new File(['abcdef'], 'city.zip', { lastModified: 7 }))
    await send('form.new')
    expect(alerts()).toHaveLength(1)
    server.says('GET /api/uploads/{id}', { ...upload, present: [0] })
    server.says('PUT /api/uploads/{id}/{part}', upload)
    await send('form.new')
    expect(server.asked('POST /api/uploads')).toHaveLength(1)
    expect(server.asked('PUT /api/uploads/{id}/{part}').map((call) => call.parts.part)).toEqual(['0', '1', '1'])
    expect(server.asked('POST /api/tasks')).toHaveLength(1)
  })
})

describe('the tasks', () => {
  it('are listed with their state, and opened by Enter', async () => {
    const { router } = await open('/tasks', bureau({ 'GET /api/tasks': { rows: [task('a'), task('b', { state: 'failed', reason: '文件损坏', reported: false })] } }))
    expect(rows().map((cells) => cells[2])).toEqual(['1,234', '–'])
    expect(rows()[1]?.[1]).toContain('文件损坏')
    await press('j', 'Enter')
    expect(router.currentRoute.value.path).toBe('/tasks/b')
  })
  it('open their report in a window of its own', async () => {
    await open('/tasks', bureau({ 'GET /api/tasks': { rows: [task('a')] } }))
    const report = one('a[target=_blank]')
    expect([report.getAttribute('href'), report.getAttribute('rel')]).toEqual(['/api/tasks/a/report', 'noopener'])
  })
  it('are none yet', async () => {
    await open('/tasks', bureau())
    expect(all('.state.empty')).toHaveLength(1)
  })
  it('are not to be had', async () => {
    await open('/tasks', bureau({ 'GET /api/tasks': refuses(503, '服务维护中 under maintenance') }))
    expect(alerts().join()).toContain('服务维护中')
    expect(all('.state.empty')).toEqual([])
  })
})

describe('a task that runs', () => {
  const running = task('a', { state: 'running', reported: false, stage: 'reading', done: 1, of: 4 })
  it('is followed by what the server says of it', async () => {
    await open('/tasks/a', bureau({ 'GET /api/tasks/{id}': running }))
    expect(line().url).toBe('/api/tasks/a/progress')
    expect(stages()).toEqual(['done', 'now', 'later', 'later', 'later'])
    await line().say('progress', { stage: 'judging', done: 3, of: 4 })
    expect(stages()).toEqual(['done', 'done', 'done', 'now', 'later'])
    expect(one('ol li.now').textContent).toContain('3 / 4')
  })
  it('is read once more at its end, and followed no longer', async () => {
    const { server, text } = await open('/tasks/a', bureau({ 'GET /api/tasks/{id}': running }))
    const followed = line()
    server.says('GET /api/tasks/{id}', task('a'))
    await followed.say('end', { state: 'done' })
    expect(followed.closed).toBe(true)
    expect(server.asked('GET /api/tasks/{id}')).toHaveLength(2)
    expect(text()).toContain('1,234')
    expect(FakeSource.lines).toHaveLength(1)
  })
  it('says that the line is cut, until it is back', async () => {
    const { text } = await open('/tasks/a', bureau({ 'GET /api/tasks/{id}': running }))
    const before = text()
    await line().say('error')
    expect(text()).not.toBe(before)
    await line().say('progress', {})
    expect(text()).toBe(before)
  })
  it('is followed no longer by who left', async () => {
    const { wrapper } = await open('/tasks/a', bureau({ 'GET /api/tasks/{id}': running }))
    wrapper.unmount()
    expect(line().closed).toBe(true)
  })
  it('is stopped', async () => {
    const { server } = await open('/tasks/a', bureau({ 'GET /api/tasks/{id}': running, 'POST /api/tasks/{id}/cancel': task('a', { state: 'cancelled', reported: false }) }))
    await click(one('[data-role=cancel]'))
    expect(server.asked('POST /api/tasks/{id}/cancel')).toHaveLength(1)
    expect(line().closed).toBe(true)
    expect(all('[data-role=resume]')).toHaveLength(1)
  })
})

describe('a task that is over', () => {
  it('is brought to the desk once', async () => {
    const { text } = await open('/tasks/a', bureau({ 'POST /api/tasks/{id}/import': task('a', { brought: true }) }))
    expect(FakeSource.lines).toEqual([])
    await click(one('[data-role=import]'))
    expect(all('[data-role=import]')).toEqual([])
    expect(text()).toContain('疑点')
  })
  it('goes on where it stopped', async () => {
    await open('/tasks/a', bureau({ 'GET /api/tasks/{id}': task('a', { state: 'failed', reported: false }), 'POST /api/tasks/{id}/resume': task('a', { state: 'running', reported: false }) }))
    await click(one('[data-role=resume]'))
    expect(line().closed).toBe(false)
  })
  it('says why it may not be moved', async () => {
    await open('/tasks/a', bureau({ 'POST /api/tasks/{id}/import': refuses(409, '任务已送入 Brought already', 'MJ-4350') }))
    await click(one('[data-role=import]'))
    expect(alerts().join()).toContain('任务已送入')
    expect(all('[data-role=import]')).toHaveLength(1)
  })
  it('offers its files under their names', async () => {
    await open('/tasks/a', bureau())
    expect(all('a[download]').map((file) => file.getAttribute('href'))).toContain('/api/tasks/a/files/findings.csv')
  })
  it('gives a file that names persons to nobody who says not why', async () => {
    const { server } = await open('/tasks/a', bureau())
    expect(all('a[download]', 'findings.xlsx')).toEqual([])
    await click(one('[data-role="findings.xlsx"]'))
    await click(one('[role=dialog] button[type=button]'))
    expect(server.asked('GET /api/tasks/{id}/files/{name}')).toEqual([])
  })
})
