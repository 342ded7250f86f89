import { defineComponent, h, inject, provide, reactive, Teleport, type Slots, type VNode } from 'vue'

/**
 * The components the pages are made of, as plain elements that keep their promises: what they are
 * called, what they emit and when. The real ones are walked in a browser; here they would cost more than all tests.
 */
type Given = Record<string, unknown>

const text = (value: unknown) => (value == null ? '' : String(value))
const shown = (slots: Slots, name = 'default') => slots[name]?.()
const checkedAt = (event: Event) => (event.target as HTMLInputElement).checked
const valueAt = (event: Event) => (event.target as HTMLInputElement).value

export const ElButton = defineComponent({
  props: { nativeType: String, disabled: Boolean, loading: Boolean, type: String, size: String, icon: Object, link: Boolean, plain: Boolean },
  setup: (given, { slots }) => () => h('button', { type: given.nativeType ?? 'button', disabled: given.disabled || given.loading, 'data-type': given.type }, shown(slots)),
})

export const ElInput = defineComponent({
  inheritAttrs: false,
  props: { modelValue: String, type: String, clearable: Boolean, showPassword: Boolean, showWordLimit: Boolean, size: String },
  emits: ['update:modelValue', 'clear'],
  setup(given, { attrs, emit }) {
    return () => {
      const { class: box, style, ...rest } = attrs
      const onInput = (event: Event) => emit('update:modelValue', valueAt(event))
      const isText = given.type === 'textarea'
      const field = h(isText ? 'textarea' : 'input', { ...rest, ...(isText ? {} : { type: given.type ?? 'text' }), value: given.modelValue, onInput })
      const clear = given.clearable && given.modelValue ? [h('i', { 'data-role': 'clear', onClick: () => [emit('update:modelValue', ''), emit('clear')] })] : []
      return h('div', { class: box, style }, [field, ...clear])
    }
  },
})

export const ElSelect = defineComponent({
  props: { modelValue: String, placeholder: String, clearable: Boolean, size: String, filterable: Boolean, remote: Boolean, allowCreate: Boolean, remoteMethod: Function, loading: Boolean, noDataText: String },
  emits: ['update:modelValue', 'change', 'visibleChange'],
  setup(given, { slots, emit }) {
    const search = (event: Event) => given.remoteMethod?.((event as CustomEvent<string>).detail)
    const change = (event: Event) => {
      const value = valueAt(event) || undefined
      emit('update:modelValue', value)
      emit('change', value)
    }
    return () => h('select', { 'aria-label': given.placeholder, value: text(given.modelValue), onChange: change, onSearch: search, onFocus: () => emit('visibleChange', true) }, [h('option', { value: '' }), shown(slots)])
  },
})

export const ElOption = defineComponent({
  props: { value: String, label: String },
  setup: (given) => () => h('option', { value: given.value }, given.label),
})

export const ElCheckbox = defineComponent({
  props: { modelValue: Boolean },
  emits: ['update:modelValue', 'change'],
  setup: (given, { slots, emit }) => {
    const change = (event: Event) => [emit('update:modelValue', checkedAt(event)), emit('change', checkedAt(event))]
    return () => h('label', [h('input', { type: 'checkbox', checked: given.modelValue, onChange: change }), shown(slots)])
  },
})

interface Group {
  value: unknown
  choose: (value: unknown) => void
}

export const ElRadioGroup = defineComponent({
  props: { modelValue: { type: [String, Boolean, Number] }, size: String },
  emits: ['update:modelValue', 'change'],
  setup(given, { slots, emit }) {
    const group: Group = reactive({ value: given.modelValue, choose: (value: unknown) => void [emit('update:modelValue', value), emit('change', value)] })
    provide('group', group)
    return () => {
      group.value = given.modelValue
      return h('div', { role: 'radiogroup' }, shown(slots))
    }
  },
})

export const ElRadioButton = defineComponent({
  props: { value: { type: [String, Boolean, Number] } },
  setup(given, { slots }) {
    const group = inject<Group>('group')
    return () => h('button', { type: 'button', role: 'radio', 'aria-checked': group?.value === given.value, onClick: () => group?.choose(given.value) }, shown(slots))
  },
})

