import type { FindingTextsByVariant } from './FindingTexts';

const OVERLAP_WHY =
  'Both sides announce the same addresses. Nodes in the shared range can’t reach each other, and other peers of {{shoot}} may be sent to the wrong cluster.';

/** Texts of the findings that are errors. */
export const errorMessages = {
  CIDR_OVERLAP: {
    partial: {
      chip: 'CIDR overlap',
      what: 'Node networks of {{shoot}} and {{target}} overlap in {{addresses}} addresses.',
      why: OVERLAP_WHY,
      whatToDo:
        'A node network can grow, but never shrink or move. Remove this peering, or recreate {{target}} with a block that no visible peer uses, such as {{block}}.',
    },
    identical: {
      chip: 'CIDR overlap',
      what: '{{shoot}} and {{target}} have the same node network, {{shared}}.',
      why: 'Identical node networks prevent the peering entirely, and other peers of {{shoot}} may be sent to the wrong cluster.',
      whatToDo:
        'A node network can grow, but never shrink or move. Remove this peering, or recreate {{target}} with a block that no visible peer uses, such as {{block}}.',
    },
    noBlock: {
      chip: 'CIDR overlap',
      what: 'Node networks of {{shoot}} and {{target}} overlap in {{addresses}} addresses.',
      why: OVERLAP_WHY,
      whatToDo:
        'A node network can grow, but never shrink or move. Remove this peering, or recreate {{target}} with another node network.',
    },
  },
  RESERVED_RANGE: {
    default: {
      chip: 'Reserved range',
      what: 'Node network {{network}} of {{shoot}} shares addresses with the reserved range {{reserved}}.',
      why: 'Reserved ranges are used by Gardener or by your network. Traffic to these addresses can end somewhere else.',
      whatToDo:
        'Remove the peering, or recreate {{shoot}} with a node network outside {{reserved}}.',
    },
  },
  WORKERLESS: {
    default: {
      chip: 'No workers',
      what: '{{shoot}} has no workers, so it has no nodes to peer.',
      why: 'A peering connects node networks. A cluster without workers has none and can’t get one later.',
      whatToDo:
        'Remove the entries, or create a cluster with workers and peer that one.',
    },
  },
  DUPLICATE_ENTRY: {
    default: {
      chip: 'Duplicate entry',
      what: '{{shoot}} lists {{target}} {{times}} times.',
      why: 'The second entry adds nothing, and the extension can refuse the whole list for it. Removing one of them leaves the other in force.',
      whatToDo: 'Remove all entries for {{target}} on {{shoot}} but one.',
    },
  },
  SELF_PEERING: {
    default: {
      chip: 'Lists itself',
      what: '{{shoot}} lists itself.',
      why: 'A shoot reaches its own nodes without a peering. The extension can refuse the whole list for this entry.',
      whatToDo: 'Remove the entry for {{shoot}} on {{shoot}}.',
    },
  },
  MALFORMED_CONFIG: {
    default: {
      chip: 'Config unreadable',
      what: 'The peering configuration of {{shoot}} can’t be read: {{reason}}.',
      why: 'Peerings that can’t be read are not shown here and can’t become active. Nothing will be written over what could not be read.',
      whatToDo:
        'Correct the extension osc-peering-service in the manifest of {{shoot}}, then its peerings show here.',
    },
  },
  EXTENSION_DISABLED: {
    default: {
      chip: 'Extension disabled',
      what: 'The peering extension of {{shoot}} is disabled. Entries written in it: {{entries}}.',
      why: 'While the extension is disabled no entry is in force, and each of its peerings counts as missing.',
      whatToDo:
        'Remove “disabled: true” from the extension osc-peering-service of {{shoot}}, or remove the entries.',
    },
  },
  EXTENSION_NOT_REGISTERED: {
    default: {
      chip: 'Not registered',
      what: 'Garden {{garden}} has no controller for osc-peering-service.',
      why: 'No peering can become active, and the Garden refuses every change of a shoot that still lists the extension.',
      whatToDo:
        'Ask the operators of Garden {{garden}} to register the extension, or remove it from the shoot.',
    },
  },
  ROLLOUT_FAILED: {
    user: {
      chip: 'Rollout failed',
      what: 'The last rollout of {{shoot}} failed in osc-peering-service: {{codes}}.',
      why: 'What is written on {{shoot}} may not be in force. Routes of its peerings can be missing or old.',
      whatToDo:
        'You can mend this: read the Garden’s words, correct the configuration of {{shoot}}, and let it reconcile.',
    },
    operator: {
      chip: 'Rollout failed',
      what: 'The last rollout of {{shoot}} failed in osc-peering-service: {{codes}}.',
      why: 'What is written on {{shoot}} may not be in force. Routes of its peerings can be missing or old.',
      whatToDo:
        'Gardener tries again by itself. When it stays like this, hand the Garden’s words to its operators.',
    },
    unknown: {
      chip: 'Rollout failed',
      what: 'The last rollout of {{shoot}} failed in osc-peering-service.',
      why: 'What is written on {{shoot}} may not be in force. Routes of its peerings can be missing or old.',
      whatToDo:
        'Read the Garden’s words. When nothing in the configuration of {{shoot}} explains them, hand them to the operators of the Garden.',
    },
  },
} as const satisfies FindingTextsByVariant;
