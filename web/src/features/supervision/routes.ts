import { Odometer } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'
import { BUREAU } from '@/lib/session'

export const routes: RouteRecordRaw[] = [
  {
    path: '/supervision',
    name: 'supervision',
    component: () => import('./SupervisionPage.vue'),
    meta: { title: 'supervision.title', roles: BUREAU, menu: { order: 30, icon: Odometer } },
  },
]
