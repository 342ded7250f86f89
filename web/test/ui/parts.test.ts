import { describe, expect, it, vi } from 'vitest'
import { nextTick, ref, shallowRef } from 'vue'
import { part } from '../fake/part'
import { speak } from '@/i18n/i18n'
import { Failure } from '@/lib/failure'
import { useSettings } from '@/lib/settings'
import AccountName from '@/ui/AccountName.vue'
import ChartBox from '@/ui/ChartBox.vue'
import DataTable from '@/ui/DataTable.vue'
import FactList from '@/ui/FactList.vue'
import FailureNote from '@/ui/FailureNote.vue'
import FilePick from '@/ui/FilePick.vue'
import FilterBar from '@/ui/FilterBar.vue'
import LimitTag from '@/ui/LimitTag.vue'
import ListBlock from '@/ui/ListBlock.vue'
import ListTools from '@/ui/ListTools.vue'
import MoneyText from '@/ui/MoneyText.vue'
import MonthPick from '@/ui/MonthPick.vue'
import PageHead from '@/ui/PageHead.vue'
import PageSteps from '@/ui/PageSteps.vue'
import QueryBlock from '@/ui/QueryBlock.vue'
import StateBlock from '@/ui/StateBlock.vue'
import TableFrame from '@/ui/TableFrame.vue'
import VerdictTag from '@/ui/VerdictTag.vue'

const drawn: string[] = []
vi.mock('@/lib/charts', () => ({ draw: () => ({ show: (option: { name: string }) => drawn.push(`show ${option.name}`), resize: () => drawn.push('resize'), drop: () => drawn.push('drop') }) }))

/** Something of the server as a page holds it. */
const query = <T>(value: T | undefined, some: { failure?: Failure; loading?: boolean } = {}) => ({
  value: shallowRef(value),
  failure: shallowRef(some.failure),
  loading: ref(some.loading ?? false),
  reload: vi.fn(async () => undefined),
})

describe('QueryBlock', () => {
  const there = { default: ({ value }: { value: string }) => `have ${value}`, none: () => 'a way out' }
  const block = (of: ReturnType<typeof query<string>>, some: object = {}) => part(QueryBlock, { query: of, title: '没有', text: '换一个', ...some }, there)
  it('is on its way', () => expect(block(query<string>(undefined, { loading: true })).find('[aria-busy=true]').exists()).toBe(true))
  it('shows what is there', () => expect(block(query('it')).text()).toBe('have it'))
  it('says that nothing is there, and the way out', () => expect(block(query('it'), { empty: true }).text()).toBe('没有换一个a way out'))
  it('never takes nothing yet for nothing there', () => expect(block(query<string>(undefined, { loading: true }), { empty: true }).text()).toBe(''))
  it('keeps what was there while it is read anew', () => expect(block(query('it', { loading: true })).text()).toBe('have it'))
  it('says why it failed above what was there', () => {
    const wrapper = block(query('it', { failure: new Failure(503, '', '维护中 down') }))
    expect(wrapper.text()).toContain('维护中')
    expect(wrapper.text()).toContain('have it')
  })
  it('shows nothing but the failure where nothing was there', () => expect(block(query<string>(undefined, { failure: new Failure(503, '', '维护中 down') })).text()).toBe('维护中重试'))
  it('tries again', async () => {
    const of = query<string>(undefined, { failure: new Failure(503, '', '') })
    await block(of).find('button').trigger('click')
    expect(of.reload).toHaveBeenCalledOnce()
  })
})

