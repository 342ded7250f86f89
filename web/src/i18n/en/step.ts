export const words = {
  'first-review': 'First review',
  verification: 'Verification',
  explanation: "Doctor's explanation",
  feedback: 'Answer and appeal',
  'second-review': 'Second review',
  'second-appeal': 'Second appeal',
  panel: 'Panel of experts',
  handling: 'Handling',
  recovery: 'Money coming back',
}
