import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { nextTick, ref } from 'vue'
import { inside } from '../fake/part'
import { useAsked } from '@/lib/asked'
import { useDoing } from '@/lib/doing'
import { Failure } from '@/lib/failure'
import { useKept } from '@/lib/kept'
import { keysInUse, listenForKeys, useKeys } from '@/lib/keys'
import { useList, type Asked } from '@/lib/list'
import { useListKeys } from '@/lib/listKeys'
import { useNamed } from '@/lib/named'
import { useQuery } from '@/lib/query'
import { useRowAt } from '@/lib/rowAt'
import { useTyped } from '@/lib/typed'

/** An answer that comes when a test says so. */
function later<T>() {
  let give: (value: T) => void = () => undefined
  let refuse: (why: unknown) => void = () => undefined
  const answer = new Promise<T>((done, gone) => {
    give = done
    refuse = gone
  })
  return { answer, give, refuse }
}

describe('useQuery', () => {
  it('throws an answer away that was overtaken, and stops asking for it', async () => {
    const answers: Record<string, ReturnType<typeof later<string>>> = { a: later(), b: later() }
    const signals: AbortSignal[] = []
    const on = ref('a')
    const { given } = await inside(() => useQuery(() => on.value, (key, signal) => (signals.push(signal), answers[key]!.answer)))
    on.value = 'b'
    await nextTick()
    answers.b!.give('of b')
    answers.a!.give('of a')
    await flushPromises()
    expect(given.value.value).toBe('of b')
    expect(signals.map((signal) => signal.aborted)).toEqual([true, false])
  })
  it('keeps what was there while it asks anew, and while it fails', async () => {
    const fetch = vi.fn().mockResolvedValueOnce('first').mockRejectedValueOnce(new Failure(503, '', 'down'))
    const { given } = await inside(() => useQuery(() => '', fetch))
    await flushPromises()
    await given.reload()
    expect([given.value.value, given.failure.value?.status, given.loading.value]).toEqual(['first', 503, false])
  })
  it('forgets a failure with the next answer', async () => {
    const fetch = vi.fn().mockRejectedValueOnce(new Failure(503, '', '')).mockResolvedValueOnce('there')
    const { given } = await inside(() => useQuery(() => '', fetch))
    await flushPromises()
    await given.reload()
    expect([given.value.value, given.failure.value]).toEqual(['there', undefined])
  })
  it('asks once for what is the same though it was made anew', async () => {
    const fetch = vi.fn(async () => 'x')
    const on = ref({ rule: 'a' })
    await inside(() => useQuery(() => ({ ...on.value }), fetch))
    on.value = { rule: 'a' }
    await nextTick()
    expect(fetch).toHaveBeenCalledOnce()
  })
  it('stops with its page', async () => {
    const signals: AbortSignal[] = []
    const { leave } = await inside(() => useQuery(() => '', (_, signal) => (signals.push(signal), later<string>().answer)))
    leave()
    expect(signals[0]?.aborted).toBe(true)
  })
})

describe('useList', () => {
  const pages: Record<string, { rows: string[]; next: string }> = { '': { rows: ['a', 'b'], next: 'm1' }, m1: { rows: ['c'], next: '' } }
  const listed = async () => {
    const asked = ref<Asked>({ view: 'open' })
    const fetch = vi.fn(async (query: Asked) => pages[query.after ?? '']!)
    const { given } = await inside(() => useList<string, { rows: string[]; next: string }>(() => asked.value, fetch))
    await flushPromises()
    return { list: given, asked, fetch }
  }
  it('goes forward by the mark and back without one', async () => {
    const { list } = await listed()
    list.forward()
    await flushPromises()
    expect([list.rows.value, list.page.value]).toEqual([['c'], 2])
    list.back()
    await flushPromises()
    expect([list.rows.value, list.page.value]).toEqual([['a', 'b'], 1])
  })
  it('does not skip a page where somebody is faster than the server', async () => {
    const { list, fetch } = await listed()
    list.forward()
    await nextTick()
    list.forward()
    await flushPromises()
    expect(fetch).toHaveBeenCalledTimes(2)
    expect(list.page.value).toBe(2)
  })
  it('begins anew with what is asked otherwise, and asks once', async () => {
    const { list, asked, fetch } = await listed()
    list.forward()
    await flushPromises()
    asked.value = { view: 'due' }
    await flushPromises()
    expect(fetch.mock.calls.at(-1)?.[0]).toEqual({ view: 'due', after: '' })
    expect(fetch).toHaveBeenCalledTimes(3)
    expect(list.page.value).toBe(1)
  })
})

describe('useRowAt', () => {
  it('stays within the rows, also when they get fewer', async () => {
    const rows = ref(['a', 'b', 'c'])
    const { given } = await inside(() => useRowAt(() => rows.value))
    given.move(9)
    expect(given.at.value).toBe(2)
    rows.value = ['a']
    await nextTick()
    expect(given.at.value).toBe(0)
    given.move(-1)
    expect(given.at.value).toBe(0)
  })
})

