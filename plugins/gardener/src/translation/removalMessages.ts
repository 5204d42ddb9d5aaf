/** Texts of the dialog that removes a peering. */
export const removalMessages = {
  title: 'Remove peering with {{target}}?',
  text: '{{shoot}} will no longer list {{target}}.',
  stops:
    'Nodes of the two clusters stop reaching each other once both shoots have reconciled.',
  reverse: 'Remove reverse peering on target shoot',
  possible:
    '{{target}} lists {{shoot}}, and you may change it. Both entries go in one change.',
  nothingThere: '{{target}} does not list {{shoot}}.',
  listed: '{{target}} lists {{shoot}}.',
  notVisible:
    'You can’t see {{target}}, so its entry can’t be checked or removed here.',
  keeping:
    'If you keep the reverse entry, the peering shows as Incomplete on {{target}} until its owner removes it. It does no harm.',
  ask: 'Ask the owner of {{project}} to remove the entry for {{shoot}}.',
  copy: 'Copy message with YAML',
  message:
    'Please remove the entry for {{shoot}} in namespace {{namespace}} from the shoot {{target}} in namespace {{targetNamespace}} of Garden {{garden}}. The peering with it ends. The entry is:',
  cancel: 'Cancel',
  review: 'Review removal',
} as const;