describe('FailureNote', () => {
  const note = (failure: Failure | undefined) => part(FailureNote, { failure })
  it('is nothing without a failure', () => expect(note(undefined).find('[role=alert]').exists()).toBe(false))
  it('tells a server that is away', () => expect(note(new Failure(0, '', '')).text()).toContain('连接不到服务器'))
  it('gives the half a reader reads, and the code', () => expect(note(new Failure(409, 'MJ-7', '已结 closed')).text()).toBe('已结MJ-7'))
  it('words a status without words', () => expect(note(new Failure(403, '', '')).text()).toBe('您无权这样做。'))
  it('has words for what nobody thought of', () => expect(note(new Failure(418, '', '')).text()).toContain('出了问题'))
  it('leads away from what is not there, instead of asking for it again', () => {
    const wrapper = part(FailureNote, { failure: new Failure(404, '', '没有该案件 no such case'), retry: vi.fn() })
    expect(wrapper.find('button').exists()).toBe(false)
    expect(wrapper.find('a').attributes('href')).toBe('/')
  })
  it('asks again in another language why it failed', async () => {
    const retry = vi.fn()
    part(FailureNote, { failure: new Failure(404, '', '没有该案件'), retry })
    await speak('en')
    await nextTick()
    await nextTick()
    expect(retry).toHaveBeenCalledOnce()
  })
  it('offers no way to try again where there is none', () => expect(note(new Failure(503, '', '')).find('button').exists()).toBe(false))
})

describe('StateBlock', () => {
  it('is busy while loading, and says nothing', () => {
    const wrapper = part(StateBlock, { kind: 'loading', title: 'x' })
    expect([wrapper.find('[aria-busy=true]').exists(), wrapper.text()]).toEqual([true, ''])
  })
  it('says what is missing and leaves room for a way out', () => {
    expect(part(StateBlock, { kind: 'empty', title: '没有', text: '换一个' }, { default: '去' }).text()).toBe('没有换一个去')
  })
})

describe('DataTable', () => {
  const columns = [{ key: 'name', title: 'cases.rule', sort: true, sorted: true }, { key: 'act', title: '' }]
  const rows = [{ id: 'a' }, { id: 'b' }]
  const cells = { name: ({ row }: { row: { id: string } }) => `row ${row.id}`, act: '<a href="#">go</a>' }
  const table = (some: object = {}) => part(DataTable, { columns, rows, label: 'list', at: 0, ...some }, cells)
  it('has a cell for each column, and a name', () => {
    const wrapper = table()
    expect(wrapper.find('table').attributes('aria-label')).toBe('list')
    expect(wrapper.findAll('tbody tr').map((row) => row.findAll('td').length)).toEqual([2, 2])
  })
  it('marks the row at hand alone', () => expect(table({ at: 1 }).findAll('tr.at').map((row) => row.attributes('data-id'))).toEqual(['b']))
  it('brings the row at hand into sight', async () => {
    const wrapper = table()
    const brought = vi.spyOn(wrapper.findAll('tbody tr')[1]!.element, 'scrollIntoView')
    await wrapper.setProps({ at: 1 })
    await nextTick()
    expect(brought).toHaveBeenCalledWith({ block: 'nearest' })
  })
  it('opens the row that is clicked, and moves to it', async () => {
    const wrapper = table()
    await wrapper.findAll('tbody tr')[1]!.trigger('click')
    expect(wrapper.emitted('open')).toEqual([[rows[1], 1]])
    expect(wrapper.emitted('update:at')).toEqual([[1]])
  })
  it('leaves a click on a link to the link', async () => {
    const wrapper = table()
    await wrapper.find('tbody a').trigger('click')
    expect(wrapper.emitted('open')).toBeUndefined()
  })
  it('leaves a click that marks words to copy alone', async () => {
    vi.spyOn(window, 'getSelection').mockReturnValue({ toString: () => 'words' } as Selection)
    const wrapper = table()
    await wrapper.findAll('tbody tr')[0]!.trigger('click')
    expect(wrapper.emitted('open')).toBeUndefined()
    vi.restoreAllMocks()
  })
  it('sorts by the columns that can be sorted by', async () => {
    const wrapper = table()
    await wrapper.find('th button').trigger('click')
    expect(wrapper.emitted('sort')).toEqual([['name']])
    expect(wrapper.findAll('th button')).toHaveLength(1)
  })
})

