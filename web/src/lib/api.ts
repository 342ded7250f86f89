import type { paths } from '@/gen/api'
import { send, type Answer, type Sending } from '@/lib/http'

type Method = 'get' | 'post' | 'put' | 'delete'
type Operation<P extends keyof paths, M extends Method> = paths[P][M]
type PathsWith<M extends Method> = { [P in keyof paths]: paths[P][M] extends { responses: object } ? P : never }[keyof paths]

/** What a route answers with. */
export type Reply<P extends keyof paths, M extends Method = 'get'> =
  Operation<P, M> extends { responses: { 200: { content: { 'application/json': infer T } } } } ? T : void

/** What a route takes. */
export type Body<P extends keyof paths, M extends Method> =
  Operation<P, M> extends { requestBody: { content: { 'application/json': infer T } } } ? T : undefined

/** What a route may be asked, each by its name, in words as an address has them. */
export type Query<P extends keyof paths, M extends Method = 'get'> =
  Operation<P, M> extends { parameters: { query?: infer Q } } ? { [Name in keyof NonNullable<Q>]?: string } : never

/** What goes with a request to a route. */
type At<P extends keyof paths, M extends Method> = Omit<Sending, 'query'> & { parts?: Record<string, string>; query?: Query<P, M> }

/** The address of a route: its parts filled in, what is asked for behind it. */
export function address(path: string, parts: Record<string, string> = {}): string {
  return path.replace(/\{(\w+)}/g, (_, name: string) => encodeURIComponent(parts[name] ?? ''))
}

/** Reads from a route. */
export function read<P extends PathsWith<'get'>>(
  path: P,
  at: At<P, 'get'> = {},
): Promise<Answer<Reply<P>>> {
  return send<Reply<P>>('GET', address(path, at.parts), at)
}

/** Changes something by a route. */
export function change<M extends Exclude<Method, 'get'>, P extends PathsWith<M>>(
  method: M,
  path: P,
  body: Body<P, M>,
  at: At<P, M> = {},
): Promise<Answer<Reply<P, M>>> {
  return send<Reply<P, M>>(method.toUpperCase(), address(path, at.parts), { ...at, body })
}
