import { flushPromises, mount, type DOMWrapper, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { expect, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { createMemoryHistory, createRouter, isNavigationFailure, NavigationFailureType, RouterView, type RouteRecordRaw, type Router } from 'vue-router'
import { passing } from './element'
import { FakeServer, type Says } from './server'
import { i18n, speak } from '@/i18n/i18n'
import { whenSignedOut } from '@/lib/http'
import { keysInUse, listenForKeys } from '@/lib/keys'
import { useSession, type Role } from '@/lib/session'
import { useSettings, type Language } from '@/lib/settings'

const features = import.meta.glob<{ routes: RouteRecordRaw[] }>('../../src/features/*/routes.ts', { eager: true })
const pages = Object.values(features).flatMap((feature) => feature.routes)

/** Who sits before the page, and what the server says. */
export interface Scene {
  roles: Role[]
  account?: string
  institution?: string
  language?: Language
  routes?: Record<string, Says>
}

/** A page as somebody sees it: what stands in it is found by what it is called, as people find it. */
export interface Page {
  server: FakeServer
  router: Router
  wrapper: VueWrapper
  text: () => string
  isBusy: () => boolean
}

const opened: Page[] = []

/** What every page may ask. */
const USUAL: Record<string, Says> = {
  'GET /api/notices/count': { count: '0' },
  'GET /api/library/rules': { rows: [] },
  'GET /api/institutions/names': { rows: [] },
  'GET /api/views': { rows: [] },
}

const whoIs = ({ roles, account = 'reviewer1', institution }: Scene) => ({
  account,
  person: '初审甲',
  csrf: 'token',
  organisation: { name: '合成市医疗保障局' },
  roles: roles.map((role) => ({ role, zh: role, en: role })),
  ...(institution ? { institution } : {}),
})

const Desk = defineComponent({
  setup() {
    listenForKeys(() => document.querySelector('.el-overlay:not([style*="display: none"])') !== null)
    return () => h(RouterView)
  },
})

/** Whether somebody is on the way to another page, which is fetched first. */
function watched(router: Router): () => boolean {
  let going = 0
  router.beforeEach(() => void going++)
  router.afterEach((_to, _from, failure) => {
    if (!isNavigationFailure(failure, NavigationFailureType.cancelled)) going = 0
  })
  router.onError(() => (going = 0))
  return () => going > 0
}

/** Opens an address for somebody. */
export async function open(address: string, scene: Scene): Promise<Page> {
  const server = new FakeServer({ ...USUAL, 'GET /api/session': whoIs(scene), ...scene.routes })
  server.roles = scene.roles
  const pinia = createPinia()
  setActivePinia(pinia)
  useSettings().language = scene.language ?? 'zh-CN'
  await speak(scene.language ?? 'zh-CN')
  await useSession().find()
  const router = createRouter({ history: createMemoryHistory(), routes: [...pages, { path: '/:rest(.*)*', name: 'no-page', component: { template: '<i />' } }] })
  const isGoing = watched(router)
  await router.push(address)
  const wrapper = mount(Desk, { attachTo: document.body, global: { plugins: [pinia, i18n, router] } })
  const page = { server, router, wrapper, text: () => document.body.textContent ?? '', isBusy: () => server.pending > 0 || isGoing() }
  opened.push(page)
  await settled()
  return page
}

const MOST_MILLIS = 20_000

/** Until nothing is on its way to the server or back, nor to another page. */
export async function settled() {
  const end = Date.now() + MOST_MILLIS
  for (let quiet = 0; quiet < 3 && Date.now() < end; ) {
    await flushPromises()
    quiet = opened.some((page) => page.isBusy()) ? 0 : quiet + 1
  }
}

/** Waits for what is shown by itself, without waiting for the server. */
export const show = (look: () => unknown) => vi.waitFor(look, { timeout: 10_000, interval: 5 })

/** Presses a key where nobody writes. */
export async function press(...keys: string[]) {
  for (const key of keys) {
    const at = document.activeElement ?? document.body
    at.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    await settled()
  }
}

const nameOf = (one: Element) => (one.getAttribute('aria-label') ?? one.textContent ?? '').replace(/\s+/g, ' ').trim()

/** All there is of a selector with a name that holds a text. */
export function all(selector: string, name = ''): HTMLElement[] {
  return [...document.body.querySelectorAll<HTMLElement>(selector)].filter((one) => nameOf(one).includes(name))
}

/** The one there is; a test that looks for what is not there fails, and says what is. */
export function one(selector: string, name = ''): HTMLElement {
  const found = all(selector, name)
  if (!found[0]) throw new Error(`no ${selector} ${name}; there are: ${all(selector).map(nameOf).join(' | ')}`)
  return found[0]
}

export const button = (name: string) => one('button', name)
export const alerts = () => all('[role=alert]').map(nameOf)
/** The cells of the rows of the first table. */
export const rows = () => [...(document.body.querySelector('tbody')?.children ?? [])].map((row) => [...row.children].map((cell) => nameOf(cell)))
export const heading = () => nameOf(one('h1'))

/** Clicks what stands there. */
export async function click(at: Element | DOMWrapper<Element>) {
  const element = at instanceof Element ? at : at.element
  element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
  await settled()
}

/** Writes into a field. */
export async function write(selector: string, text: string) {
  const field = one(selector) as HTMLInputElement
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true }))
  await settled()
}

/** Sends the form a field stands in. */
export async function send(selector: string) {
  one(selector).dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
  await settled()
}

/** Chooses what a list offers, or writes a day. */
export async function pick(selector: string, value: string) {
  const field = one(selector) as HTMLSelectElement
  field.value = value
  field.dispatchEvent(new Event('change', { bubbles: true }))
  await settled()
}

/** Looks in a list of choices for what is called so. */
export async function search(selector: string, text: string) {
  one(selector).dispatchEvent(new CustomEvent('search', { detail: text }))
  await settled()
}

/** Writes into the window that lies over the page and says yes to it. */
export async function answer(text: string) {
  await write('[role=dialog] input', text)
  await send('form[role=dialog]')
}

/** Chooses a file. */
export async function choose(selector: string, file: File) {
  const input = one(selector) as HTMLInputElement
  Object.defineProperty(input, 'files', { value: [file], configurable: true })
  input.dispatchEvent(new Event('change', { bubbles: true }))
  await settled()
}

/** Closes what a test opened; a server that was asked what it does not know fails the test. */
export async function close() {
  const flaws = opened.flatMap(({ server }) => server.flaws)
  for (const { wrapper } of opened.splice(0)) wrapper.unmount()
  document.body.innerHTML = ''
  keysInUse.splice(0)
  passing.splice(0)
  localStorage.clear()
  sessionStorage.clear()
  history.replaceState(null, '')
  whenSignedOut(async () => false)
  await speak('zh-CN')
  expect(flaws).toEqual([])
}
