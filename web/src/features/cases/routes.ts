import { FolderOpened } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'
import { BUREAU, HOSPITAL } from '@/lib/session'

const roles = [...BUREAU, ...HOSPITAL]

export const routes: RouteRecordRaw[] = [
  { path: '/cases', name: 'cases', component: () => import('./CasesPage.vue'), meta: { title: 'cases.title', roles, menu: { order: 10, icon: FolderOpened } } },
  { path: '/cases/:id', name: 'case', component: () => import('./ReviewPage.vue'), props: (to) => ({ kind: 'case', id: to.params.id }), meta: { title: 'cases.one', roles } },
  { path: '/findings/:id', name: 'finding', component: () => import('./ReviewPage.vue'), props: (to) => ({ kind: 'finding', id: to.params.id }), meta: { title: 'cases.finding', roles } },
]
