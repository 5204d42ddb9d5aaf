/** Texts of what can be done with a peering and its shoot: rows and menus. */
export const rowMessages = {
  steps: {
    column: 'Actions',
    menu: 'Actions for {{target}}',
    name: '{{step}}: {{target}}',
    label: {
      removeEntry: 'Remove entry',
      removePeering: 'Remove peering',
      removeReverse: 'Remove their entry',
      accept: 'Accept',
      addReverse: 'Add reverse',
      correctSeed: 'Correct seed',
      dropDuplicate: 'Drop duplicate',
      reconcile: 'Reconcile now',
      retry: 'Retry',
    },
    item: {
      removeEntry: 'Remove entry',
      removePeering: 'Remove peering…',
      removeReverse: 'Remove the entry on {{shoot}}',
      accept: 'Accept',
      addReverse: 'Add reverse on {{shoot}}',
      correctSeed: 'Correct seed on {{shoot}}',
      dropDuplicate: 'Drop duplicate on {{shoot}}',
      reconcile: 'Reconcile {{shoot}} now',
      retry: 'Retry {{shoot}}',
    },
    title: {
      removeEntry: 'Remove the entry for {{target}}',
      removePeering: 'Remove the peering with {{target}}',
      removeReverse: 'Remove the entry on {{target}}',
      accept: 'Accept the peering with {{target}}',
      addReverse: 'Add the reverse entry on {{target}}',
      correctSeed: 'Correct the seed on {{shoot}}',
      dropDuplicate: 'Drop the duplicate on {{shoot}}',
      reconcile: 'Reconcile {{shoot}} now',
      retry: 'Retry {{shoot}}',
    },
    obstacle: {
      rightsUnknown: 'Your rights are not known yet.',
      noPatch: 'You need patch shoots in project {{project}}.',
      noPermission:
        'This portal does not permit you to change the peerings of {{shoot}}.',
      notVisible: 'You can’t see {{shoot}}.',
      notFound: '{{shoot}} does not exist.',
      deleting: '{{shoot}} is being deleted: its entries can’t be changed.',
      migrating:
        '{{shoot}} is moving to another seed: its entries can’t be changed until it has arrived.',
      unreadable:
        'The peering configuration of {{shoot}} can’t be read, so nothing is written over it.',
      notFailed: 'No failed operation of {{shoot}} is known.',
    },
  },
  shootSteps: {
    menu: 'Actions for {{shoot}}',
    reconcile: 'Reconcile now',
    retry: 'Retry',
    removeSelf: 'Remove entry',
    deletion: 'Delete cluster…',
    title: {
      reconcile: 'Reconcile {{shoot}} now',
      retry: 'Retry {{shoot}}',
      removeSelf: 'Remove the entry for {{shoot}} itself',
    },
  },
} as const;
