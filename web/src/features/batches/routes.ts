import { Files } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'
import { BUREAU } from '@/lib/session'

export const routes: RouteRecordRaw[] = [
  {
    path: '/batches',
    name: 'batches',
    component: () => import('./BatchPage.vue'),
    meta: { title: 'batches.title', roles: BUREAU, menu: { order: 25, icon: Files } },
  },
]
