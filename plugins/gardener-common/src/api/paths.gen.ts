/**
 * Types of the HTTP contract. Generated from the OpenAPI document by `yarn generate`: change the schemas, not this file.
 */

export interface paths {
  '/gardens': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every configured Garden, how the portal stands with it, and who the caller is for it */
    get: operations['getGardens'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/access/namespaces': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the caller may see, per Garden: namespaces, and single shoots of others */
    get: operations['getNamespaceAccess'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/slow-facts/{garden}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the catalog and search may hold of the shoots of one Garden; for their services alone */
    get: operations['listSlowFacts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/slow-facts/query': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The same of some shoots, and which of them are gone */
    post: operations['getSlowFacts'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/shoots': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Shoots that the caller may see */
    get: operations['listShoots'];
    put?: never;
    /** A new shoot with its entries: its manifest, a dry run, or the shoot itself. The reverse entries are a plan of their own, once it has a seed */
    post: operations['createShoot'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/search/address': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Shoots that the caller may see whose node network holds an address or overlaps a network */
    get: operations['searchAddress'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/peering-status': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** How the peerings of some shoots stand, as the caller sees them */
    post: operations['getPeeringStatus'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/shoots/{garden}/{namespace}/{name}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One shoot */
    get: operations['getShoot'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/shoots/{garden}/{namespace}/{name}/peerings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every peering of one shoot, with status, findings and rollout */
    get: operations['getPeerings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/shoots/{garden}/{namespace}/{name}/manifest': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The peering extension of one shoot as YAML, as the Garden has it */
    get: operations['getManifest'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/shoots/{garden}/{namespace}/{name}/rights': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the caller may do with one shoot and with those that it is peered with */
    get: operations['getShootRights'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/shoots/{garden}/{namespace}/{name}/kubeconfig': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A credential for the cluster of one shoot, made by the Garden for the caller */
    post: operations['createKubeconfig'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/shoots/{garden}/{namespace}/{name}/targets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Shoots that one shoot could be peered with, and why not with the others; the own project first */
    get: operations['listTargets'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/shoots/{garden}/{namespace}/{name}/targets/{targetNamespace}/{targetName}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What a peering with one target would mean */
    get: operations['checkTarget'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/drafts/check': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What the peerings of a shoot that does not exist yet would mean. Writes nothing */
    post: operations['checkDraft'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/gardens/{garden}/offers': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What a Garden offers the caller for a new shoot */
    get: operations['getOffers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/cidr/suggestions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Free blocks for the node network of a new shoot. Reserves nothing */
    post: operations['suggestBlocks'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/plans': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What a change would write, with findings and a dry run of each request. Writes nothing. The plan belongs to the caller and expires after 30 minutes */
    post: operations['createPlan'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/plans/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A plan of the caller */
    get: operations['getPlan'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/plans/{id}/apply': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Begins to write a plan. Answers at once with the change; a second time with the same change, whatever became of it */
    post: operations['applyPlan'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** History of the peerings of one shoot, newest first: changes of this portal, what was changed elsewhere, and when nobody looked. Without a shoot the changes of a Garden, or of all, of which the caller may see something */
    get: operations['listChanges'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/changes/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One change with the journal of its writes */
    get: operations['getChange'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/changes/{id}/finish': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Writes what is missing of a half-open change. Answers at once; again with the same change */
    post: operations['finishChange'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/changes/{id}/undo': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Takes back what was written of a half-open change. Answers at once; again with the same change */
    post: operations['undoChange'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/landscape': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Shoots and their peerings in one Garden as the caller sees them: one by one, or where there are too many in groups with bundles between */
    get: operations['getLandscape'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/landscape/export': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All shoots and peerings in one Garden as the caller sees them, one by one whatever the number, for scripts and tables */
    get: operations['exportLandscape'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/findings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Everything that is wrong or at risk in one Garden as the caller sees it, in groups, each finding once, with the unit of a bulk plan that would mend it */
    get: operations['getFindings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/cidr': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The address space of one Garden as the caller sees it: a window of it drawn, and a page of its ranges */
    get: operations['getAddressPlan'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/cidr/what-if': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whom a block could not peer with as the node network of a new shoot or of one that is there, what is free instead, and how far a shoot could grow */
    get: operations['getAddressTrial'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/bulk-plans': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What a change of many pairs would write: one patch per shoot, each pair with its own verdict. Writes nothing. The plan belongs to the caller and expires after 30 minutes */
    post: operations['createBulkPlan'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/bulk-plans/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A bulk plan of the caller */
    get: operations['getBulkPlan'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/bulk-plans/{id}/apply': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Begins to write the pairs of a bulk plan that are ready and not left out. Answers at once with the change; a second time with the same change, whatever became of it */
    post: operations['applyBulkPlan'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/changes/{id}/pause': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Lets a bulk change stop before its next request. Answers at once; again with the same change */
    post: operations['pauseChange'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/changes/{id}/resume': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Goes on with a paused change, as the caller; a pause that is asked for and has not come yet is taken back. Answers at once; again with the same change */
    post: operations['resumeChange'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/changes/{id}/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ends a bulk change that is being written, paused or half open: pairs that are half written are taken back, whole ones stay. Answers at once; again with the same change */
    post: operations['cancelChange'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    AddressBar: {
      from: number;
      to: number;
      kind: components['schemas']['RangeKind'];
      isIdle: boolean;
      /** @enum {string|null} */
      severity: 'error' | 'warning' | null;
      cidr: string;
      ranges: number;
      shoots: number;
      users: components['schemas']['RangeUser'][];
      depth: number;
    };
    AddressGap: {
      from: number;
      to: number;
      first: string;
      last: string;
      addresses: string;
      prefixes: number[];
      largest: string;
    };
    AddressHit: {
      shoot: components['schemas']['ShootSummary'];
      networks: string[];
      /** @enum {string} */
      match: 'equal' | 'holds' | 'liesWithin';
    };
    AddressLane: {
      key: string;
      groupSize: number | null;
      shoots: number;
      idle: number;
      bars: components['schemas']['AddressBar'][];
    };
    /** @enum {string} */
    AddressLanes: 'project' | 'peeringGroup' | 'seed';
    AddressPlan: {
      garden: components['schemas']['DnsLabel'];
      freshness: components['schemas']['Freshness'];
      lanesBy: components['schemas']['AddressLanes'];
      pools: components['schemas']['AddressPool'][];
      window: components['schemas']['AddressWindow'];
      ranges: {
        items: components['schemas']['RangeLine'][];
        total: number;
        offset: number;
      };
      unknown: {
        targets: number;
        shoots: number;
      };
      maxPrefix: number;
      projects: {
        value: string;
        shoots: number;
      }[];
      leftOut: {
        /** @enum {string} */
        parameter: 'project';
        value: string;
      }[];
    };
    AddressPool: {
      cidr: string;
      shoots: number;
      kinds: components['schemas']['RangeKind'][];
      kept: {
        /** @enum {string} */
        kind: 'reserved' | 'external';
        cidr: string;
        title: string | null;
        from: number;
        to: number;
      }[];
      parts: {
        from: number;
        to: number;
        kind: components['schemas']['RangeKind'];
        isIdle: boolean;
        /** @enum {string|null} */
        severity: 'error' | 'warning' | null;
      }[];
    };
    AddressSearch: {
      query: string;
      items: components['schemas']['AddressHit'][];
      total: number;
      missing: {
        garden: components['schemas']['DnsLabel'];
        reason: string;
        signIn?: components['schemas']['GardenSignIn'];
      }[];
    };
    AddressTrial: {
      garden: components['schemas']['DnsLabel'];
      block: string;
      addresses: string;
      shoot: {
        namespace: components['schemas']['DnsLabel'];
        name: components['schemas']['DnsLabel'];
        entityRef: string;
        project: string | null;
        nodeNetworks: string[];
      } | null;
      problems: (
        | {
            /** @enum {string} */
            kind: 'tooLarge';
            maxPrefix: number;
          }
        | {
            /** @enum {string} */
            kind: 'doesNotHold';
            cidr: string;
          }
      )[];
      hits: components['schemas']['BlockHit'][];
      hitCount: number;
      couldNotPeer: number;
      ofPeers: number;
      kept: components['schemas']['KeptRange'][];
      free: components['schemas']['SuggestedBlock'][];
      within: string;
      growth: components['schemas']['BlockGrowth'][];
      unknown: number;
    };
    AddressWindow: {
      cidr: string;
      addresses: string;
      used: string;
      free: string;
      pool: string | null;
      lanes: components['schemas']['AddressLane'][];
      hidden: {
        lanes: number;
        shoots: number;
      };
      gaps: components['schemas']['AddressGap'][];
      smallGaps: {
        gaps: number;
        addresses: string;
      };
      kept: {
        /** @enum {string} */
        kind: 'reserved' | 'external';
        cidr: string;
        title: string | null;
        from: number;
        to: number;
      }[];
    };
    ApplyRequest: {
      acceptWarnings?: boolean;
      /** @description Name of the shoot, typed, to write although ranges overlap */
      overlapOverride?: string;
      /** @description Name of the shoot, typed, to delete it */
      confirmName?: string;
    };
    BlockGrowth: {
      cidr: string;
      peers: number;
      users: components['schemas']['RangeUser'][];
      others: number;
      kept: components['schemas']['KeptRange'][];
    };
    BlockHit: {
      cidr: string;
      kind: components['schemas']['RangeKind'];
      shoots: number;
      peers: number;
      users: components['schemas']['RangeUser'][];
      shared: string;
      isWhole: boolean;
    };
    BlockSuggestions: {
      suggestions: components['schemas']['SuggestedBlock'][];
      prefix: number;
      within: string;
      compared: number;
      unknown: number;
      defaultNodes: {
        cidr: string;
        shoots: number;
      } | null;
      maxPrefix: number;
      sizes: components['schemas']['NetworkSize'][];
    };
    BulkApplyRequest: {
      acceptWarnings?: boolean;
      /** @description Places in `units` of pairs that stay as they are */
      leaveOut?: number[];
    };
    BulkPlan: {
      /** Format: uuid */
      id: string;
      garden: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      expiresAt: string;
      gardenUser: string;
      units: components['schemas']['BulkUnit'][];
      steps: components['schemas']['BulkStep'][];
      warnings: number;
      applied: boolean;
    };
    BulkPlanRequest: {
      garden: string;
      units: components['schemas']['BulkWish'][];
      source?: components['schemas']['ChangeSource'];
    };
    BulkStep: {
      shoot: components['schemas']['ShootRef'];
      project: string | null;
      side: components['schemas']['StepSide'];
      write: components['schemas']['StepWrite'];
      /** @enum {string} */
      method: 'PATCH' | 'DELETE';
      path: string;
      diff: components['schemas']['DiffLine'][];
      dryRun: components['schemas']['DryRun'];
      rollout: components['schemas']['ExpectedRollout'];
      kubectl: string;
      units: number[];
    };
    BulkUnit: {
      shoot: components['schemas']['EntryTarget'];
      target: components['schemas']['EntryTarget'];
      here: components['schemas']['SideEdit'];
      there: components['schemas']['SideEdit'];
      /** @description Seed of a target that the caller may not see; of any other the Garden says it */
      seed?: string;
      /** @enum {string} */
      state: 'ready' | 'blocked' | 'nothingToDo';
      findings: components['schemas']['PlanFinding'][];
      solved: components['schemas']['Finding'][];
      blockers: components['schemas']['PlanBlocker'][];
      handovers: components['schemas']['Handover'][];
    };
    BulkWish: {
      shoot: components['schemas']['EntryTarget'];
      target: components['schemas']['EntryTarget'];
      here: components['schemas']['SideEdit'];
      there: components['schemas']['SideEdit'];
      /** @description Seed of a target that the caller may not see; of any other the Garden says it */
      seed?: string;
    };
    Change: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      kind: 'peerings' | 'operation' | 'deletion' | 'bulk';
      garden: string;
      shoot: components['schemas']['ShootRef'] | null;
      state: components['schemas']['ChangeState'];
      /** @enum {string} */
      direction: 'forward' | 'back';
      user: string;
      mine: boolean;
      source: components['schemas']['ChangeSource'];
      /** Format: date-time */
      startedAt: string;
      /** Format: date-time */
      endedAt: string | null;
      steps: components['schemas']['ChangeStep'][];
      units: components['schemas']['ChangeUnit'][];
      counts?: components['schemas']['UnitCounts'];
      /** @enum {string|null} */
      asked: 'pause' | 'cancel' | null;
      mayFinish: boolean;
      mayUndo: boolean;
      mayPause: boolean;
      mayResume: boolean;
      mayCancel: boolean;
      version: number;
    };
    /** @enum {string} */
    ChangeSource: 'portal' | 'template' | 'action' | 'api';
    /** @enum {string} */
    ChangeState:
      | 'writing'
      | 'written'
      | 'rollingOut'
      | 'done'
      | 'refused'
      | 'undone'
      | 'halfOpen'
      | 'cancelled'
      | 'paused';
    ChangeStep: {
      shoot: components['schemas']['ShootRef'];
      project: string | null;
      side: components['schemas']['StepSide'];
      write: components['schemas']['StepWrite'];
      state: components['schemas']['WriteState'];
      /** Format: date-time */
      at: string | null;
      generation: {
        before: number;
        after: number;
      } | null;
      reread: boolean;
      problem: components['schemas']['WriteProblem'] | null;
      undo: {
        state: components['schemas']['WriteState'];
        /** Format: date-time */
        at: string | null;
        problem: components['schemas']['WriteProblem'] | null;
      } | null;
      rollout?: components['schemas']['Rollout'];
    };
    ChangeUnit: {
      shoot: components['schemas']['EntryTarget'] | null;
      target: components['schemas']['EntryTarget'] | null;
      here: components['schemas']['SideEdit'];
      there: components['schemas']['SideEdit'];
      seed?: string;
      state: components['schemas']['UnitState'];
      problem: components['schemas']['WriteProblem'] | null;
    };
    CorrectedEntry: {
      namespace: string;
      name: string;
      from: string | null;
      to: string | null;
    };
    CreateShootRequest: {
      draft: components['schemas']['ShootDraft'];
      /** @enum {string} */
      mode: 'render' | 'dryRun' | 'create';
      key?: string;
      accept?: {
        acceptWarnings?: boolean;
        /** @description Name of the shoot, typed, to write although ranges overlap */
        overlapOverride?: string;
      };
    };
    CreatedShoot: {
      shoot: components['schemas']['ShootRef'];
      entityRef: string;
      /** @enum {string} */
      outcome: 'rendered' | 'accepted' | 'created' | 'existing';
      yaml: string;
      warnings: string[];
      findings: components['schemas']['PlanFinding'][];
      reverse: {
        namespace: string;
        name: string;
      }[];
      handovers: components['schemas']['Handover'][];
    };
    CreationOffers: {
      garden: components['schemas']['DnsLabel'];
      projects: components['schemas']['OfferedProject'][];
      cloudProfiles: components['schemas']['OfferedCloudProfile'][];
      credentials: components['schemas']['OfferedCredentials'][] | null;
      network: {
        defaultPrefix: number;
        maxPrefix: number;
        sizes: components['schemas']['NetworkSize'][];
      };
    };
    CredentialsRef: {
      /** @enum {string} */
      kind: 'CredentialsBinding' | 'SecretBinding';
      name: string;
    };
    DiffLine: {
      /** @enum {string} */
      kind: 'same' | 'added' | 'removed' | 'gap';
      line: number;
      text: string;
    };
    /** @description DNS-1123 label: a-z, 0-9 and "-", 1 to 63 characters */
    DnsLabel: string;
    DraftCheck: {
      findings: components['schemas']['Finding'][];
      nodesError: string | null;
      nameError?: string;
      peerings: components['schemas']['DraftPeeringCheck'][];
    };
    DraftCheckRequest: {
      garden: components['schemas']['DnsLabel'];
      namespace?: components['schemas']['DnsLabel'];
      name?: components['schemas']['DnsLabel'];
      nodes?: string;
      cloudProfile?: string;
      accessRestrictions?: string[];
      peerings: components['schemas']['DraftPeering'][];
    };
    DraftMaintenance: {
      begin: string;
      end: string;
    };
    DraftPeering: {
      namespace: components['schemas']['DnsLabel'];
      name: components['schemas']['DnsLabel'];
      /** @description Of a target that the caller may not see; of any other the Garden says it */
      seed?: string;
      reverse?: boolean;
    };
    DraftPeeringCheck: {
      namespace: string;
      name: string;
      target: components['schemas']['PeeringTarget'];
      choice?: components['schemas']['TargetChoice'];
      mayChange: boolean;
      owner: string | null;
      findings: components['schemas']['Finding'][];
      comparedPeers: number;
      reverseYaml: string;
    };
    DraftSchedule: {
      start: string;
      end?: string;
      location?: string;
    };
    DraftWorker: {
      name: string;
      machineType: string;
      /** @enum {string} */
      architecture: 'amd64' | 'arm64';
      minimum: number;
      maximum: number;
      zones?: string[];
      volume?: {
        type?: string;
        size: string;
      };
    };
    DryRun:
      | {
          /** @enum {string} */
          verdict: 'accepted';
          warnings: string[];
        }
      | {
          /** @enum {string} */
          verdict: 'refused';
          reason: string;
          gardenWords?: string;
        }
      | {
          /** @enum {string} */
          verdict: 'notMade';
          reason: string;
        };
    EntryTarget: {
      namespace: string;
      name: string;
    };
    ErrorBody: {
      error: {
        name: string;
        message: string;
        garden?: string;
        provider?: string;
        /** @enum {string} */
        why?: 'missing' | 'expired' | 'refused';
        cause?: {
          name?: string;
          message?: string;
        };
      };
      request?: {
        method: string;
        url: string;
      };
      response: {
        statusCode: number;
      };
    };
    ExpectedRollout:
      | {
          /** @enum {string} */
          when: 'atOnce';
        }
      | {
          /** @enum {string} */
          when: 'maintenance';
          window?: {
            /** Format: date-time */
            begin: string;
            /** Format: date-time */
            end: string;
          };
        }
      | {
          /** @enum {string} */
          when: 'wakeUp';
        }
      | {
          /** @enum {string} */
          when: 'later';
        };
    Finding: {
      code: components['schemas']['FindingCode'];
      severity: components['schemas']['Severity'];
      subject: components['schemas']['FindingSubject'];
      what: string;
      why: string;
      whatToDo: string;
      variant?: string;
      params: {
        [key: string]: string;
      };
      overlaps?: components['schemas']['Overlap'][];
      gardenWords?: string;
    };
    /** @enum {string} */
    FindingCode:
      | 'CIDR_OVERLAP'
      | 'RESERVED_RANGE'
      | 'WORKERLESS'
      | 'DUPLICATE_ENTRY'
      | 'SELF_PEERING'
      | 'MALFORMED_CONFIG'
      | 'EXTENSION_DISABLED'
      | 'EXTENSION_NOT_REGISTERED'
      | 'ROLLOUT_FAILED'
      | 'REVERSE_MISSING'
      | 'HUB_OVERLAP'
      | 'POD_SERVICE_OVERLAP'
      | 'DEFAULT_NODE_CIDR'
      | 'SEED_MISMATCH'
      | 'TARGET_NOT_FOUND'
      | 'TARGET_DELETING'
      | 'RECREATED_TARGET'
      | 'HALF_OPEN_CHANGE'
      | 'TARGET_MIGRATING'
      | 'TARGET_HIBERNATED'
      | 'TARGET_UNSCHEDULED'
      | 'ROLLOUT_PENDING'
      | 'ACCESS_RESTRICTION_MISMATCH'
      | 'CIDR_UNKNOWN';
    FindingFilter: components['schemas']['FindingCode'] | ('error' | 'warning');
    FindingRepair:
      | {
          /** @enum {string} */
          state: 'none';
        }
      | {
          /** @enum {string} */
          state: 'possible';
          kind: components['schemas']['RepairKind'];
          wish: components['schemas']['BulkWish'];
        }
      | {
          /** @enum {string} */
          state: 'confirm';
          kind: components['schemas']['RepairKind'];
          /** @enum {string} */
          why: 'recreated';
          wish: components['schemas']['BulkWish'];
        }
      | {
          /** @enum {string} */
          state: 'held';
          kind: components['schemas']['RepairKind'];
          /** @enum {string} */
          why: 'migrating' | 'deleting' | 'duplicate';
        };
    FindingRow: {
      id: string;
      weight: components['schemas']['FindingWeight'];
      finding: components['schemas']['LandscapeFinding'];
      shoot: components['schemas']['FindingShoot'];
      peer: components['schemas']['FindingShoot'] | null;
      peers: number;
      repair: components['schemas']['FindingRepair'];
    };
    FindingShoot: {
      namespace: string;
      name: string;
      project: string | null;
      entityRef: string | null;
    };
    FindingSubject:
      | {
          /** @enum {string} */
          kind: 'shoot';
          shoot: components['schemas']['ShootRef'];
        }
      | {
          /** @enum {string} */
          kind: 'peering';
          shoot: components['schemas']['ShootRef'];
          target: components['schemas']['ShootRef'];
        };
    /** @enum {string} */
    FindingWeight: 'error' | 'incomplete' | 'warning' | 'note' | 'notChecked';
    Findings: {
      garden: components['schemas']['DnsLabel'];
      freshness: components['schemas']['Freshness'];
      groupBy: components['schemas']['FindingsGrouping'];
      scope: {
        shoots: number;
        projects: number;
      };
      totals: {
        error: number;
        incomplete: number;
        warning: number;
        note: number;
        notChecked: number;
      };
      groups: components['schemas']['FindingsGroup'][];
      hidden: {
        groups: number;
        findings: number;
      };
      facets: {
        project: {
          value: string;
          findings: number;
        }[];
        severity: {
          value: string;
          findings: number;
        }[];
        seed: {
          value: string;
          findings: number;
        }[];
      };
      leftOut: {
        /** @enum {string} */
        parameter: 'project' | 'seed' | 'group';
        value: string;
      }[];
    };
    FindingsGroup: {
      key: string;
      weight: components['schemas']['FindingWeight'];
      shoot: components['schemas']['FindingShoot'] | null;
      network: string | null;
      count: number;
      codes: {
        code: components['schemas']['FindingCode'];
        count: number;
      }[];
      possible: number;
      confirm: number;
      held: number;
      rows: components['schemas']['FindingRow'][];
      next: string | null;
    };
    /** @enum {string} */
    FindingsGrouping: 'cause' | 'shoot' | 'project';
    Freshness:
      | {
          /** @enum {string} */
          state: 'live';
        }
      | {
          /** @enum {string} */
          state: 'stale';
          /** Format: date-time */
          asOf: string;
          reason: string;
          /** Format: date-time */
          nextTryAt: string | null;
        };
    Garden: {
      name: components['schemas']['DnsLabel'];
      title: string;
      state: components['schemas']['GardenState'];
      /** @enum {string|null} */
      strategy: 'impersonation' | 'oidc' | 'serviceAccount' | null;
      authProvider: string | null;
      you: components['schemas']['GardenIdentity'];
      docs: {
        peering: string | null;
        cidr: string | null;
      };
    };
    GardenIdentity:
      | {
          /** @enum {string} */
          kind: 'mapped';
          user: string;
          groups: string[];
          /** Format: date-time */
          expiresAt?: string;
        }
      | {
          /** @enum {string} */
          kind: 'notMapped';
          reason: string;
        }
      | {
          /** @enum {string} */
          kind: 'signIn';
          provider: string;
          /** @enum {string} */
          why: 'missing' | 'expired' | 'refused';
          reason: string;
        };
    GardenList: {
      items: components['schemas']['Garden'][];
    };
    GardenSignIn: {
      provider: string;
      /** @enum {string} */
      why: 'missing' | 'expired' | 'refused';
    };
    GardenState:
      | {
          /** @enum {string} */
          state: 'live';
        }
      | {
          /** @enum {string} */
          state: 'syncing';
        }
      | {
          /** @enum {string} */
          state: 'stale';
          /** Format: date-time */
          asOf: string;
          reason: string;
          /** Format: date-time */
          nextTryAt: string | null;
        }
      | {
          /** @enum {string} */
          state: 'unreachable';
          reason: string;
          /** Format: date-time */
          nextTryAt: string | null;
        }
      | {
          /** @enum {string} */
          state: 'misconfigured';
          reason: string;
        };
    Handover: {
      target: components['schemas']['EntryTarget'];
      project: string | null;
      /** @enum {string} */
      edit: 'add' | 'remove';
      /** @enum {string} */
      why: 'notAccessible' | 'noRights';
      owner: string | null;
      yaml: string;
    };
    HistoryItem:
      | {
          /** @enum {string} */
          kind: 'change';
          /** Format: date-time */
          at: string;
          change: components['schemas']['Change'];
        }
      | {
          /** @enum {string} */
          kind: 'outside';
          id: string;
          /** Format: date-time */
          at: string;
          shoot: components['schemas']['ShootRef'];
          manager: string | null;
          added: components['schemas']['PeeringEntry'][];
          removed: components['schemas']['PeeringEntry'][];
          corrected: number;
          whileDown: boolean;
        }
      | {
          /** @enum {string} */
          kind: 'gap';
          id: string;
          /** Format: date-time */
          at: string;
          /** Format: date-time */
          from: string;
          /** Format: date-time */
          to: string;
        };
    HistoryPage: {
      items: components['schemas']['HistoryItem'][];
      next: string | null;
      missing: {
        garden: components['schemas']['DnsLabel'];
        reason: string;
        signIn?: components['schemas']['GardenSignIn'];
      }[];
    };
    KeptRange: {
      /** @enum {string} */
      kind: 'reserved' | 'external';
      cidr: string;
      title: string | null;
    };
    Kubeconfig: {
      kubeconfig: string;
      /** Format: date-time */
      expiresAt: string;
    };
    /** @enum {string} */
    KubeconfigLack: 'gardenRight' | 'portalPermission';
    KubeconfigRequest: {
      /**
       * @description viewer reads everything but Secrets; admin may do everything
       * @enum {string}
       */
      role: 'viewer' | 'admin';
      /** @description An hour unless given */
      expirationSeconds?: number;
    };
    Landscape: {
      garden: components['schemas']['DnsLabel'];
      freshness: components['schemas']['Freshness'];
      groupBy: components['schemas']['LandscapeGrouping'];
      totals: {
        shoots: number;
        groups: number;
        projects: number;
        peerings: components['schemas']['PeeringCounts'];
      };
      groups: components['schemas']['LandscapeGroup'][];
      shoots: components['schemas']['LandscapeShoot'][];
      ghosts: components['schemas']['LandscapeGhost'][];
      peerings: components['schemas']['LandscapePeering'][];
      bundles: components['schemas']['LandscapeBundle'][];
      hidden: components['schemas']['LandscapeHidden'];
      facets: components['schemas']['LandscapeFacets'];
      leftOut: {
        /** @enum {string} */
        parameter:
          | 'focus'
          | 'project'
          | 'region'
          | 'seed'
          | 'purpose'
          | 'open'
          | 'closed';
        value: string;
      }[];
    };
    LandscapeBundle: {
      id: string;
      a:
        | {
            /** @enum {string} */
            kind: 'group';
            key: string;
          }
        | {
            /** @enum {string} */
            kind: 'shoot';
            namespace: string;
            name: string;
          };
      b:
        | {
            /** @enum {string} */
            kind: 'group';
            key: string;
          }
        | {
            /** @enum {string} */
            kind: 'shoot';
            namespace: string;
            name: string;
          };
      peerings: components['schemas']['PeeringCounts'];
    };
    LandscapeExport: {
      garden: components['schemas']['DnsLabel'];
      freshness: components['schemas']['Freshness'];
      leftOut: {
        /** @enum {string} */
        parameter:
          | 'focus'
          | 'project'
          | 'region'
          | 'seed'
          | 'purpose'
          | 'open'
          | 'closed';
        value: string;
      }[];
      shoots: components['schemas']['LandscapeShoot'][];
      ghosts: components['schemas']['LandscapeGhost'][];
      peerings: components['schemas']['LandscapePeering'][];
    };
    LandscapeFacets: {
      project: {
        value: string;
        shoots: number;
      }[];
      region: {
        value: string;
        shoots: number;
      }[];
      seed: {
        value: string;
        shoots: number;
      }[];
      purpose: {
        value: string;
        shoots: number;
      }[];
    };
    LandscapeFinding: {
      code: components['schemas']['FindingCode'];
      severity: components['schemas']['Severity'];
      what: string;
      variant?: string;
      params: {
        [key: string]: string;
      };
    };
    LandscapeGhost: {
      /** @enum {string} */
      kind: 'notAccessible' | 'notFound';
      namespace: string;
      name: string;
      group: string | null;
    };
    LandscapeGroup: {
      key: string;
      shoots: number;
      open: boolean;
      errors: number;
      warnings: number;
      inside: components['schemas']['PeeringCounts'];
    };
    /** @enum {string} */
    LandscapeGrouping: 'project' | 'region' | 'seed';
    LandscapeHidden: {
      alone: {
        shoots: number;
        groups: number;
      };
      inside: number;
      smallBundles: {
        bundles: number;
        peerings: number;
        below: number;
      };
      unseen: number;
      farther: {
        shoots: number;
        peerings: number;
      };
    };
    LandscapePeering: {
      id: string;
      a: {
        namespace: string;
        name: string;
      };
      b: {
        namespace: string;
        name: string;
      };
      status: components['schemas']['PeeringStatus'];
      edges: {
        /** @enum {string} */
        a: 'set' | 'missing' | 'unknown';
        /** @enum {string} */
        b: 'set' | 'missing' | 'unknown';
      };
      rollout: {
        a: components['schemas']['Rollout'];
        b: components['schemas']['Rollout'];
      };
      findings: components['schemas']['LandscapeFinding'][];
    };
    LandscapeShoot: {
      namespace: components['schemas']['DnsLabel'];
      name: components['schemas']['DnsLabel'];
      entityRef: string;
      group: string;
      project: string | null;
      purpose: string | null;
      region: string | null;
      seed: string | null;
      migratingFrom?: string;
      nodeNetworks: string[];
      hibernated: boolean;
      workerless: boolean;
      peerings: number;
      findings: components['schemas']['LandscapeFinding'][];
    };
    Manifest: {
      yaml: string | null;
      resourceVersion: string;
    };
    NamespaceAccess: {
      items: (
        | {
            garden: components['schemas']['DnsLabel'];
            /** @enum {string} */
            access: 'all';
          }
        | {
            garden: components['schemas']['DnsLabel'];
            /** @enum {string} */
            access: 'some';
            namespaces: string[];
            shoots: string[];
          }
        | {
            garden: components['schemas']['DnsLabel'];
            /** @enum {string} */
            access: 'unknown';
            reason: string;
            signIn?: components['schemas']['GardenSignIn'];
          }
      )[];
    };
    NetworkSize: {
      prefix: number;
      nodes: number;
      natPorts: number;
    };
    OfferedCloudProfile: {
      name: string;
      provider: string;
      regions: components['schemas']['OfferedRegion'][];
      machineTypes: components['schemas']['OfferedMachine'][];
      kubernetesVersions: components['schemas']['OfferedVersion'][];
      volumeTypes: string[];
    };
    OfferedCredentials: {
      credentials: components['schemas']['CredentialsRef'];
      provider: string | null;
    };
    OfferedMachine: {
      name: string;
      cpu: string;
      memory: string;
      /** @enum {string} */
      architecture: 'amd64' | 'arm64';
    };
    OfferedProject: {
      name: string;
      namespace: components['schemas']['DnsLabel'];
      mayCreate: boolean;
      reason: string | null;
    };
    OfferedRegion: {
      name: string;
      zones: string[];
      accessRestrictions: string[];
    };
    OfferedVersion: {
      version: string;
      /** @enum {string} */
      classification: 'supported' | 'preview' | 'deprecated';
    };
    Overlap: {
      leftOwner: string;
      /** @description CIDR */
      left: string;
      rightOwner: string;
      /** @description CIDR */
      right: string;
      /** @description CIDR of the addresses that both hold */
      shared: string;
      /** @description How many addresses are shared; decimal, may exceed 2^53 */
      addresses: string;
    };
    PairChange: {
      target: components['schemas']['EntryTarget'];
      here: components['schemas']['SideEdit'];
      there: components['schemas']['SideEdit'];
      /** @description Seed of a target that the caller may not see; of any other the Garden says it */
      seed?: string;
    };
    Peering: {
      id: string;
      status: components['schemas']['PeeringStatus'];
      /** @enum {string} */
      missing?: 'target' | 'here';
      target: components['schemas']['PeeringTarget'];
      entry: components['schemas']['PeeringEntry'] | null;
      rollout: {
        here: components['schemas']['Rollout'];
        target: components['schemas']['Rollout'];
      };
      findings: components['schemas']['Finding'][];
    };
    /** @enum {string} */
    PeeringConfigState: 'absent' | 'present' | 'disabled' | 'malformed';
    PeeringCounts: {
      configured: number;
      incomplete: number;
      notAccessible: number;
      errors: number;
      warnings: number;
    };
    PeeringEntry: {
      name: string;
      namespace: string;
      seed: string | null;
    };
    /** @enum {string} */
    PeeringStatus: 'configured' | 'incomplete' | 'notAccessible';
    PeeringTarget:
      | {
          /** @enum {string} */
          kind: 'visible';
          ref: components['schemas']['ShootRef'];
          entityRef: string;
          project: string | null;
          seed: string | null;
          migratingFrom?: string;
          nodeNetworks: string[];
          purpose: string | null;
        }
      | {
          /** @enum {string} */
          kind: 'notAccessible';
          namespace: string;
          name: string;
          seed: string | null;
        }
      | {
          /** @enum {string} */
          kind: 'notFound';
          namespace: string;
          name: string;
          project: string | null;
          seed: string | null;
        };
    PeeringsView: {
      shoot: components['schemas']['ShootView'];
      peerings: components['schemas']['Peering'][];
      findings: components['schemas']['Finding'][];
      freshness: components['schemas']['Freshness'];
      /** Format: date-time */
      changedAt: string | null;
    };
    Plan: {
      /** Format: uuid */
      id: string;
      request: components['schemas']['PlanRequest'];
      shoot: components['schemas']['ShootRef'];
      project: string | null;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      expiresAt: string;
      gardenUser: string;
      steps: components['schemas']['PlanStep'][];
      findings: components['schemas']['PlanFinding'][];
      solved: components['schemas']['Finding'][];
      blockers: components['schemas']['PlanBlocker'][];
      handovers: components['schemas']['Handover'][];
      applied: boolean;
    };
    PlanBlocker: {
      /** @enum {string} */
      code:
        | 'nothingToDo'
        | 'noSeed'
        | 'migrating'
        | 'deleting'
        | 'unreadable'
        | 'notFound'
        | 'noRights'
        | 'refused'
        | 'notAnswered';
      shoot: components['schemas']['EntryTarget'] | null;
      message: string;
      gardenWords?: string;
    };
    PlanFinding: {
      finding: components['schemas']['Finding'];
      /** @enum {string} */
      standing: 'blocks' | 'overridable' | 'asks' | 'tells';
    };
    PlanRequest:
      | {
          /** @enum {string} */
          kind: 'peerings';
          shoot: components['schemas']['ShootRef'];
          pairs: components['schemas']['PairChange'][];
          source?: components['schemas']['ChangeSource'];
        }
      | {
          /** @enum {string} */
          kind: 'operation';
          shoot: components['schemas']['ShootRef'];
          operation: components['schemas']['ShootOperation'];
          source?: components['schemas']['ChangeSource'];
        }
      | {
          /** @enum {string} */
          kind: 'deletion';
          shoot: components['schemas']['ShootRef'];
          source?: components['schemas']['ChangeSource'];
        };
    PlanStep: {
      shoot: components['schemas']['ShootRef'];
      project: string | null;
      side: components['schemas']['StepSide'];
      write: components['schemas']['StepWrite'];
      /** @enum {string} */
      method: 'PATCH' | 'DELETE';
      path: string;
      diff: components['schemas']['DiffLine'][];
      dryRun: components['schemas']['DryRun'];
      rollout: components['schemas']['ExpectedRollout'];
      kubectl: string;
    };
    RangeConflict:
      | {
          /** @enum {string} */
          kind: 'peer';
          /** @enum {string} */
          severity: 'error' | 'warning';
          shoot: components['schemas']['RangeUser'];
          peer: components['schemas']['RangeUser'];
          range: string;
        }
      | {
          /** @enum {string} */
          kind: 'inside';
          /** @enum {string} */
          severity: 'error' | 'warning';
          shoot: components['schemas']['RangeUser'];
          peer: components['schemas']['RangeUser'];
          peersKind: components['schemas']['RangeKind'];
          range: string;
        }
      | {
          /** @enum {string} */
          kind: 'hub';
          /** @enum {string} */
          severity: 'error' | 'warning';
          shoot: components['schemas']['RangeUser'];
          hub: components['schemas']['RangeUser'];
          other: components['schemas']['RangeUser'];
          range: string;
          isSame: boolean;
        }
      | {
          /** @enum {string} */
          kind: 'reserved';
          /** @enum {string} */
          severity: 'error' | 'warning';
          shoot: components['schemas']['RangeUser'];
          range: string;
        }
      | {
          /** @enum {string} */
          kind: 'external';
          /** @enum {string} */
          severity: 'error' | 'warning';
          shoot: components['schemas']['RangeUser'];
          range: string;
          title: string;
        };
    /** @enum {string} */
    RangeKind: 'nodes' | 'services' | 'pods';
    RangeLine: {
      cidr: string;
      family: 4 | 6;
      kind: components['schemas']['RangeKind'];
      addresses: string;
      shoots: number;
      users: components['schemas']['RangeUser'][];
      isIdle: boolean;
      isDefault: boolean;
      conflicts: components['schemas']['RangeConflict'][];
      conflictCount: number;
      overlapsUnpeered: components['schemas']['RangeUser'] | null;
    };
    /** @enum {string} */
    RangeSort: 'conflicts' | 'range' | 'shoots' | 'kind' | 'addresses';
    RangeUser: {
      namespace: components['schemas']['DnsLabel'];
      name: components['schemas']['DnsLabel'];
      entityRef: string;
      project: string | null;
    };
    /** @enum {string} */
    RepairKind: 'addReverse' | 'removeEntry' | 'correctSeed' | 'dropDuplicate';
    Rollout:
      | {
          /** @enum {string} */
          state: 'applied';
        }
      | {
          /** @enum {string} */
          state: 'reconciling';
          percent: number;
        }
      | {
          /** @enum {string} */
          state: 'waitingForMaintenance';
          window?: {
            /** Format: date-time */
            begin: string;
            /** Format: date-time */
            end: string;
          };
        }
      | {
          /** @enum {string} */
          state: 'pending';
        }
      | {
          /** @enum {string} */
          state: 'failed';
          errors: number;
          /** @enum {boolean} */
          triesAgain?: true;
        }
      | {
          /** @enum {string} */
          state: 'hibernated';
        }
      | {
          /** @enum {string} */
          state: 'missing';
        }
      | {
          /** @enum {string} */
          state: 'notVisible';
        }
      | {
          /** @enum {string} */
          state: 'notFound';
        };
    /** @enum {string} */
    Severity: 'error' | 'warning' | 'note' | 'notChecked';
    ShootDraft: {
      garden: components['schemas']['DnsLabel'];
      namespace: components['schemas']['DnsLabel'];
      name: components['schemas']['DnsLabel'];
      purpose: components['schemas']['ShootPurpose'];
      cloudProfile: string;
      region: string;
      credentials: components['schemas']['CredentialsRef'];
      kubernetesVersion?: string;
      /** @description CIDR, without host bits */
      nodes?: string;
      accessRestrictions?: string[];
      workers: components['schemas']['DraftWorker'][];
      hibernation?: components['schemas']['DraftSchedule'][];
      maintenance?: components['schemas']['DraftMaintenance'];
      peerings?: components['schemas']['DraftPeering'][];
    };
    ShootList: {
      items: components['schemas']['ShootSummary'][];
      total: number;
      missing: {
        garden: components['schemas']['DnsLabel'];
        reason: string;
        signIn?: components['schemas']['GardenSignIn'];
      }[];
    };
    /** @enum {string} */
    ShootOperation: 'reconcile' | 'retry';
    /** @enum {string} */
    ShootPurpose:
      | 'evaluation'
      | 'development'
      | 'testing'
      | 'production'
      | 'infrastructure';
    ShootRef: {
      garden: components['schemas']['DnsLabel'];
      namespace: components['schemas']['DnsLabel'];
      name: components['schemas']['DnsLabel'];
    };
    ShootRights: {
      change: boolean;
      operate: boolean;
      delete: boolean;
      kubeconfig: {
        viewer: boolean;
        admin: boolean;
      };
      kubeconfigLacks: {
        viewer: components['schemas']['KubeconfigLack'][];
        admin: components['schemas']['KubeconfigLack'][];
      };
      changeableNamespaces: string[];
      changeableShoots: {
        namespace: string;
        name: string;
      }[];
      refusedByPortal: {
        namespace: string;
        name: string;
      }[];
      reason: string | null;
    };
    ShootStatus: {
      ref: components['schemas']['ShootRef'];
      configured: number;
      incomplete: number;
      notAccessible: number;
      errors: number;
      warnings: number;
    };
    ShootSummary: {
      ref: components['schemas']['ShootRef'];
      entityRef: string;
      project: string | null;
      purpose: string | null;
      region: string | null;
      seed: string | null;
      migratingFrom?: string;
      nodeNetworks: string[];
      workerless: boolean;
    };
    ShootView: {
      ref: components['schemas']['ShootRef'];
      entityRef: string;
      project: string | null;
      purpose: string | null;
      region: string | null;
      seed: string | null;
      migratingFrom?: string;
      nodeNetworks: string[];
      workerless: boolean;
      configState: components['schemas']['PeeringConfigState'];
    };
    /** @enum {string} */
    SideEdit: 'keep' | 'add' | 'remove' | 'correctSeed' | 'dropDuplicates';
    SlowFacts: {
      ref: components['schemas']['ShootRef'];
      entityRef: string;
      uid: string;
      project: string | null;
      purpose: string | null;
      region: string | null;
      labels: {
        [key: string]: string;
      };
      projectLabels: {
        [key: string]: string;
      };
      projectOwner: string | null;
      lists: components['schemas']['ShootRef'][];
      apiServer: string | null;
    };
    SlowFactsAnswer: {
      items: components['schemas']['SlowFacts'][];
      gone: components['schemas']['ShootRef'][];
    };
    SlowFactsPage: {
      items: components['schemas']['SlowFacts'][];
      next: string | null;
    };
    SlowFactsQuery: {
      garden: components['schemas']['DnsLabel'];
      shoots: {
        namespace: components['schemas']['DnsLabel'];
        name: components['schemas']['DnsLabel'];
      }[];
    };
    /** @enum {string} */
    StatusFilter: 'configured' | 'incomplete' | 'notAccessible' | 'none';
    StatusList: {
      items: components['schemas']['ShootStatus'][];
      missing: {
        garden: components['schemas']['DnsLabel'];
        reason: string;
        signIn?: components['schemas']['GardenSignIn'];
      }[];
    };
    StatusQuery: {
      shoots: components['schemas']['ShootRef'][];
    };
    /** @enum {string} */
    StepSide: 'here' | 'target';
    StepWrite:
      | {
          /** @enum {string} */
          kind: 'entries';
          added: components['schemas']['PeeringEntry'][];
          removed: components['schemas']['PeeringEntry'][];
          corrected: components['schemas']['CorrectedEntry'][];
        }
      | {
          /** @enum {string} */
          kind: 'operation';
          operation: components['schemas']['ShootOperation'];
        }
      | {
          /** @enum {string} */
          kind: 'deletion';
        };
    SuggestedBlock: {
      cidr: string;
      /** @enum {string} */
      why: 'mostRoom' | 'lowest' | 'fillsGap';
      growsTo: number | null;
    };
    SuggestionRequest: {
      garden: components['schemas']['DnsLabel'];
      prefix?: number;
      targets?: {
        namespace: components['schemas']['DnsLabel'];
        name: components['schemas']['DnsLabel'];
      }[];
      /** @enum {string} */
      avoid?: 'targets' | 'visible';
      within?: string;
    };
    TargetCandidate: {
      ref: components['schemas']['ShootRef'];
      project: string | null;
      seed: string | null;
      migratingFrom?: string;
      nodeNetworks: string[];
      choice: components['schemas']['TargetChoice'];
    };
    TargetCheck: {
      target: components['schemas']['PeeringTarget'];
      choice?: components['schemas']['TargetChoice'];
      /** @enum {string} */
      reverse: 'set' | 'missing' | 'unknown';
      mayChange: boolean;
      owner: string | null;
      findings: components['schemas']['Finding'][];
      overlaps: components['schemas']['Overlap'][];
      comparedPeers: number;
      reverseYaml: string;
    };
    TargetChoice:
      | {
          /** @enum {string} */
          state: 'ok';
        }
      | {
          /** @enum {string} */
          state: 'explained';
          severity: components['schemas']['Severity'];
          /** @enum {string} */
          reason:
            | 'overlap'
            | 'defaultNodes'
            | 'migrating'
            | 'hibernated'
            | 'networkUnknown';
          params: {
            [key: string]: string;
          };
        }
      | {
          /** @enum {string} */
          state: 'disabled';
          /** @enum {string} */
          reason:
            | 'self'
            | 'alreadyListed'
            | 'workerless'
            | 'deleting'
            | 'unscheduled';
        };
    TargetList: {
      items: components['schemas']['TargetCandidate'][];
      total: number;
    };
    UnitCounts: {
      waiting: number;
      halfWritten: number;
      written: number;
      unchanged: number;
      failed: number;
      undone: number;
      halfOpen: number;
      leftOut: number;
      cancelled: number;
    };
    /** @enum {string} */
    UnitState:
      | 'waiting'
      | 'halfWritten'
      | 'written'
      | 'unchanged'
      | 'failed'
      | 'undone'
      | 'halfOpen'
      | 'leftOut'
      | 'cancelled';
    WriteProblem: {
      /** @enum {string} */
      kind:
        | 'unauthorized'
        | 'noRights'
        | 'impersonation'
        | 'admission'
        | 'notReady'
        | 'webhook'
        | 'anonymous'
        | 'notFound'
        | 'conflict'
        | 'expired'
        | 'invalid'
        | 'tooManyRequests'
        | 'unavailable'
        | 'server'
        | 'unreachable'
        | 'malformed'
        | 'credentials'
        | 'identity'
        | 'signIn'
        | 'recreated'
        | 'migrating'
        | 'deleting'
        | 'unreadable'
        | 'overtaken'
        | 'interrupted';
      message: string;
      gardenWords?: string;
      tries: number;
    };
    /** @enum {string} */
    WriteState:
      | 'waiting'
      | 'writing'
      | 'written'
      | 'unchanged'
      | 'refused'
      | 'unknown';
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  getGardens: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The Gardens */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GardenList'];
        };
      };
      /** @description A parameter is not what the contract says */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Nobody is signed in, or the Garden wants the own token of the caller */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller may not use the route */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description There is none, or none that this caller may see */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller asks too much; Retry-After says when */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description The Garden has not been read yet */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  getNamespaceAccess: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The namespaces and shoots */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NamespaceAccess'];
        };
      };
      /** @description A parameter is not what the contract says */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Nobody is signed in, or the Garden wants the own token of the caller */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller may not use the route */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description There is none, or none that this caller may see */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller asks too much; Retry-After says when */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description The Garden has not been read yet */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  listSlowFacts: {
    parameters: {
      query?: {
        /** @description `next` of the page before */
        after?: string;
        /** @description How many at most */
        limit?: number;
      };
      header?: never;
      path: {
        /** @description Name of the Garden in the configuration */
        garden: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SlowFactsPage'];
        };
      };
      /** @description A parameter is not what the contract says */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Nobody is signed in, or the Garden wants the own token of the caller */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller may not use the route */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description There is none, or none that this caller may see */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller asks too much; Retry-After says when */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description The Garden has not been read yet */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  getSlowFacts: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SlowFactsQuery'];
      };
    };
    responses: {
      /** @description Facts, and what is gone */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SlowFactsAnswer'];
        };
      };
      /** @description A parameter is not what the contract says */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Nobody is signed in, or the Garden wants the own token of the caller */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller may not use the route */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description There is none, or none that this caller may see */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller asks too much; Retry-After says when */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description The Garden has not been read yet */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  listShoots: {
    parameters: {
      query?: {
        /** @description Name of one Garden */
        garden?: string;
        /** @description One namespace */
        namespace?: string;
        /** @description Part of the name, or of project or namespace and name with a slash between; any case */
        text?: string;
        /** @description Shoots with at least one peering of this status, or with none at all */
        status?: 'configured' | 'incomplete' | 'notAccessible' | 'none';
        /** @description How many at most */
        limit?: number;
        /** @description How many to leave out */
        offset?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of shoots */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ShootList'];
        };
      };
      /** @description A parameter is not what the contract says */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Nobody is signed in, or the Garden wants the own token of the caller */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller may not use the route */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description There is none, or none that this caller may see */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller asks too much; Retry-After says when */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description The Garden has not been read yet */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  createShoot: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateShootRequest'];
      };
    };
    responses: {
      /** @description Rendered or accepted, or there already */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreatedShoot'];
        };
      };
      /** @description Created */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreatedShoot'];
        };
      };
      /** @description A parameter is not what the contract says */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Nobody is signed in, or the Garden wants the own token of the caller */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller may not use the route */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description There is none, or none that this caller may see */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description It was overtaken: expired, applied meanwhile, or no longer as it was reviewed */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller asks too much; Retry-After says when */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description The Garden has not been read yet */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  searchAddress: {
    parameters: {
      query: {
        /** @description An IP address or a CIDR, IPv4 or IPv6 */
        q: string;
        /** @description Name of one Garden */
        garden?: string;
        /** @description How many at most */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The shoots */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AddressSearch'];
        };
      };
      /** @description A parameter is not what the contract says */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Nobody is signed in, or the Garden wants the own token of the caller */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller may not use the route */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description There is none, or none that this caller may see */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller asks too much; Retry-After says when */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description The Garden has not been read yet */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  getPeeringStatus: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['StatusQuery'];
      };
    };
    responses: {
      /** @description The statuses */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StatusList'];
        };
      };
      /** @description A parameter is not what the contract says */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Nobody is signed in, or the Garden wants the own token of the caller */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller may not use the route */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description There is none, or none that this caller may see */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller asks too much; Retry-After says when */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description The Garden has not been read yet */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  getShoot: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Name of the Garden in the configuration */
        garden: string;
        /** @description Namespace of the project */
        namespace: string;
        /** @description Name of the shoot */
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The shoot */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ShootView'];
        };
      };
      /** @description A parameter is not what the contract says */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Nobody is signed in, or the Garden wants the own token of the caller */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller may not use the route */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description There is none, or none that this caller may see */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller asks too much; Retry-After says when */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description The Garden has not been read yet */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  getPeerings: {
    parameters: {
      query?: never;
      header?: {
        /** @description ETag of the answer that the caller holds */
        'If-None-Match'?: string;
      };
      path: {
        /** @description Name of the Garden in the configuration */
        garden: string;
        /** @description Namespace of the project */
        namespace: string;
        /** @description Name of the shoot */
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The peerings */
      200: {
        headers: {
          /** @description Changes whenever the answer does */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PeeringsView'];
        };
      };
      /** @description The answer that the caller holds is current */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A parameter is not what the contract says */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Nobody is signed in, or the Garden wants the own token of the caller */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller may not use the route */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description There is none, or none that this caller may see */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller asks too much; Retry-After says when */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description The Garden has not been read yet */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  getManifest: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Name of the Garden in the configuration */
        garden: string;
        /** @description Namespace of the project */
        namespace: string;
        /** @description Name of the shoot */
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The manifest */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Manifest'];
        };
      };
      /** @description A parameter is not what the contract says */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Nobody is signed in, or the Garden wants the own token of the caller */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller may not use the route */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description There is none, or none that this caller may see */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller asks too much; Retry-After says when */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description The Garden has not been read yet */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  getShootRights: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Name of the Garden in the configuration */
        garden: string;
        /** @description Namespace of the project */
        namespace: string;
        /** @description Name of the shoot */
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The rights */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ShootRights'];
        };
      };
      /** @description A parameter is not what the contract says */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Nobody is signed in, or the Garden wants the own token of the caller */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller may not use the route */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description There is none, or none that this caller may see */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller asks too much; Retry-After says when */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description The Garden has not been read yet */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  createKubeconfig: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Name of the Garden in the configuration */
        garden: string;
        /** @description Namespace of the project */
        namespace: string;
        /** @description Name of the shoot */
        name: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['KubeconfigRequest'];
      };
    };
    responses: {
      /** @description The credential */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Kubeconfig'];
        };
      };
      /** @description A parameter is not what the contract says */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Nobody is signed in, or the Garden wants the own token of the caller */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller may not use the route */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description There is none, or none that this caller may see */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller asks too much; Retry-After says when */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description The Garden has not been read yet */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  listTargets: {
    parameters: {
      query?: {
        /** @description Part of the name, or of project or namespace and name with a slash between */
        text?: string;
        /** @description How many at most */
        limit?: number;
      };
      header?: never;
      path: {
        /** @description Name of the Garden in the configuration */
        garden: string;
        /** @description Namespace of the project */
        namespace: string;
        /** @description Name of the shoot */
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The targets */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TargetList'];
        };
      };
      /** @description A parameter is not what the contract says */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Nobody is signed in, or the Garden wants the own token of the caller */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller may not use the route */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description There is none, or none that this caller may see */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller asks too much; Retry-After says when */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description The Garden has not been read yet */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  checkTarget: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Name of the Garden in the configuration */
        garden: string;
        /** @description Namespace of the project */
        namespace: string;
        /** @description Name of the shoot */
        name: string;
        /** @description Namespace of the target */
        targetNamespace: string;
        /** @description Name of the target */
        targetName: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The check */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TargetCheck'];
        };
      };
      /** @description A parameter is not what the contract says */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Nobody is signed in, or the Garden wants the own token of the caller */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller may not use the route */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description There is none, or none that this caller may see */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller asks too much; Retry-After says when */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description The Garden has not been read yet */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  checkDraft: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DraftCheckRequest'];
      };
    };
    responses: {
      /** @description The checks */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DraftCheck'];
        };
      };
      /** @description A parameter is not what the contract says */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Nobody is signed in, or the Garden wants the own token of the caller */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller may not use the route */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description There is none, or none that this caller may see */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller asks too much; Retry-After says when */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description The Garden has not been read yet */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  getOffers: {
    parameters: {
      query?: {
        /** @description Namespace whose credentials are wanted too */
        namespace?: string;
      };
      header?: never;
      path: {
        /** @description Name of the Garden in the configuration */
        garden: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The offers */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreationOffers'];
        };
      };
      /** @description A parameter is not what the contract says */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Nobody is signed in, or the Garden wants the own token of the caller */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller may not use the route */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description There is none, or none that this caller may see */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller asks too much; Retry-After says when */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description The Garden has not been read yet */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  suggestBlocks: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SuggestionRequest'];
      };
    };
    responses: {
      /** @description At most three blocks */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BlockSuggestions'];
        };
      };
      /** @description A parameter is not what the contract says */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Nobody is signed in, or the Garden wants the own token of the caller */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller may not use the route */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description There is none, or none that this caller may see */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller asks too much; Retry-After says when */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description The Garden has not been read yet */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  createPlan: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PlanRequest'];
      };
    };
    responses: {
      /** @description The plan */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Plan'];
        };
      };
      /** @description A parameter is not what the contract says */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Nobody is signed in, or the Garden wants the own token of the caller */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller may not use the route */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description There is none, or none that this caller may see */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description It was overtaken: expired, applied meanwhile, or no longer as it was reviewed */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller asks too much; Retry-After says when */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description The Garden has not been read yet */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  getPlan: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of a plan and of the change that it becomes */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The plan */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Plan'];
        };
      };
      /** @description A parameter is not what the contract says */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Nobody is signed in, or the Garden wants the own token of the caller */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller may not use the route */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description There is none, or none that this caller may see */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description It was overtaken: expired, applied meanwhile, or no longer as it was reviewed */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller asks too much; Retry-After says when */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description The Garden has not been read yet */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  applyPlan: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of a plan and of the change that it becomes */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ApplyRequest'];
      };
    };
    responses: {
      /** @description The change */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Change'];
        };
      };
      /** @description A parameter is not what the contract says */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Nobody is signed in, or the Garden wants the own token of the caller */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller may not use the route */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description There is none, or none that this caller may see */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description It was overtaken: expired, applied meanwhile, or no longer as it was reviewed */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller asks too much; Retry-After says when */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description The Garden has not been read yet */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  listChanges: {
    parameters: {
      query?: {
        /** @description Name of the Garden; needed with a shoot */
        garden?: string;
        /** @description Namespace of the shoot; with its name */
        namespace?: string;
        /** @description Name of the shoot */
        name?: string;
        /** @description Only changes that are being written, rolled out, paused, or half open */
        open?: boolean;
        /** @description Only changes in one of these states; without a shoot */
        states?: components['schemas']['ChangeState'][];
        /** @description Only changes of the caller; without a shoot */
        mine?: boolean;
        /** @description `next` of the page before */
        before?: string;
        /** @description How many at most */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HistoryPage'];
        };
      };
      /** @description A parameter is not what the contract says */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Nobody is signed in, or the Garden wants the own token of the caller */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller may not use the route */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description There is none, or none that this caller may see */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller asks too much; Retry-After says when */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description The Garden has not been read yet */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  getChange: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of a plan and of the change that it becomes */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The change */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Change'];
        };
      };
      /** @description A parameter is not what the contract says */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Nobody is signed in, or the Garden wants the own token of the caller */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller may not use the route */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description There is none, or none that this caller may see */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller asks too much; Retry-After says when */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description The Garden has not been read yet */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  finishChange: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of a plan and of the change that it becomes */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The change */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Change'];
        };
      };
      /** @description A parameter is not what the contract says */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Nobody is signed in, or the Garden wants the own token of the caller */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller may not use the route */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description There is none, or none that this caller may see */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description It was overtaken: expired, applied meanwhile, or no longer as it was reviewed */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller asks too much; Retry-After says when */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description The Garden has not been read yet */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  undoChange: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of a plan and of the change that it becomes */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The change */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Change'];
        };
      };
      /** @description A parameter is not what the contract says */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Nobody is signed in, or the Garden wants the own token of the caller */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller may not use the route */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description There is none, or none that this caller may see */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description It was overtaken: expired, applied meanwhile, or no longer as it was reviewed */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller asks too much; Retry-After says when */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description The Garden has not been read yet */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  getLandscape: {
    parameters: {
      query: {
        /** @description Name of the Garden */
        garden: string;
        /** @description What shoots are put together by */
        groupBy?: 'project' | 'region' | 'seed';
        /** @description Names of projects */
        project?: string[];
        /** @description Names of regions, or "-" for none */
        region?: string[];
        /** @description Names of seeds, or "-" for none */
        seed?: string[];
        /** @description Purposes of shoots, or "-" for none */
        purpose?: string[];
        /** @description Statuses of peerings */
        status?: components['schemas']['PeeringStatus'][];
        /** @description Codes of findings, or "error" or "warning" */
        finding?: components['schemas']['FindingFilter'][];
        /** @description Shoots as namespace/name: they and what is near them, one by one whatever the number */
        focus?: string[];
        /** @description So many peerings away counts as near */
        depth?: number;
        /** @description Keys of groups whose shoots are wanted one by one where there are too many for all */
        open?: string[];
        /** @description Keys of groups whose shoots are not wanted one by one */
        closed?: string[];
        /** @description Whether shoots without a peering are wanted; one that itself has a finding which is asked for always is */
        alone?: boolean;
        /** @description Bundles of fewer peerings are counted and not given; as the server sees fit unless given */
        minBundle?: number;
      };
      header?: {
        /** @description ETag of the answer that the caller holds */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The landscape */
      200: {
        headers: {
          /** @description Changes whenever the answer does */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Landscape'];
        };
      };
      /** @description The answer that the caller holds is current */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A parameter is not what the contract says */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Nobody is signed in, or the Garden wants the own token of the caller */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller may not use the route */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description There is none, or none that this caller may see */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller asks too much; Retry-After says when */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description The Garden has not been read yet */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  exportLandscape: {
    parameters: {
      query: {
        /** @description Name of the Garden */
        garden: string;
        /** @description As what it is written */
        format?: 'json' | 'csv' | 'mermaid' | 'dot';
        /** @description Names of projects */
        project?: string[];
        /** @description Names of regions, or "-" for none */
        region?: string[];
        /** @description Names of seeds, or "-" for none */
        seed?: string[];
        /** @description Purposes of shoots, or "-" for none */
        purpose?: string[];
        /** @description Statuses of peerings */
        status?: components['schemas']['PeeringStatus'][];
        /** @description Codes of findings, or "error" or "warning" */
        finding?: components['schemas']['FindingFilter'][];
        /** @description Shoots as namespace/name: they and what is near them */
        focus?: string[];
        /** @description So many peerings away counts as near */
        depth?: number;
        /** @description Whether shoots without a peering are wanted; one that itself has a finding which is asked for always is */
        alone?: boolean;
      };
      header?: {
        /** @description ETag of the answer that the caller holds */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The landscape, as it was when the answer began */
      200: {
        headers: {
          /** @description Changes whenever the answer does */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LandscapeExport'];
          'text/csv': string;
          'text/plain': string;
          'text/vnd.graphviz': string;
        };
      };
      /** @description The answer that the caller holds is current */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A parameter is not what the contract says */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Nobody is signed in, or the Garden wants the own token of the caller */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller may not use the route */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description There is none, or none that this caller may see */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller asks too much; Retry-After says when */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description The Garden has not been read yet */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  getFindings: {
    parameters: {
      query: {
        /** @description Name of the Garden */
        garden: string;
        /** @description What findings are put together by */
        groupBy?: 'cause' | 'shoot' | 'project';
        /** @description Names of projects of one of the shoots */
        project?: string[];
        /** @description Names of seeds of one of the shoots, or "-" for none */
        seed?: string[];
        /** @description How findings are counted */
        severity?: components['schemas']['FindingWeight'][];
        /** @description Codes of findings */
        code?: components['schemas']['FindingCode'][];
        /** @description Part of a name, a project or a text */
        text?: string;
        /** @description How many rows of each group */
        limit?: number;
        /** @description Key of the only group that is wanted */
        group?: string;
        /** @description The "next" of that group in an earlier answer: rows after that place */
        after?: string;
      };
      header?: {
        /** @description ETag of the answer that the caller holds */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The findings */
      200: {
        headers: {
          /** @description Changes whenever the answer does */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Findings'];
        };
      };
      /** @description The answer that the caller holds is current */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A parameter is not what the contract says */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Nobody is signed in, or the Garden wants the own token of the caller */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller may not use the route */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description There is none, or none that this caller may see */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller asks too much; Retry-After says when */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description The Garden has not been read yet */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  getAddressPlan: {
    parameters: {
      query: {
        /** @description Name of the Garden */
        garden: string;
        /** @description Names of projects */
        project?: string[];
        /** @description An address, a network, or a part of the name of a shoot, a project or a range */
        text?: string;
        /** @description What ranges are for; nodes and services unless given */
        kinds?: components['schemas']['RangeKind'][];
        /** @description What bars stand beside each other by */
        lanes?: 'project' | 'peeringGroup' | 'seed';
        /** @description The network that is drawn; where most node networks are unless given */
        within?: string;
        /** @description What the ranges are sorted by; the worst first */
        sort?: 'conflicts' | 'range' | 'shoots' | 'kind' | 'addresses';
        /** @description Whether they are sorted the other way round */
        descending?: boolean;
        /** @description How many at most */
        limit?: number;
        /** @description How many ranges are left out before the first one; beyond the last page that is given */
        offset?: number;
      };
      header?: {
        /** @description ETag of the answer that the caller holds */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The address plan */
      200: {
        headers: {
          /** @description Changes whenever the answer does */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AddressPlan'];
        };
      };
      /** @description The answer that the caller holds is current */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A parameter is not what the contract says */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Nobody is signed in, or the Garden wants the own token of the caller */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller may not use the route */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description There is none, or none that this caller may see */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller asks too much; Retry-After says when */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description The Garden has not been read yet */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  getAddressTrial: {
    parameters: {
      query: {
        /** @description Name of the Garden */
        garden: string;
        /** @description The block, for example 10.5.2.0/26 */
        block: string;
        /** @description namespace/name of the shoot that would get the block; a new one unless given */
        shoot?: string;
        /** @description Where free blocks are looked for; the surroundings of the block unless given */
        within?: string;
      };
      header?: {
        /** @description ETag of the answer that the caller holds */
        'If-None-Match'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What the block would mean */
      200: {
        headers: {
          /** @description Changes whenever the answer does */
          ETag?: string;
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AddressTrial'];
        };
      };
      /** @description The answer that the caller holds is current */
      304: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A parameter is not what the contract says */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Nobody is signed in, or the Garden wants the own token of the caller */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller may not use the route */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description There is none, or none that this caller may see */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller asks too much; Retry-After says when */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description The Garden has not been read yet */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  createBulkPlan: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BulkPlanRequest'];
      };
    };
    responses: {
      /** @description The plan */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BulkPlan'];
        };
      };
      /** @description A parameter is not what the contract says */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Nobody is signed in, or the Garden wants the own token of the caller */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller may not use the route */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description There is none, or none that this caller may see */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description It was overtaken: expired, applied meanwhile, or no longer as it was reviewed */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller asks too much; Retry-After says when */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description The Garden has not been read yet */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  getBulkPlan: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of a plan and of the change that it becomes */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The plan */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['BulkPlan'];
        };
      };
      /** @description A parameter is not what the contract says */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Nobody is signed in, or the Garden wants the own token of the caller */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller may not use the route */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description There is none, or none that this caller may see */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description It was overtaken: expired, applied meanwhile, or no longer as it was reviewed */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller asks too much; Retry-After says when */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description The Garden has not been read yet */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  applyBulkPlan: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of a plan and of the change that it becomes */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['BulkApplyRequest'];
      };
    };
    responses: {
      /** @description The change */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Change'];
        };
      };
      /** @description A parameter is not what the contract says */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Nobody is signed in, or the Garden wants the own token of the caller */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller may not use the route */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description There is none, or none that this caller may see */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description It was overtaken: expired, applied meanwhile, or no longer as it was reviewed */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller asks too much; Retry-After says when */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description The Garden has not been read yet */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  pauseChange: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of a plan and of the change that it becomes */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The change */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Change'];
        };
      };
      /** @description A parameter is not what the contract says */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Nobody is signed in, or the Garden wants the own token of the caller */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller may not use the route */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description There is none, or none that this caller may see */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description It was overtaken: expired, applied meanwhile, or no longer as it was reviewed */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller asks too much; Retry-After says when */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description The Garden has not been read yet */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  resumeChange: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of a plan and of the change that it becomes */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The change */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Change'];
        };
      };
      /** @description A parameter is not what the contract says */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Nobody is signed in, or the Garden wants the own token of the caller */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller may not use the route */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description There is none, or none that this caller may see */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description It was overtaken: expired, applied meanwhile, or no longer as it was reviewed */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller asks too much; Retry-After says when */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description The Garden has not been read yet */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
  cancelChange: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Id of a plan and of the change that it becomes */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The change */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Change'];
        };
      };
      /** @description A parameter is not what the contract says */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description Nobody is signed in, or the Garden wants the own token of the caller */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller may not use the route */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description There is none, or none that this caller may see */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description It was overtaken: expired, applied meanwhile, or no longer as it was reviewed */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description This caller asks too much; Retry-After says when */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
      /** @description The Garden has not been read yet */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ErrorBody'];
        };
      };
    };
  };
}
