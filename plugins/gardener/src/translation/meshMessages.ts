/** Texts of the dialog in which many shoots are peered with each other, in English. */
export const meshMessages = {
  button: 'Mesh',
  title: 'Peer many shoots',
  subtitle:
    'Garden {{garden}}. Nothing is written before you have reviewed it.',
  reviewTitle: 'Review the mesh',
  againTitle: 'Review what is left of the mesh',
  field: {
    label: 'Add shoots',
    placeholder: 'Name, or project/',
    hint: 'Type a project and a slash to find all of its shoots.',
    allOf: 'All shoots of {{project}}',
    looking: 'Looking for shoots',
    none: 'No other shoot that you may see has this name',
    failed: 'Shoots can’t be looked for: {{reason}}',
    more_one: '{{count}} more. Type to find it.',
    more_other: '{{count}} more. Type to find them.',
    adding: 'Adding the shoots of {{project}}',
    notAdded: 'The shoots of the project can’t be read.',
    added_one: '{{count}} shoot added.',
    added_other: '{{count}} shoots added.',
    leftOut_one:
      '{{count}} shoot is left out: it has no workers or no seed, or is chosen already.',
    leftOut_other:
      '{{count}} shoots are left out: they have no workers or no seed, or are chosen already.',
    cut: 'Only the first {{count}} are looked at.',
  },
  obstacle: {
    workerless: 'has no workers, so no nodes to peer',
    unscheduled: 'has no seed yet',
  },
  option: '{{shoot}}, nodes {{nodes}}, seed {{seed}}',
  optionOff: '{{shoot}}, can’t be chosen: {{reason}}',
  noNodes: 'no node network',
  chosen: {
    title: 'Chosen shoots ({{number}})',
    none: 'None yet. Choose at least two.',
    remove: 'Take {{shoot}} out',
    hub: 'Hub',
    hubOf: 'Hub: {{shoot}}',
    clear: 'Clear',
  },
  shape: {
    title: 'Shape',
    mesh: 'Full mesh',
    meshText: 'Each shoot is peered with each other one.',
    hubs: 'Hub and spokes',
    hubsText:
      'Each hub is peered with each spoke. Spokes are not peered with each other.',
    among: 'Peer the hubs with each other, too',
  },
  count: {
    pairs_one: '{{count}} pair',
    pairs_other: '{{count}} pairs',
    of: '{{pairs}} of at most {{most}} in one plan',
    text: 'Each pair gets an entry on both shoots, each shoot one patch. Pairs that are peered already have nothing to do.',
    nodesOnly: 'Only node IPs are routed, not pod or service IPs.',
  },
  gap: {
    fewShoots: 'Choose at least two shoots.',
    noHub: 'Choose at least one hub.',
    noSpoke: 'Every shoot is a hub: then there is nothing to peer them with.',
    tooMany:
      'That is more than {{most}} pairs. Take shoots out, or choose hubs.',
  },
  cancel: 'Cancel',
  back: 'Back',
  review_one: 'Review {{count}} pair',
  review_other: 'Review {{count}} pairs',
  draft_one: '{{count}} chosen shoot',
  draft_other: '{{count}} chosen shoots',
  matrix: {
    title: 'Conflicts',
    label: 'What the plan says of each pair',
    shoot: 'Shoot',
    cell: '{{one}} and {{other}}: {{words}}',
    notWanted: 'not in the plan',
    self: 'the same shoot',
    tooLarge_one:
      'The table is drawn for at most {{most}} shoots, and this plan has {{count}}. Pairs that something is to be said of:',
    tooLarge_other:
      'The table is drawn for at most {{most}} shoots, and this plan has {{count}}. Pairs that something is to be said of:',
    noConflict: 'Nothing is to be said of any pair.',
  },
  standing: {
    error: 'can’t be written',
    warning: 'warning',
    notChecked: 'not checked',
    nothingToDo: 'nothing to do',
    ok: 'no conflict',
  },
  // Of a word for pairs with how many they are: "3 warning".
  standingCount: '{{number}} {{standing}}',
  standingWith: '{{standing}} ({{reasons}})',
} as const;
