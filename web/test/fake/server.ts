import { vi } from 'vitest'
import { answerOf, bodyOf, described, filled, flaws, routeOf, type Route } from './described'

/** A request as it came. */
export interface Call {
  /** `GET /api/cases/{id}` */
  route: string
  parts: Record<string, string>
  query: Record<string, string>
  headers: Headers
  body: unknown
}

/** An answer that is more than its words. */
class Answered {
  constructor(
    readonly status: number,
    readonly body: unknown,
    readonly version = '',
  ) {}
}

/** What a route says: its words as far as they matter, or what makes them of the request. */
export type Says = unknown | ((call: Call) => unknown)

/** A refusal as the server words it. */
export const refuses = (status: number, detail = '', code = '') => new Answered(status, { status, detail, code })

/** An answer with the version it stands at. */
export const at = (version: string, body: unknown) => new Answered(200, body, version)

const PATHS = Object.keys(described.paths).map((path) => ({ path, pattern: new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/\{(\w+)}/g, '(?<$1>[^/]+)')}$`) }))

/** The path of the interface an address belongs to; the one with the fewest blanks where several fit. */
function pathOf(address: string): { path: string; parts: Record<string, string> } {
  const fitting = PATHS.flatMap(({ path, pattern }) => {
    const found = pattern.exec(address)
    return found ? [{ path, parts: Object.fromEntries(Object.entries(found.groups ?? {}).map(([name, part]) => [name, decodeURIComponent(part)])) }] : []
  }).sort((one, other) => Object.keys(one.parts).length - Object.keys(other.parts).length)
  if (!fitting[0]) throw new Error(`the server has no ${address}`)
  return fitting[0]
}

function read(address: string, sent: RequestInit): Call {
  const url = new URL(address, 'http://desk')
  const { path, parts } = pathOf(url.pathname)
  const body = typeof sent.body === 'string' ? (JSON.parse(sent.body) as unknown) : sent.body
  return { route: `${sent.method ?? 'GET'} ${path}`, parts, query: Object.fromEntries(url.searchParams), headers: new Headers(sent.headers), body }
}

/** What a page must not send: what the server does not describe, and changes without a token. */
function flawOf(call: Call, route: Route): string {
  const body = bodyOf(route)
  const wrong = body && typeof call.body === 'object' ? flaws(body, call.body) : []
  const needed = (route.parameters ?? []).filter((one) => one.in === 'header' && one.required && !call.headers.get(one.name))
  return [...wrong, ...needed.map((one) => `${one.name} is missing`)].join('; ')
}

function responseOf(says: unknown, route: Route): Response {
  const answered = says instanceof Answered ? says : new Answered(route.responses['200'] ? 200 : 204, says)
  const schema = answered.status < 300 ? answerOf(route) : undefined
  const body = schema ? filled(schema, answered.body) : answered.body
  const wrong = schema ? flaws(schema, body) : []
  if (wrong.length > 0) throw new Error(`the server would not answer so: ${wrong.join('; ')}`)
  const headers = new Headers(answered.version ? { ETag: answered.version } : {})
  return new Response(body === undefined || answered.status === 204 ? null : JSON.stringify(body), { status: answered.status, headers })
}

/**
 * The server as pages see it: answers declared routes, refuses roles the interface does not name,
 * and remembers what it was asked. What no test declared, or the interface does not describe, is a flaw.
 */
export class FakeServer {
  readonly calls: Call[] = []
  readonly flaws: string[] = []
  pending = 0
  roles: readonly string[] = []

  constructor(private readonly routes: Record<string, Says>) {
    Object.keys(routes).forEach(routeOf)
    vi.stubGlobal('fetch', (address: string, sent: RequestInit = {}) => this.answer(address, sent))
  }

  /** Says something else from now on. */
  says(route: string, says: Says) {
    routeOf(route)
    this.routes[route] = says
  }

  /** What a route was asked, in order. */
  asked(route: string): Call[] {
    routeOf(route)
    return this.calls.filter((call) => call.route === route)
  }

  /** What it was asked last; a test that counts on a request that never came fails. */
  last(route: string): Call {
    const call = this.asked(route).at(-1)
    if (!call) throw new Error(`${route} was never asked; asked were: ${this.calls.map((one) => one.route).join(', ')}`)
    return call
  }

  private async answer(address: string, sent: RequestInit): Promise<Response> {
    this.pending++
    try {
      await Promise.resolve()
      if (sent.signal?.aborted) throw new DOMException('gone', 'AbortError')
      return await this.answered(read(address, sent))
    } catch (thrown) {
      if (!(thrown instanceof DOMException)) this.flaws.push((thrown as Error).message)
      throw thrown
    } finally {
      this.pending--
    }
  }

  private lets(route: Route): boolean {
    const roles = route['x-roles'] ?? []
    return roles.includes('anyone') || (roles.includes('signed-in') && this.roles.length > 0) || roles.some((role) => this.roles.includes(role))
  }

  private async answered(call: Call): Promise<Response> {
    this.calls.push(call)
    const route = routeOf(call.route)
    const flaw = flawOf(call, route)
    if (flaw) throw new Error(`${call.route}: ${flaw}`)
    if (!this.lets(route)) return responseOf(refuses(this.roles.length === 0 ? 401 : 403, '您的角色不办理此事 not for your role', 'MJ-4302'), route)
    if (!(call.route in this.routes)) throw new Error(`nobody said what ${call.route} answers`)
    const says = this.routes[call.route]
    return responseOf(typeof says === 'function' ? await (says as (call: Call) => unknown)(call) : says, route)
  }
}
