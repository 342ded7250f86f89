import type { Move } from '../api/moveTask'
import type { Task } from '../api/tasks'

/** A word of the server as pages use it: `SELF_CHECK` is `self-check`. */
export const word = (name: string) => name.toLowerCase().replace(/_/g, '-')

/** A release as people tell it from others. */
export const shortOf = (release: string) => release.slice(0, 12)

/** What is done, in its order. */
export const STAGES = ['unpacking', 'reading', 'assembling', 'judging', 'writing'] as const

/** Whether something may still happen by itself. */
export const isOpen = (task: { state: string }) => ['queued', 'running'].includes(word(task.state))

/** How far a stage is, 0 to 1; nothing where its end is not known. */
export function shareOf({ done, of }: Pick<Task, 'done' | 'of'>): number | undefined {
  return of > 0 ? Math.min(1, done / of) : undefined
}

/** How a stage stands while a task runs. */
export type StageState = 'done' | 'now' | 'later'

/** How each stage stands. All are done where there is a report, none before it begins. */
export function stagesOf(task: Pick<Task, 'stage' | 'reported'>): { stage: string; state: StageState }[] {
  const now = STAGES.findIndex((stage) => stage === task.stage)
  return STAGES.map((stage, at) => ({ stage, state: task.reported || at < now ? 'done' : at === now ? 'now' : 'later' }))
}

/** What may be done to a task now. */
export function movesOf(task: Task): Move[] {
  const state = word(task.state)
  if (isOpen(task)) return ['cancel']
  if (state === 'failed' || state === 'cancelled') return ['resume']
  return word(task.kind) === 'audit' && task.reported && !task.brought ? ['import'] : []
}

/** The files of a report, persons masked. */
export const FILES = ['findings.csv', 'rejected.csv', 'summary.json'] as const

/** Those that name persons: who takes them says why. */
export const CLEAR = ['findings.xlsx', 'findings.csv'] as const

/** Where the report of a task opens, and its files lie. */
export const reportAt = (id: string) => `/api/tasks/${encodeURIComponent(id)}/report`
export const fileAt = (id: string, name: string) => `/api/tasks/${encodeURIComponent(id)}/files/${encodeURIComponent(name)}`

const TABLE = /\.(zip|csv|parquet)$/i

/** What is wrong with an extract somebody chose, by the name of its text; empty where nothing is. */
export function flawOf(file: Pick<File, 'name' | 'size'> | undefined, folder: string): string {
  if (!file && !folder.trim()) return 'tasks.chooseOne'
  if (file && file.size === 0) return 'tasks.emptyFile'
  return file && !TABLE.test(file.name) ? 'tasks.notTable' : ''
}

/** The id of a task, 32 hexadecimal digits. */
export const idOf = (uuid: string) => uuid.replace(/-/g, '')

/** What an event says of a task, put into it. */
export function after(task: Task, event: Partial<Task>): Task {
  return { ...task, ...event }
}
