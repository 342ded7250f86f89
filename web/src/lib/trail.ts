import { send } from '@/lib/http'

/** The list somebody came from, so that the next and the one before can be opened without it. */
export interface Trail {
  /** `/api/cases` */
  path: string
  query: Record<string, string>
  ids: string[]
  /** Mark of the next page; empty after the last. */
  next: string
}

const KEY = 'mingjian.trail'

/** Keeps the list somebody opens something from. */
export function leaveTrail(trail: Trail) {
  sessionStorage.setItem(KEY, JSON.stringify(trail))
}

/** The list somebody came from, if it was one of this path. */
export function trailOf(path: string): Trail | undefined {
  try {
    const trail = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Trail | null
    return trail?.path === path ? trail : undefined
  } catch {
    return undefined
  }
}

/** The one beside in a trail; undefined at its ends or off it. */
export function beside(trail: Trail | undefined, id: string, step: 1 | -1): string | undefined {
  const at = trail?.ids.indexOf(id) ?? -1
  return at < 0 ? undefined : trail?.ids[at + step]
}

/** The trail with its next page, where it has one. */
export async function longer(trail: Trail): Promise<Trail> {
  if (!trail.next) return trail
  const page = await send<{ rows: { id: string }[]; next: string }>('GET', trail.path, {
    query: { ...trail.query, after: trail.next },
  })
  const more = { ...trail, ids: [...trail.ids, ...page.value.rows.map((row) => row.id)], next: page.value.next }
  leaveTrail(more)
  return more
}