describe('useDoing', () => {
  it('does one thing at a time', async () => {
    const { answer, give } = later<string>()
    const work = vi.fn(() => answer)
    const doing = useDoing(work)
    const first = doing.run()
    expect(await doing.run()).toBeUndefined()
    give('done')
    expect(await first).toBe('done')
    expect(work).toHaveBeenCalledOnce()
  })
  it('holds why it failed until the next try', async () => {
    const doing = useDoing(vi.fn().mockRejectedValueOnce(new Failure(412, '', '')).mockResolvedValueOnce('done'))
    expect(await doing.run()).toBeUndefined()
    expect([doing.failure.value?.status, doing.doing.value]).toEqual([412, false])
    expect(await doing.run()).toBe('done')
    expect(doing.failure.value).toBeUndefined()
  })
})

describe('useKept', () => {
  it('keeps what somebody chose in this browser', async () => {
    const kept = useKept('test', ['a'])
    kept.value = ['b']
    await nextTick()
    expect(useKept('test', ['a']).value).toEqual(['b'])
  })
  it('takes the usual where what was kept cannot be read', () => {
    localStorage.setItem('mingjian.test', '{broken')
    expect(useKept('test', 'usual').value).toBe('usual')
    expect(localStorage.getItem('mingjian.test')).toBeNull()
  })
})

describe('useAsked', () => {
  it('changes some and keeps the others, in the address', async () => {
    const { given, router } = await inside(() => useAsked(['view', 'rule']), '/cases?view=due&other=x')
    expect(given.asked.value).toEqual({ view: 'due' })
    given.change({ rule: 'R1' })
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({ view: 'due', rule: 'R1' })
    given.change({ view: '' })
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({ rule: 'R1' })
  })
})

describe('useTyped', () => {
  const typing = async (asked: Asked) => {
    const now = ref(asked)
    const ask = vi.fn()
    const { given } = await inside(() => useTyped(() => now.value, ['rule'], ask))
    return { ...given, now, asked: ask }
  }
  it('asks in fen what is typed in yuan, and keeps what else was asked', async () => {
    const { typed, ask, asked } = await typing({ view: 'due' })
    Object.assign(typed, { rule: ' R1 ', yuan: '12.5' })
    ask({ month: '2026-11' })
    expect(asked).toHaveBeenCalledWith({ view: 'due', rule: 'R1', least: '1250', month: '2026-11' })
  })
  it('asks for no amount where it was taken away', async () => {
    const { typed, ask, asked } = await typing({ least: '1250' })
    expect(typed.yuan).toBe('12.5')
    typed.yuan = ''
    ask()
    expect(asked).toHaveBeenCalledWith({ rule: '', least: '' })
  })
  it('does not ask by an amount that is none, and says so until the address changes', async () => {
    const { typed, wrong, now, ask, asked } = await typing({ least: '1250' })
    typed.yuan = '12,5x'
    ask({ month: '2026-11' })
    expect(asked).not.toHaveBeenCalled()
    expect(wrong.value).toBe('list.noAmount')
    now.value = { least: '100' }
    await nextTick()
    expect(wrong.value).toBe('')
  })
  it('follows the address', async () => {
    const { typed, now } = await typing({ rule: 'R1' })
    now.value = { rule: 'R2', least: '100' }
    await nextTick()
    expect({ ...typed }).toEqual({ rule: 'R2', yuan: '1' })
  })
})

describe('keys', () => {
  const press = (key: string, some: object = {}) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...some }))
  it('are obeyed by the innermost part, and by the outer one when that is gone', async () => {
    const done: string[] = []
    const outer = await inside(() => {
      listenForKeys(() => false)
      useKeys([{ key: 'j', does: 'outer', run: () => done.push('outer') }])
    })
    const inner = await inside(() => useKeys([{ key: 'j', does: 'inner', run: () => done.push('inner') }]))
    press('j')
    inner.leave()
    press('j')
    expect(done).toEqual(['inner', 'outer'])
    outer.leave()
    press('j')
    expect(done).toHaveLength(2)
    expect(keysInUse).toEqual([])
  })
  it('are left to the browser where nobody obeys them, or with Ctrl', async () => {
    const run = vi.fn()
    const { leave } = await inside(() => {
      listenForKeys(() => false)
      useKeys([{ key: 'j', does: 'x', run }])
    })
    expect([press('x'), press('j', { ctrlKey: true }), press('j')]).toEqual([true, true, false])
    expect(run).toHaveBeenCalledOnce()
    leave()
  })
  it('are dead behind a window', async () => {
    const run = vi.fn()
    const { leave } = await inside(() => {
      listenForKeys(() => true)
      useKeys([{ key: 'j', does: 'x', run }])
    })
    press('j')
    expect(run).not.toHaveBeenCalled()
    leave()
  })
  it('of a list are those it can do something by', async () => {
    const { leave } = await inside(() => useListKeys({ move: vi.fn() }))
    expect(keysInUse.map((use) => use.key)).toEqual(['j', 'k'])
    leave()
    const paged = await inside(() => useListKeys({ move: vi.fn(), forward: vi.fn(), back: vi.fn() }, { open: vi.fn(), search: 'input' }))
    expect(keysInUse.map((use) => use.key)).toEqual(['j', 'k', 'Enter', ']', '[', '/'])
    paged.leave()
  })
})

describe('useNamed', () => {
  it('gives words for a code, the code where there are none, nothing for nothing', async () => {
    const { given } = await inside(() => useNamed())
    expect([given('step', 'panel'), given('step', 'of-an-area'), given('step', undefined)]).toEqual(['专家合议', 'of-an-area', ''])
  })
})
