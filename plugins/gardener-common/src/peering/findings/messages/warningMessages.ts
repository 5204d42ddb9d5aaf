import type { FindingTextsByVariant } from './FindingTexts';

const INACTIVE =
  'A peering that only one side configures does not become active.';

/** Texts of the findings that are warnings. */
export const warningMessages = {
  HALF_OPEN_CHANGE: {
    default: {
      chip: 'Half open',
      what: 'A change of the peering of {{shoot}} and {{target}} is half open since {{since}}.',
      why: 'Some of its entries are written and some are not, so the two shoots can disagree about the peering.',
      whatToDo:
        'Finish the change or undo it. Whoever does it needs the right to change the shoots that are written for it.',
    },
  },
  REVERSE_MISSING: {
    target: {
      chip: 'Reverse missing',
      what: '{{shoot}} lists {{target}}, which does not list it back.',
      why: INACTIVE,
      whatToDo:
        'Add an entry for {{shoot}} on {{target}}, or ask those who own {{target}} to do it.',
    },
    targetDisabled: {
      chip: 'Reverse missing',
      what: '{{shoot}} lists {{target}}, whose own entry is not in force: its peering extension is disabled.',
      why: INACTIVE,
      whatToDo:
        'Enable the extension osc-peering-service on {{target}}, or ask those who own {{target}} to do it.',
    },
    here: {
      chip: 'Reverse missing',
      what: '{{target}} lists {{shoot}}, which does not list it back.',
      why: INACTIVE,
      whatToDo:
        'Add an entry for {{target}} on {{shoot}} if you want this peering. Otherwise leave it: it does no harm.',
    },
    hereDisabled: {
      chip: 'Reverse missing',
      what: '{{shoot}} has an entry for {{target}} that is not in force: its peering extension is disabled.',
      why: INACTIVE,
      whatToDo: 'Enable the extension osc-peering-service on {{shoot}}.',
    },
  },
  HUB_OVERLAP: {
    one: {
      chip: 'Peers overlap',
      what: '{{target}} and {{other}} are both peers of {{shoot}}, and their node networks overlap in {{shared}}.',
      why: '{{shoot}} can route {{shared}} to {{target}} or to {{other}}, not to both.',
      whatToDo:
        'Remove one of the two peerings from {{shoot}}, or recreate one of the two clusters with another node network.',
    },
    many: {
      chip: 'Peers overlap',
      what: '{{target}}, {{other}} and {{more}} more peers of {{shoot}} have node networks that overlap, for example in {{shared}}.',
      why: '{{shoot}} can route an address to one of them only.',
      whatToDo:
        'Keep one of these peerings on {{shoot}}, or recreate the other clusters with node networks of their own.',
    },
  },
  POD_SERVICE_OVERLAP: {
    pods: {
      chip: 'Pods overlap',
      what: 'Nodes of {{nodesOwner}}, {{nodes}}, overlap the pods of {{owner}}, {{range}}.',
      why: 'Inside {{owner}} these addresses belong to pods, so its pods and nodes can miss nodes of {{nodesOwner}}.',
      whatToDo:
        'Pod networks can’t be changed. Remove this peering, or recreate one of the two clusters with another range.',
    },
    services: {
      chip: 'Services overlap',
      what: 'Nodes of {{nodesOwner}}, {{nodes}}, overlap the services of {{owner}}, {{range}}.',
      why: 'Inside {{owner}} these addresses belong to services, so its pods and nodes can miss nodes of {{nodesOwner}}.',
      whatToDo:
        'Service networks can’t be changed. Remove this peering, or recreate one of the two clusters with another range.',
    },
  },
  DEFAULT_NODE_CIDR: {
    default: {
      chip: 'Default node CIDR',
      what: '{{shoot}} uses {{network}}, which shares addresses with the default node network {{defaultNodes}}.',
      why: 'With a default node network on one side connectivity can be asymmetric, and no two clusters that use it can ever peer.',
      whatToDo:
        'Plan a node network of its own when you rebuild {{shoot}}. A node network can grow, but never move.',
    },
  },
  SEED_MISMATCH: {
    different: {
      chip: 'Seed differs',
      what: 'The entry for {{target}} on {{shoot}} names seed {{listed}}; {{target}} is on {{seed}}.',
      why: 'The target may have moved to another seed after the entry was made. Routes can be announced to the wrong seed.',
      whatToDo:
        'Correct the seed of the entry for {{target}} on {{shoot}} to {{seed}}.',
    },
    absent: {
      chip: 'Seed differs',
      what: 'The entry for {{target}} on {{shoot}} names no seed; {{target}} is on {{seed}}.',
      why: 'The extension looks for the target on the seed of the entry. Without one it may not find it.',
      whatToDo: 'Add seed {{seed}} to the entry for {{target}} on {{shoot}}.',
    },
  },
  TARGET_NOT_FOUND: {
    default: {
      chip: 'Target not found',
      what: '{{shoot}} lists {{target}} in {{namespace}}, where no shoot of that name exists.',
      why: 'The peering can’t become active. A new shoot of that name would complete it silently if it lists {{shoot}}.',
      whatToDo:
        'Remove the entry for {{target}} on {{shoot}}, or correct its name if it is misspelt.',
    },
  },
  TARGET_DELETING: {
    default: {
      chip: 'Target deleting',
      what: '{{target}} is being deleted.',
      why: 'Deletion does not remove the entry on {{shoot}}. Until {{target}} is gone its own entries can’t be changed.',
      whatToDo: 'Remove the entry for {{target}} on {{shoot}}.',
    },
  },
  RECREATED_TARGET: {
    default: {
      chip: 'Target recreated',
      what: '{{target}} is not the cluster that this portal knew under that name since {{since}}.',
      why: 'It was deleted and made again. The entry on {{shoot}} now leads to another cluster, perhaps of other people.',
      whatToDo:
        'Make sure that {{target}} is the cluster you mean. If not, remove the entry on {{shoot}}.',
    },
  },
} as const satisfies FindingTextsByVariant;
