import type { FindingTextsByVariant } from './FindingTexts';

const NOT_YET =
  'Until then the peerings of {{shoot}} work as they did before the last change.';

/** Texts of the findings that are notes, and of what could not be checked. */
export const noteMessages = {
  TARGET_MIGRATING: {
    default: {
      chip: 'Migrating',
      what: '{{target}} is moving to another seed: {{seed}}.',
      why: 'Until it has arrived its spec is locked, and the peering can be interrupted.',
      whatToDo:
        'Wait until the migration has ended. Then compare the seed in the entry on {{shoot}}.',
    },
  },
  TARGET_HIBERNATED: {
    default: {
      chip: 'Hibernated',
      what: '{{target}} is hibernated.',
      why: 'It has no running nodes, so nothing answers on its side of the peering.',
      whatToDo: 'Nothing, or wake {{target}} up when you need it.',
    },
  },
  TARGET_UNSCHEDULED: {
    default: {
      chip: 'Unscheduled',
      what: '{{target}} has no seed yet.',
      why: 'Nothing is rolled out before a seed is found, and an entry can’t name it.',
      whatToDo:
        'Wait until {{target}} is scheduled. Then compare the seed in the entry on {{shoot}}.',
    },
  },
  ROLLOUT_PENDING: {
    maintenance: {
      chip: 'Rollout pending',
      what: 'A change of {{shoot}} waits for its maintenance window, {{begin}} to {{end}}.',
      why: NOT_YET,
      whatToDo: 'Wait for the window, or let {{shoot}} reconcile now.',
    },
    maintenanceUnknown: {
      chip: 'Rollout pending',
      what: 'A change of {{shoot}} waits for its maintenance window.',
      why: NOT_YET,
      whatToDo: 'Wait for the window, or let {{shoot}} reconcile now.',
    },
    pending: {
      chip: 'Rollout pending',
      what: 'A change of {{shoot}} has not been taken up by the Garden yet.',
      why: NOT_YET,
      whatToDo:
        'Wait a moment. When it stays like this, look at the last operation of {{shoot}}.',
    },
  },
  ACCESS_RESTRICTION_MISMATCH: {
    one: {
      chip: 'Restrictions differ',
      what: '{{restricted}} has the access restriction {{names}}, and {{other}} has not.',
      why: 'Over the peering {{restricted}} can be reached from a cluster that does not keep to the restriction.',
      whatToDo:
        'Make sure that this is allowed. Otherwise remove the peering, or give {{other}} the same restriction.',
    },
    both: {
      chip: 'Restrictions differ',
      what: 'Only {{shoot}} has the access restriction {{onlyShoot}}, and only {{target}} has {{onlyTarget}}.',
      why: 'Over the peering each can be reached from a cluster that does not keep to its restriction.',
      whatToDo:
        'Make sure that this is allowed. Otherwise remove the peering, or give both the same restrictions.',
    },
  },
  CIDR_UNKNOWN: {
    notAccessible: {
      chip: 'CIDR not checked',
      what: '{{target}} is not accessible: its node network and its reverse entry are unknown.',
      why: 'Whether its networks overlap those of {{shoot}} can’t be checked.',
      whatToDo:
        'Ask those who own {{target}} for its node network and for the reverse entry.',
    },
    noNetwork: {
      chip: 'CIDR not checked',
      what: '{{owner}} states no node network.',
      why: 'Whether the node networks of {{shoot}} and {{target}} overlap can’t be checked.',
      whatToDo:
        'Wait until {{owner}} has been created, or set its node network in the manifest.',
    },
    unreadable: {
      chip: 'CIDR not checked',
      what: 'A network of {{owner}} can’t be read: {{problem}}.',
      why: 'Whether the networks of {{shoot}} and {{target}} overlap can’t be checked in full.',
      whatToDo: 'Correct the network in the manifest of {{owner}}.',
    },
    noPodsOrServices: {
      chip: 'CIDR not checked',
      what: '{{owner}} does not state both its pod and its service network.',
      why: 'Whether nodes of the other shoot overlap them can’t be checked.',
      whatToDo:
        'Wait until {{owner}} has been created, or ask the operators of the Garden.',
    },
  },
} as const satisfies FindingTextsByVariant;
