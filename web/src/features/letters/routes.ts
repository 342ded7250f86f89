import type { RouteRecordRaw } from 'vue-router'
import { BUREAU, HOSPITAL } from '@/lib/session'

export const routes: RouteRecordRaw[] = [
  {
    path: '/cases/:id/letters',
    name: 'letters',
    component: () => import('./LettersPage.vue'),
    props: true,
    meta: { title: 'letters.title', roles: [...BUREAU, ...HOSPITAL] },
  },
]
