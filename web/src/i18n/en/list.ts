export const words = {
  views: 'My views',
  noViews: 'Keep filters and columns you often use as a view.',
  viewName: 'Name of the view',
  keep: 'Keep',
  drop: 'Remove',
  columns: 'Columns',
  page: 'Page {page}, {shown} rows',
  back: 'Back',
  forward: 'Forward',
  clear: 'Clear',
  more: 'More filters',
  any: 'All',
}
