import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { describe, expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { review } from '../fake/desk'
import { alerts, all, button, click, one, open, press, send, settled, show, write } from '../fake/page'
import { refuses } from '../fake/server'
import App from '@/app/App.vue'
import { gate } from '@/app/gate'
import Shell from '@/app/Shell.vue'
import { i18n } from '@/i18n/i18n'
import { whenSignedOut } from '@/lib/http'
import { useSession } from '@/lib/session'

const who = (some: object = {}) => ({ account: 'reviewer1', person: '初审甲', csrf: 'new', roles: [{ role: 'reviewer', zh: '初审', en: 'First reviewer' }], ...some })
const door = (routes: object = {}) => ({ roles: [], routes: { 'GET /api/desk/figures': { figures: { today: 0, month: 0, appealed: 0, overturned: 0 }, steps: [] }, 'GET /api/desk': { mine: '0', mineDue: '0', mineOverdue: '0', due: '0', overdue: '0' }, 'GET /api/cases': { rows: [] }, ...routes } })

async function signIn(name: string, password: string) {
  await write('input[name=name]', name)
  await write('input[name=password]', password)
  await send('form')
}

describe('the door', () => {
  it('lets in who is known, to where they wanted to go', async () => {
    const { server, router } = await open('/login?to=/notices', door({ 'POST /api/session': who(), 'GET /api/notices': { rows: [] } }))
    server.roles = ['reviewer']
    await signIn(' reviewer1 ', 'Right-Horse-42')
    expect(server.last('POST /api/session').body).toEqual({ name: 'reviewer1', password: 'Right-Horse-42' })
    expect(router.currentRoute.value.path).toBe('/notices')
  })
  it('sends the token it was given with the next change', async () => {
    const { server } = await open('/login', door({ 'POST /api/session': who(), 'POST /api/password': who() }))
    server.roles = ['reviewer']
    await signIn('reviewer1', 'x')
    await useSession().choosePassword('x', 'Right-Horse-42')
    expect(server.last('POST /api/password').headers.get('X-CSRF-Token')).toBe('new')
  })
  it('says that a name or a password is wrong, in the language of the reader', async () => {
    const wrong = refuses(401, '账号或密码错误 name or password is wrong', 'MJ-4301')
    await open('/login', { ...door({ 'POST /api/session': wrong }), language: 'en' })
    await signIn('reviewer1', 'x')
    expect(alerts()).toEqual(['name or password is wrongMJ-4301'])
  })
  it('asks for both', async () => {
    await open('/login', door())
    expect((one('button[type=submit]') as HTMLButtonElement).disabled).toBe(true)
    await write('input[name=name]', 'a')
    await write('input[name=password]', 'b')
    expect((one('button[type=submit]') as HTMLButtonElement).disabled).toBe(false)
  })
  it('speaks the language that is asked for, the next time too', async () => {
    await open('/login', door())
    await click(button('English'))
    expect(all('button', '中文')).toHaveLength(1)
    expect(JSON.parse(localStorage.getItem('mingjian.settings') ?? '{}')).toMatchObject({ language: 'en' })
  })
})

describe('a new password', () => {
  const fill = async (old: string, chosen: string, again = chosen) => {
    await write('input[name=old]', old)
    await write('input[name=chosen]', chosen)
    await write('input[name=again]', again)
  }
  it('is chosen and kept', async () => {
    const { server, router } = await open('/password?to=/notices', { roles: ['reviewer'], routes: { 'POST /api/password': who(), 'GET /api/notices': { rows: [] } } })
    await fill('old', 'Right-Horse-42')
    await send('form')
    expect(server.last('POST /api/password').body).toEqual({ old: 'old', chosen: 'Right-Horse-42' })
    expect(router.currentRoute.value.path).toBe('/notices')
  })
  it.each([['weak', '新密码太弱'], ['Right-Horse-42', '两次输入的新密码不一致']])('%s says what is wrong with it', async (chosen, says) => {
    const { text } = await open('/password', { roles: ['reviewer'] })
    await fill('old', chosen, 'other')
    expect(text()).toContain(says)
    expect((one('button[type=submit]') as HTMLButtonElement).disabled).toBe(true)
  })
})

describe('a session that is over', () => {
  const gone = refuses(401)
  /** The pages with what lies over them, as the program starts them. */
  async function started() {
    const page = await open('/cases/a', { roles: ['reviewer'], routes: { ...review({}), 'POST /api/session': who() } })
    whenSignedOut(() => useSession().askAgain())
    const { default: SignInAgain } = await import('@/app/SignInAgain.vue')
    const over = mount(SignInAgain, { attachTo: document.body, global: { plugins: [i18n] } })
    return { ...page, over }
  }
  it('is renewed over the page, and what was sent is sent again', async () => {
    const { server, over } = await started()
    let refused = 0
    server.says('POST /api/cases/{id}/commands', () => (refused++ === 0 ? gone : { version: 8 }))
    void press('a', '1', 'Enter')
    await show(() => one('[role=dialog]'))
    expect(one('[role=dialog]').textContent).toContain('初审甲')
    await write('[role=dialog] input', 'Right-Horse-42')
    await send('#again')
    await settled()
    expect(server.last('POST /api/session').body).toEqual({ name: 'reviewer1', password: 'Right-Horse-42' })
    const [first, second] = server.asked('POST /api/cases/{id}/commands')
    expect(second?.body).toEqual(first?.body)
    expect(second?.headers.get('X-CSRF-Token')).toBe('new')
    expect(all('[role=dialog]')).toEqual([])
    over.unmount()
  })
  it('stays over with a wrong password, and nothing typed is lost', async () => {
    const { server, over } = await started()
    server.says('POST /api/cases/{id}/commands', gone)
    server.says('POST /api/session', refuses(401, '账号或密码错误 name or password is wrong'))
    void press('a', '1')
    await show(() => one('textarea[name=opinion]'))
    await write('textarea[name=opinion]', '写了一半')
    void send('form.form')
    await show(() => one('[role=dialog]'))
    await write('[role=dialog] input', 'wrong')
    one('#again').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
    await show(() => one('[role=dialog] [role=alert]', '账号或密码错误'))
    expect((one('textarea[name=opinion]') as HTMLTextAreaElement).value).toBe('写了一半')
    useSession().answer(false)
    await settled()
    over.unmount()
  })
})

describe('who may go where', () => {
  const to = (some: object) => ({ meta: {}, name: 'x', path: '/x', fullPath: '/x?y=1', ...some }) as never
  it('is nobody without a session, but to the door', async () => {
    await open('/login', { roles: [], routes: { 'GET /api/session': refuses(401) } })
    expect(await gate(to({}))).toEqual({ name: 'login', query: { to: '/x?y=1' } })
    expect(await gate(to({ fullPath: '/' }))).toEqual({ name: 'login', query: {} })
    expect(await gate(to({ name: 'login', meta: { open: true } }))).toBe(true)
  })
  it('is by role', async () => {
    await open('/login', { roles: ['reviewer'] })
    expect(await gate(to({ meta: { roles: ['supervisor', 'reviewer'] } }))).toBe(true)
    expect(await gate(to({ meta: { roles: ['supervisor'] }, path: '/a/b', query: { c: 'd' }, hash: '' }))).toEqual({ name: 'no-page', params: { rest: ['a', 'b'] }, query: { c: 'd' }, hash: '' })
  })
  it('is nowhere but to a new password where that is due', async () => {
    await open('/login', { roles: ['reviewer'], routes: { 'GET /api/session': who({ passwordDue: true }) } })
    expect(await gate(to({}))).toEqual({ name: 'password', query: { to: '/x?y=1' } })
    expect(await gate(to({ name: 'password', meta: { open: true } }))).toBe(true)
  })
})

describe('the frame of the pages', () => {
  const Page = { template: '<h1>page</h1>' }
  async function framed(roles: ('reviewer' | 'system-admin')[], routes: Record<string, unknown> = {}) {
    const { server } = await open('/login', { roles, routes })
    document.body.innerHTML = ''
    const pinia = createPinia()
    setActivePinia(pinia)
    await useSession().find()
    const icon = { template: '<i />' }
    const menu = (order: number) => ({ order, icon })
    const router = createRouter({
      history: createMemoryHistory(),
      routes: [{ path: '/', component: Shell, children: [
        { path: '/', component: Page, meta: { title: 'desk.title', menu: menu(0) } },
        { path: '/cases', component: Page, meta: { title: 'cases.title', roles: ['reviewer'], menu: menu(1) } },
        { path: '/seating', component: Page, meta: { title: 'panel.seating', roles: ['supervisor'], menu: menu(2) } },
        { path: '/notices', component: Page },
      ] }],
    })
    await router.push('/cases')
    const frame = mount(App, { attachTo: document.body, global: { plugins: [pinia, i18n, router] } })
    await settled()
    return { frame, router, server }
  }
  it('has a menu of what one may see, the page at hand marked', async () => {
    const { frame } = await framed(['reviewer'])
    expect(all('nav a').map((link) => link.textContent)).toEqual(['工作台', '案件'])
    expect(all('nav a.here').map((link) => link.textContent)).toEqual(['案件'])
    frame.unmount()
  })
  it('tells how many notices wait, to those who are told anything', async () => {
    const { frame } = await framed(['reviewer'], { 'GET /api/notices/count': { count: '7' } })
    expect(one('[data-role=notices]').textContent).toContain('7')
    frame.unmount()
  })
  it('asks for no notices of who gets none', async () => {
    const { frame, server } = await framed(['system-admin'])
    expect(all('[data-role=notices]')).toEqual([])
    expect(server.asked('GET /api/notices/count')).toEqual([])
    frame.unmount()
  })
  it('lists the keys by ?, and obeys none behind the list', async () => {
    const { frame, router } = await framed(['reviewer'])
    await press('?')
    expect(one('[role=dialog]').textContent).toContain('回到工作台')
    await press('h')
    expect(router.currentRoute.value.path).toBe('/cases')
    frame.unmount()
  })
  it('goes to the desk by h', async () => {
    const { frame, router } = await framed(['reviewer'])
    await press('h')
    expect(router.currentRoute.value.path).toBe('/')
    frame.unmount()
  })
  it('keeps its unit of money and its narrow menu', async () => {
    const { frame } = await framed(['reviewer'])
    await click(one('[role=radio]', '万元'))
    await click(one('nav button'))
    expect(JSON.parse(localStorage.getItem('mingjian.settings') ?? '{}')).toMatchObject({ unit: 'wan', narrow: true })
    expect(all('nav a').map((link) => link.textContent?.trim())).toEqual(['', ''])
    frame.unmount()
  })
  it('signs out, and says so to the server', async () => {
    const { frame, server } = await framed(['reviewer'], { 'DELETE /api/session': undefined })
    await click(one('[role=menuitem]', '退出登录'))
    expect(server.asked('DELETE /api/session')).toHaveLength(1)
    expect(useSession().who).toBeUndefined()
    expect(button('English')).toBeTruthy()
    frame.unmount()
  })
})
