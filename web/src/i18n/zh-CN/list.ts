export const words = {
  views: '我的视图',
  noViews: '把常用的筛选条件和列保存为视图，下次一点即用。',
  viewName: '给当前条件取个名',
  keep: '保存',
  drop: '删除',
  columns: '列设置',
  page: '第 {page} 页，本页 {shown} 条',
  back: '上一页',
  forward: '下一页',
  clear: '清除条件',
  more: '更多条件',
  any: '全部',
}