describe('ListBlock and PageSteps', () => {
  const list = (rows: string[], next = '') => ({ ...query({ rows, next }), rows: ref(rows), isEmpty: ref(rows.length === 0), page: ref(2), at: ref(0), move: vi.fn(), forward: vi.fn(), back: vi.fn() })
  const block = (of: ReturnType<typeof list>) => part(ListBlock, { list: of, title: '没有', text: '' }, { default: 'rows' })
  it('have no steps where nothing is listed', () => expect(block(list([])).text()).toBe('没有'))
  it('say which page it is and go both ways', async () => {
    const of = list(['a', 'b'], 'm')
    const wrapper = block(of)
    expect(wrapper.text()).toContain('第 2 页，本页 2 条')
    const [back, forward] = wrapper.findAll('button')
    await back?.trigger('click')
    await forward?.trigger('click')
    expect([of.back.mock.calls.length, of.forward.mock.calls.length]).toEqual([1, 1])
  })
  it('end at the first page and at the last', () => {
    const shut = (some: object) => part(PageSteps, { page: 2, shown: 9, more: true, ...some }).findAll('button').map((one) => one.attributes('disabled') !== undefined)
    expect(shut({ page: 1 })).toEqual([true, false])
    expect(shut({ more: false })).toEqual([false, true])
    expect(shut({ loading: true })).toEqual([true, true])
  })
})

describe('ListTools', () => {
  const columns = [{ key: 'a', title: 'cases.rule', always: true }, { key: 'b', title: 'cases.month' }, { key: 'c', title: 'cases.fund' }]
  const tools = (some: object = {}) => part(ListTools, { columns, views: [{ name: '我的', asked: {}, hidden: [] }], hidden: ['c'], ...some })
  it('offer the columns that need not be there, hidden ones off', () => {
    expect(tools().findAll('input[type=checkbox]').map((box) => (box.element as HTMLInputElement).checked)).toEqual([true, false])
  })
  it('hide one and bring one back', async () => {
    const wrapper = tools()
    const [month, fund] = wrapper.findAll('input[type=checkbox]')
    await month?.setValue(false)
    await fund?.setValue(true)
    expect(wrapper.emitted('update:hidden')).toEqual([[['c', 'b']], [['b']]])
  })
  it('keep no view without a name', async () => {
    const wrapper = tools()
    await wrapper.find('form').trigger('submit')
    await wrapper.find('form input').setValue('  超期 ')
    await wrapper.find('form').trigger('submit')
    expect(wrapper.emitted('keep')).toEqual([['超期']])
    expect((wrapper.find('form input').element as HTMLInputElement).value).toBe('')
  })
})

describe('money, limits, verdicts and names', () => {
  it('show money in the unit somebody chose, the exact sum in the title', async () => {
    const wrapper = part(MoneyText, { fen: 123_456_789, unit: true })
    expect(wrapper.text()).toBe('1,234,567.89元')
    useSettings().unit = 'wan'
    await nextTick()
    expect(wrapper.text()).toBe('123.46万元')
    expect(wrapper.find('span').attributes('title')).toBe('1,234,567.89 元')
  })
  it('show no money as a dash', () => expect(part(MoneyText, { fen: undefined, unit: true }).text()).toBe('–'))
  it.each([
    [{ limit: '2000-01-01' }, 'overdue'],
    [{ limit: '2099-01-01' }, 'calm'],
  ])('show how urgent %o is, in words too', (given, state) => {
    const wrapper = part(LimitTag, given)
    expect(wrapper.find('.limit').classes()).toContain(state)
    expect(wrapper.text()).toMatch(/\d{4}-01-01.*天/)
  })
  it('show a stopped clock, and none at all', () => {
    expect(part(LimitTag, { limit: '2000-01-01', suspended: true }).text()).toBe('中止中')
    expect(part(LimitTag, { limit: undefined }).text()).toBe('–')
  })
  it('say on which calendar a limit rests', () => expect(part(LimitTag, { limit: '2099-01-01', standing: 'PROVISIONAL' }).find('.limit').attributes('title')).toContain('尚未公布'))
  it('show a verdict in words, and one they do not know as it is', () => expect(['VIOLATION', 'NEW'].map((verdict) => part(VerdictTag, { verdict }).text())).toEqual(['明确违规', 'NEW']))
  it('call an account as the books do, else as the server does', () => {
    expect([part(AccountName, { account: 'RECOVERED' }), part(AccountName, { account: 'X', name: '地方' }), part(AccountName, { account: 'X' })].map((one) => one.text())).toEqual(['已追回', '地方', 'X'])
  })
})

