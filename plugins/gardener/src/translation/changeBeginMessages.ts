/** Texts of what opens the dialog of a change, or says why it can’t. */
export const changeBeginMessages = {
  configure: 'Configure Peering',
  addFirst: 'Add the first peering',
  addAnother: 'Add a peering',
  copyToHandOver: 'Copy YAML to hand over',
  obstacle: {
    rightsLoading: 'What you may do here is being checked.',
    rightsFailed: 'What you may do here can’t be checked: {{reason}}',
    noRights: 'You may see this shoot but not change it.',
    workerless: 'This shoot has no workers, so it has no nodes to peer.',
    malformed:
      'The peering configuration can’t be read, and nothing is written over what can’t be read.',
  },
  tryAgain: 'Try again',
} as const;
