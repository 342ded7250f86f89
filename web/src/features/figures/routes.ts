import { TrendCharts } from '@element-plus/icons-vue'
import type { RouteRecordRaw } from 'vue-router'
import { BUREAU } from '@/lib/session'

export const routes: RouteRecordRaw[] = [
  { path: '/figures', name: 'figures', component: () => import('./FiguresPage.vue'), meta: { title: 'figures.title', roles: BUREAU, menu: { order: 35, icon: TrendCharts } } },
]