describe('frames', () => {
  it('of a page say its title, and put at the end what is done to it', () => {
    expect(part(PageHead, { title: '案件' }, { default: '共 3 件', end: '列' }).text()).toMatch(/^案件.*共 3 件.*列$/)
    expect(part(PageHead, { title: '案件' }).find('.end').exists()).toBe(false)
  })
  it('of facts show what is not known as a dash', () => {
    const wrapper = part(FactList, { facts: [['cases.rule', '透析'], ['cases.month', '']] })
    expect(wrapper.findAll('dd').map((one) => one.text())).toEqual(['透析', '–'])
  })
  it('of a table name it and keep it from growing', () => {
    const wrapper = part(TableFrame, { label: 'list', mostHeight: 300 }, { default: '<tbody />' })
    expect(wrapper.find('table').attributes('aria-label')).toBe('list')
    expect(wrapper.attributes('style')).toContain('max-height: 300px')
  })
  it('of filters ask once, without leaving the page', async () => {
    const wrapper = part(FilterBar)
    const sent = new Event('submit', { cancelable: true })
    wrapper.element.dispatchEvent(sent)
    expect(wrapper.emitted('ask')).toHaveLength(1)
    expect(sent.defaultPrevented).toBe(true)
  })
})

describe('fields', () => {
  it('for a month give nothing where it is cleared', async () => {
    const wrapper = part(MonthPick, { month: '2026-11', label: '月份' })
    const field = wrapper.find('input')
    expect((field.element as HTMLInputElement).value).toBe('2026-11')
    await field.setValue('')
    await field.trigger('change')
    expect(wrapper.emitted('pick')?.at(-1)).toEqual([''])
  })
  it('for a file give the same one twice', async () => {
    const wrapper = part(FilePick, { name: 'material', accept: '.pdf' })
    const field = wrapper.find('input')
    const file = new File(['x'], 'x.pdf')
    for (let times = 0; times < 2; times++) {
      Object.defineProperty(field.element, 'files', { value: [file], configurable: true })
      await field.trigger('change')
    }
    expect(wrapper.emitted('pick')).toEqual([[file], [file]])
    expect(field.attributes()).toMatchObject({ name: 'material', accept: '.pdf' })
  })
  it('for a file give nothing where somebody goes back', async () => {
    const wrapper = part(FilePick)
    await wrapper.find('input').trigger('change')
    expect(wrapper.emitted('pick')).toBeUndefined()
  })
})

describe('ChartBox', () => {
  it('draws, draws anew and takes it away', async () => {
    drawn.length = 0
    const wrapper = part(ChartBox, { option: { name: 'a' }, label: '资金' })
    expect(wrapper.attributes()).toMatchObject({ role: 'img', 'aria-label': '资金' })
    await vi.waitFor(() => expect(drawn).toEqual(['show a']))
    await wrapper.setProps({ option: { name: 'b' } })
    wrapper.unmount()
    expect(drawn).toEqual(['show a', 'show b', 'drop'])
  })
  it('leaves nothing behind where somebody left before it was fetched', async () => {
    drawn.length = 0
    part(ChartBox, { option: { name: 'a' }, label: '资金' }).unmount()
    await vi.waitFor(() => expect(drawn).toEqual(['drop']))
  })
})
