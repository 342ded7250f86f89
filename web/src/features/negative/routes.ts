import { Warning } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'
import { BUREAU, HOSPITAL } from '@/lib/session'

export const routes: RouteRecordRaw[] = [
  {
    path: '/negative-list',
    name: 'negative-list',
    component: () => import('./NegativePage.vue'),
    meta: { title: 'negative.title', roles: [...BUREAU, ...HOSPITAL], menu: { order: 45, icon: Warning } },
  },
]
