/** How a Garden of v1.150 answers a recorded request. */
export interface CurrentAnswer {
  /** What has changed since v1.83. */
  readonly reason: string;
  readonly status: number;
  /** Words that stand in the answer. */
  readonly says?: string;
}

const GLOBAL_READ: CurrentAnswer = {
  reason: 'ControllerRegistrations are readable for everybody who is logged in',
  status: 201,
  says: 'controllerregistrations',
};

const CREATED: CurrentAnswer = {
  reason: 'a CloudProfile is named by a reference with a kind',
  status: 201,
  says: '"cloudProfile":{"kind":"CloudProfile","name":"osc"}',
};

const NODES_MUTABLE: CurrentAnswer = {
  reason: 'a node network may change once it is set',
  status: 200,
};

const KUBECONFIG: CurrentAnswer = {
  reason: 'the simulator has a CA for every shoot in this profile',
  status: 201,
  says: '"expirationTimestamp"',
};

const VIEWER_KUBECONFIG: CurrentAnswer = {
  reason: 'viewerkubeconfig exists',
  status: 201,
  says: '"expirationTimestamp"',
};

/** Recordings of v1.83, by their number, that a Garden of v1.150 answers in another way. */
export const CHANGED_SINCE: Readonly<Record<string, CurrentAnswer>> = {
  '128': { ...GLOBAL_READ, status: 200, says: 'ControllerRegistrationList' },
  '152': GLOBAL_READ,
  '153': GLOBAL_READ,
  '155': GLOBAL_READ,
  '177': GLOBAL_READ,
  '200': CREATED,
  '202': CREATED,
  '205': {
    reason: 'a CredentialsBinding may stand in for a SecretBinding',
    status: 422,
    says: 'credentialsBindingName',
  },
  '206': {
    reason: 'a CloudProfile is named by a reference with a kind',
    status: 500,
    says: 'could not find referenced cloud profile',
  },
  '207': CREATED,
  '215': CREATED,
  '221': CREATED,
  '222': CREATED,
  '223': {
    reason: 'the double NAT of the VPN allows IPv4 overlap with the seed',
    status: 201,
  },
  '227': CREATED,
  '364': {
    reason: 'fields are validated before admission looks at them',
    status: 422,
    says: 'invalid CIDR address: 10.30.0.0/33',
  },
  '366': {
    reason: '240.0.0.0/8 to 244.0.0.0/8 are reserved',
    status: 403,
    says: '240.0.0.0/8',
  },
  '371': {
    reason: 'there are more operations',
    status: 422,
    says: 'force-in-place-update',
  },
  '390': {
    reason: 'the message says what is wrong and not only what differs',
    status: 422,
    says: 'cannot update shoot spec if deletion timestamp is set',
  },
  '395': {
    reason: 'the Garden writes down who confirmed a deletion',
    status: 200,
    says: '"deletion.gardener.cloud/confirmed-by":"alice"',
  },
  '420': KUBECONFIG,
  '424': VIEWER_KUBECONFIG,
  '425': VIEWER_KUBECONFIG,
  '426': KUBECONFIG,
  '440': CREATED,
  '514': {
    reason: 'the feature WatchList is on',
    status: 200,
    says: '"type":"ADDED"',
  },
  '720': NODES_MUTABLE,
  '721': NODES_MUTABLE,
};
