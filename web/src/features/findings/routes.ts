import { Search } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'
import { BUREAU, HOSPITAL } from '@/lib/session'

export const routes: RouteRecordRaw[] = [
  {
    path: '/findings',
    name: 'findings',
    component: () => import('./FindingsPage.vue'),
    meta: { title: 'findings.title', roles: [...BUREAU, ...HOSPITAL], menu: { order: 20, icon: Search } },
  },
]
