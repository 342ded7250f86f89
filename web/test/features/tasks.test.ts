import { describe, expect, it } from 'vitest'
import type { Task } from '@/features/tasks/api/tasks'
import { after, fileAt, flawOf, idOf, isOpen, movesOf, shareOf, shortOf, stagesOf, word } from '@/features/tasks/model/states'

const whole = {
  id: 'a', kind: 'audit', name: 'x', release: '', state: 'done', reason: '', stage: '', done: 0, of: 0, findings: 0, reported: true, brought: false, swept: false, version: 1, account: '', person: '', asked: '', changed: '',
}
const task = (some: object) => ({ ...whole, ...some }) as Task

describe('a task', () => {
  it('is read by its words, however they are written', () => expect(['SELF_CHECK', 'self-check', 'QUEUED'].map(word)).toEqual(['self-check', 'self-check', 'queued']))
  it('is open while something may happen by itself', () => expect(['QUEUED', 'running', 'DONE', 'failed'].map((state) => isOpen({ state }))).toEqual([true, true, false, false]))
  it.each([
    [{ state: 'running' }, ['cancel']],
    [{ state: 'failed' }, ['resume']],
    [{ state: 'cancelled' }, ['resume']],
    [{}, ['import']],
    [{ brought: true }, []],
    [{ kind: 'self-check' }, []],
    [{ reported: false, swept: true }, []],
  ])('%o may be moved by %o', (some, moves) => expect(movesOf(task(some))).toEqual(moves))
  it('takes over what an event says', () => expect(after(task({}), { stage: 'judging', done: 5, of: 10 })).toMatchObject({ id: 'a', stage: 'judging', done: 5 }))
  it('names its release in twelve digits', () => expect(shortOf('0123456789abcdef')).toBe('0123456789ab'))
  it('has an id of 32 digits', () => expect(idOf('0b5f6c0e-1111-4222-8333-444455556666')).toMatch(/^[0-9a-f]{32}$/))
})

describe('its stages', () => {
  const states = (some: object) => stagesOf(task({ reported: false, ...some })).map((one) => one.state)
  it('are done up to the one at hand', () => expect(states({ stage: 'assembling' })).toEqual(['done', 'done', 'now', 'later', 'later']))
  it('are all to come before it begins', () => expect(new Set(states({}))).toEqual(new Set(['later'])))
  it('are all done with a report, while findings are brought too', () => expect(new Set(states({ reported: true, stage: 'importing' }))).toEqual(new Set(['done'])))
  it('are so far as is known', () => expect([shareOf({ done: 3, of: 4 }), shareOf({ done: 9, of: 4 }), shareOf({ done: 1, of: 0 })]).toEqual([0.75, 1, undefined]))
})

describe('an extract', () => {
  it('is a file or a folder', () => expect([flawOf(undefined, ' '), flawOf(undefined, 'city')]).toEqual(['tasks.chooseOne', '']))
  it('is a table or many in one file', () => {
    expect(flawOf({ name: 'a.docx', size: 1 }, '')).toBe('tasks.notTable')
    expect(flawOf({ name: 'A.ZIP', size: 0 }, '')).toBe('tasks.emptyFile')
    expect(flawOf({ name: 'A.ZIP', size: 1 }, '')).toBe('')
  })
  it('lies where its name leads nowhere else', () => expect(fileAt('a', '../x')).toBe('/api/tasks/a/files/..%2Fx'))
})
