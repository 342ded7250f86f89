import { mount, type ComponentMountingOptions } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { defineComponent, h, type Component } from 'vue'
import { createMemoryHistory, createRouter, type Router } from 'vue-router'
import { i18n } from '@/i18n/i18n'

const blank = { template: '<i />' }

/** A part of a page by itself, with words, settings and links that lead nowhere. */
export function part(component: unknown, given: object = {}, slots: object = {}) {
  const pinia = createPinia()
  setActivePinia(pinia)
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:rest(.*)*', component: blank }] })
  const options = { props: given, slots, attachTo: document.body, global: { plugins: [pinia, i18n, router] } }
  return mount(component as Component, options as ComponentMountingOptions<Component>)
}

/** What a composable gives inside a page, and the page itself, to leave it. */
export async function inside<T>(use: () => T, at = '/'): Promise<{ given: T; router: Router; leave: () => void }> {
  const pinia = createPinia()
  setActivePinia(pinia)
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/:rest(.*)*', component: blank }] })
  await router.push(at)
  let given: T | undefined
  const Holder = defineComponent({
    setup() {
      given = use()
      return () => h('i')
    },
  })
  const wrapper = mount(Holder, { attachTo: document.body, global: { plugins: [pinia, i18n, router] } })
  return { given: given as T, router, leave: () => wrapper.unmount() }
}
