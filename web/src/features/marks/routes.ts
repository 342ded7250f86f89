import type { RouteRecordRaw } from 'vue-router'
import { BUREAU, HOSPITAL } from '@/lib/session'

export const routes: RouteRecordRaw[] = [
  {
    path: '/settlements/:institution/:settlement',
    name: 'settlement',
    component: () => import('./MarksPage.vue'),
    props: true,
    meta: { title: 'marks.title', roles: [...BUREAU, ...HOSPITAL] },
  },
]
