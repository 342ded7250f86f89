export const words = {
  period: { minute: 'minutes', hour: 'hours', day: 'days', week: 'week', month: 'month', quarter: 'quarter', year: 'year', old: 'years', date: 'days', time: 'times' },
  layer: { nation: 'National', province: 'Province', city: 'City', county: 'County', area: 'Area' },
  wasNot: { empty: 'nothing', notNational: 'code of item is not a national one', product: 'quantity by price is not the amount', counter: 'Pharmacy counter', online: 'online care' },
  insurance: { injury: 'work injury insurance', basic: 'basic medical insurance' },
  kind: { inpatient: 'inpatient', outpatient: 'outpatient', emergency: 'emergency' },
  disease: 'chronic disease {code}',
  span: '{from} to {to}',
  atMost: 'at most {what}',
  after: '{what} after the operation',
  before: '{what} before the operation',
  more: '{list} and others, {count} in all',
}