export const ElRadio = ElRadioButton

export const ElDatePicker = defineComponent({
  props: { modelValue: { type: [String, Array] }, type: String, valueFormat: String, clearable: Boolean, unlinkPanels: Boolean, disabledDate: Function, size: String },
  emits: ['update:modelValue'],
  setup(given, { emit }) {
    const change = (event: Event) => emit('update:modelValue', given.type === 'daterange' ? valueAt(event).split(',') : valueAt(event) || null)
    return () => h('input', { role: 'combobox', value: text(given.modelValue), onChange: change })
  },
})

export const ElPopover = defineComponent({ inheritAttrs: false, setup: (_, { slots }) => () => h('div', [shown(slots, 'reference'), shown(slots)]) })

export const ElPopconfirm = defineComponent({
  props: { title: String, confirmButtonText: String, cancelButtonText: String, width: String },
  emits: ['confirm'],
  setup: (given, { slots, emit }) => () =>
    h('div', [shown(slots, 'reference'), h('div', { role: 'alertdialog' }, [given.title, h('button', { type: 'button', onClick: () => emit('confirm') }, given.confirmButtonText)])]),
})

const overlay = (title: string | undefined, inside: unknown): VNode => h(Teleport, { to: 'body' }, h('div', { class: 'el-overlay' }, h('div', { role: 'dialog', 'aria-label': title }, inside as VNode[])))

export const ElDialog = defineComponent({
  inheritAttrs: false,
  props: { modelValue: Boolean, title: String },
  emits: ['update:modelValue', 'close'],
  setup: (given, { slots }) => () => (given.modelValue ? overlay(given.title, [shown(slots), shown(slots, 'footer')]) : undefined),
})

export const ElDropdown = defineComponent({
  props: { trigger: String },
  emits: ['command'],
  setup(_, { slots, emit }) {
    provide('command', (command: unknown) => emit('command', command))
    return () => h('div', [shown(slots), shown(slots, 'dropdown')])
  },
})

export const ElDropdownMenu = defineComponent({ setup: (_, { slots }) => () => h('ul', { role: 'menu' }, shown(slots)) })

export const ElDropdownItem = defineComponent({
  props: { command: String, divided: Boolean },
  setup(given, { slots }) {
    const run = inject<(command: unknown) => void>('command')
    return () => h('li', { role: 'menuitem', onClick: () => run?.(given.command) }, shown(slots))
  },
})

export const ElProgress = defineComponent({ props: { percentage: Number }, setup: (given) => () => h('div', { role: 'progressbar', 'aria-valuenow': given.percentage }) })
export const ElIcon = defineComponent({ props: { size: Number }, setup: () => () => h('i') })
export const ElForm = defineComponent({ props: { labelPosition: String }, setup: (_, { slots }) => () => h('form', shown(slots)) })
export const ElFormItem = defineComponent({ props: { label: String }, setup: (given, { slots }) => () => h('label', [given.label, shown(slots)]) })
export const ElConfigProvider = defineComponent({ inheritAttrs: false, setup: (_, { slots }) => () => shown(slots) })

/** What was said in passing. */
export const passing: string[] = []
export const ElMessage = { success: (said: string) => void passing.push(said) }

interface Prompted {
  inputPattern: RegExp
  inputErrorMessage: string
}

/** A window over the page that asks for words; goes only with words that will do, or with none at all. */
function prompt(asked: string, title: string, { inputPattern, inputErrorMessage }: Prompted): Promise<Given> {
  const window = document.createElement('div')
  window.className = 'el-overlay'
  window.innerHTML = `<form role="dialog" aria-label="${title}"><p>${asked}</p><input><p role="alert"></p><button type="submit">OK</button><button type="button">Cancel</button></form>`
  document.body.append(window)
  return new Promise((done, gone) => {
    window.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault()
      const value = window.querySelector('input')?.value ?? ''
      if (!inputPattern.test(value)) return void (window.querySelector('[role=alert]')!.textContent = inputErrorMessage)
      window.remove()
      done({ value })
    })
    window.querySelector('button[type=button]')?.addEventListener('click', () => {
      window.remove()
      gone(new Error('cancel'))
    })
  })
}

export const ElMessageBox = { prompt }
