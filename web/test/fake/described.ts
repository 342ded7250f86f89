import { readFileSync } from 'node:fs'

/** A part of the interface as the server describes it. */
export interface Schema {
  $ref?: string
  type?: string
  enum?: string[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  additionalProperties?: Schema | boolean
  format?: string
}

interface Content {
  content?: Record<string, { schema: Schema }>
}

/** A route as the server describes it. */
export interface Route {
  parameters?: { in: string; name: string; required: boolean; schema: Schema }[]
  requestBody?: Content
  responses: Record<string, Content>
  'x-roles'?: string[]
}

interface Described {
  paths: Record<string, Record<string, Route>>
  components: { schemas: Record<string, Schema> }
}

export const described = JSON.parse(readFileSync('openapi.json', 'utf8')) as Described

/** The route of a name like `GET /api/cases/{id}`; a test that names another fails. */
export function routeOf(name: string): Route {
  const [method = '', path = ''] = name.split(' ')
  const route = described.paths[path]?.[method.toLowerCase()]
  if (!route) throw new Error(`the server has no ${name}`)
  return route
}

/** What a route answers with; nothing where it answers without words. */
export const answerOf = (route: Route): Schema | undefined => route.responses['200']?.content?.['application/json']?.schema

/** What a route takes. */
export const bodyOf = (route: Route): Schema | undefined => route.requestBody?.content?.['application/json']?.schema

function resolved(schema: Schema): Schema {
  const name = schema.$ref?.split('/').at(-1)
  if (name === undefined) return schema
  const found = described.components.schemas[name]
  if (!found) throw new Error(`no schema ${name}`)
  return found
}

const EMPTY: Record<string, unknown> = { string: '', integer: 0, number: 0, boolean: false }

/** The least a schema allows: nothing in every list, what must be there empty. */
function least(schema: Schema): unknown {
  const whole = resolved(schema)
  if (whole.enum) return whole.enum[0]
  if (whole.type === 'array') return []
  if (whole.type !== 'object' && !whole.properties) return EMPTY[whole.type ?? ''] ?? {}
  const named = (whole.required ?? []).map((name) => [name, least(whole.properties?.[name] ?? {})])
  return Object.fromEntries(named)
}

/** Something of a schema of which a test says only what matters to it; the rest is empty. */
export function filled(schema: Schema, some: unknown): unknown {
  const whole = resolved(schema)
  if (some === undefined) return least(schema)
  if (Array.isArray(some)) return some.map((one) => filled(whole.items ?? {}, one))
  if (some === null || typeof some !== 'object') return some
  const schemaOf = (name: string) => whole.properties?.[name] ?? (typeof whole.additionalProperties === 'object' ? whole.additionalProperties : {})
  const given = Object.entries(some).map(([name, value]) => [name, filled(schemaOf(name), value)])
  return { ...(least(schema) as object), ...Object.fromEntries(given) }
}

const kindOf = (value: unknown) => (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value)
const isOf = (type: string, value: unknown) => (type === 'integer' ? Number.isInteger(value) : type === kindOf(value))

function flawsOfObject(schema: Schema, value: object, at: string): string[] {
  const missing = (schema.required ?? []).filter((name) => !(name in value)).map((name) => `${at}.${name} is missing`)
  const inside = Object.entries(value).flatMap(([name, one]) => {
    const of = schema.properties?.[name] ?? schema.additionalProperties
    if (of === undefined || of === false) return schema.properties ? [`${at}.${name} is not known`] : []
    return of === true || one === undefined ? [] : flaws(of, one, `${at}.${name}`)
  })
  return [...missing, ...inside]
}

/** What is wrong with something that should be of a schema. */
export function flaws(schema: Schema, value: unknown, at = '$'): string[] {
  const whole = resolved(schema)
  if (whole.type === 'object' && !whole.properties && !whole.additionalProperties) return []
  if (whole.type && !isOf(whole.type, value)) return [`${at} is ${kindOf(value)}, not ${whole.type}`]
  if (whole.enum && !whole.enum.includes(String(value))) return [`${at} is ${String(value)}, none of ${whole.enum.join(', ')}`]
  if (Array.isArray(value)) return value.flatMap((one, index) => flaws(whole.items ?? {}, one, `${at}[${index}]`))
  return value !== null && typeof value === 'object' ? flawsOfObject(whole, value, at) : []
}
