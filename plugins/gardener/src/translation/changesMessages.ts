/** Texts of the page of all changes in a Garden, in English. */
export const changesMessages = {
  title: 'Changes',
  tableLabel: 'Changes in Garden {{garden}}, newest first',
  loading: 'Loading the changes',
  failed: 'The changes can’t be loaded.',
  stale: 'What is shown may be old: it can’t be asked how the changes are now.',
  tryAgain: 'Try again',
  more: 'Load more',
  loadingMore: 'Loading more',
  shown_one: '{{count}} change shown',
  shown_other: '{{count}} changes shown',
  filter: {
    state: 'State',
    open: 'Not at an end',
    mine: 'Only mine',
  },
  parameter: {
    garden: 'Garden',
    state: 'state',
    mine: 'only mine',
    change: 'change',
  },
  column: {
    state: 'State',
    change: 'Change',
    who: 'Who',
    when: 'When',
    progress: 'Written',
    actions: 'Actions',
  },
  state: {
    undoing: 'Taking back',
    pausing: 'Pausing',
    cancelling: 'Cancelling',
  },
  subject: {
    // Of one shoot and its peers: "shop ↔ lake and ci".
    pairs: '{{shoot}} ↔ {{others}}',
    bulk_one: '{{count}} pair',
    bulk_other: '{{count}} pairs',
    hidden: 'Peerings of shoots that you may not see',
  },
  rowName: '{{subject}}, {{state}}',
  show: 'Show the steps of {{subject}}',
  hide: 'Hide the steps of {{subject}}',
  you: 'you',
  progress: {
    shoots_one: '{{written}} of {{count}} shoot',
    shoots_other: '{{written}} of {{count}} shoots',
    pairs_one: '{{written}} of {{count}} pair',
    pairs_other: '{{written}} of {{count}} pairs',
    failed: '{{failed}} failed',
    label: 'Written of {{subject}}',
    none: '–',
  },
  act: {
    pause: 'Pause',
    resume: 'Resume',
    keepGoing: 'Don’t pause',
    cancel: 'Cancel change',
    finish: 'Finish',
    undo: 'Undo',
    follow: 'Follow',
    // Behind the name of the button, for who hears it without its row.
    of: '{{act}}: {{subject}}',
  },
  cannot: {
    pause:
      'You can’t pause it: you need patch shoots in every project that is still to be written, and must see all of the change.',
    resume:
      'You can’t resume it: you need patch shoots in every project that is still to be written, and must see all of the change.',
    cancel:
      'You can’t cancel it: you need patch shoots in every project of it, and must see all of the change.',
    finish:
      'You can’t finish it: you need patch shoots in every project that is still to be written, and must see all of the change.',
    undo: 'You can’t undo it: you need patch shoots in every project that was written, and must see all of the change.',
    busy: 'It is being sent.',
  },
  said: {
    pause: 'It pauses before its next request',
    resume: 'It goes on',
    cancel: 'It is being cancelled',
    finish: 'What is missing is being written',
    undo: 'What was written is being taken back',
  },
  notDone: {
    pause: 'It was not paused.',
    resume: 'It was not resumed.',
    cancel: 'It was not cancelled.',
    finish: 'It was not finished.',
    undo: 'It was not undone.',
  },
  ask: {
    cancelTitle: 'Cancel this change?',
    undoTitle: 'Undo this change?',
    loading: 'Looking up what would be written',
    failed: 'What would be written can’t be told.',
    cancelStops: 'Nothing more is begun.',
    cancelHalves_one:
      '{{count}} pair that is half written is taken back: {{pairs}}.',
    cancelHalves_other:
      '{{count}} pairs that are half written are taken back: {{pairs}}.',
    cancelNone: 'No pair is half written, so nothing is taken back.',
    cancelStays_one: '{{count}} pair that is written stays.',
    cancelStays_other: '{{count}} pairs that are written stay.',
    cancelWaiting_one: '{{count}} pair that waits is not written.',
    cancelWaiting_other: '{{count}} pairs that wait are not written.',
    undoShoots_one:
      '{{count}} shoot is written: what this change put in is taken out of {{shoots}}, and what it took out is put back.',
    undoShoots_other:
      '{{count}} shoots are written: what this change put in is taken out of {{shoots}}, and what it took out is put back.',
    undoNone: 'No shoot is written, so nothing is taken back.',
    others: 'What somebody else did since stays.',
    keep: 'Keep it',
    cancel: 'Cancel change',
    undo: 'Undo change',
  },
  detail: {
    steps: 'Steps',
    id: 'Change {{id}}',
    linked: 'The change of this link',
    close: 'Close',
  },
  empty: {
    title: 'Nothing was changed yet',
    text: 'Peerings that are added, removed or mended through the portal in Garden {{garden}} stand here for 400 days, as far as you may see their shoots.',
    noMatch: 'No change matches',
    filtered: 'Nothing in Garden {{garden}} matches these filters.',
    clear: 'Clear the filters',
  },
} as const;
