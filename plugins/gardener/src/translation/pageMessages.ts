/** Texts that the pages of a whole Garden have in common, in English. */
export const pageMessages = {
  garden: {
    label: 'Garden',
    loading: 'Looking for Gardens',
    failed: 'The Gardens can’t be read.',
    none: 'No Garden is configured',
    noneText: 'An administrator of the portal can add one.',
    unreachable: 'Garden {{garden}} can’t be reached.',
    misconfigured: 'Garden {{garden}} is not set up right.',
    syncing: 'Garden {{garden}} is being read for the first time.',
    syncingText: 'This page shows it as soon as that is done.',
    notMapped: 'You have no user in Garden {{garden}}',
    notMappedText:
      'The page shows what your Garden user may see. An administrator of the portal can set up which one is yours.',
    stale: 'Garden {{garden}} does not answer. What is shown is from {{time}}.',
    tryAgain: 'Try again',
  },
  filter: {
    any: '{{label}}: any',
    chosen: '{{label}}: {{values}}',
    find: 'Find in {{label}}',
    clear: 'Clear',
    nothing: 'Nothing has this name',
    more_one: '{{count}} more. Type to find it.',
    more_other: '{{count}} more. Type to find them.',
  },
  pages: {
    range: '{{from}}–{{to}} of {{total}}',
    previous: 'Previous page',
    next: 'Next page',
  },
  leftOut: {
    title: 'This link asks for what is not here for you. It is left out:',
    item: '{{parameter}} {{value}}',
    more: 'and {{more}} more',
    clear: 'Take it out of the address',
  },
} as const;
