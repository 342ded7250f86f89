export const words = {
  name: 'Mingjian',
  what: 'Supervision of medical-insurance funds',
  menu: 'Main menu',
  unit: 'Unit of amounts',
  wide: 'Wider menu',
  narrow: 'Narrower menu',
  noPage: 'There is no such page, or it is not for you',
  noPageText: 'The address may be wrong, or the page is not for your role.',
  toDesk: 'Back to the desk',
}
