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
    post?: never;
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
  '/access/namespaces': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Namespaces whose shoots the caller may list, per Garden */
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
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** @description DNS-1123 label: a-z, 0-9 and "-", 1 to 63 characters */
    DnsLabel: string;
    ErrorBody: {
      error: {
        name: string;
        message: string;
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
        }
      | {
          /** @enum {string} */
          kind: 'notMapped';
          reason: string;
        };
    GardenList: {
      items: components['schemas']['Garden'][];
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
          }
        | {
            garden: components['schemas']['DnsLabel'];
            /** @enum {string} */
            access: 'unknown';
            reason: string;
          }
      )[];
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
    ShootList: {
      items: components['schemas']['ShootSummary'][];
      total: number;
      missing: {
        garden: components['schemas']['DnsLabel'];
        reason: string;
      }[];
    };
    ShootRef: {
      garden: components['schemas']['DnsLabel'];
      namespace: components['schemas']['DnsLabel'];
      name: components['schemas']['DnsLabel'];
    };
    ShootSummary: {
      ref: components['schemas']['ShootRef'];
      entityRef: string;
      project: string | null;
      purpose: string | null;
      region: string | null;
      seed: string | null;
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
      nodeNetworks: string[];
      workerless: boolean;
      configState: components['schemas']['PeeringConfigState'];
    };
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
      /** @description Nobody is signed in */
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
        /** @description Part of the name, any case */
        text?: string;
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
      /** @description Nobody is signed in */
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
      /** @description Nobody is signed in */
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
      /** @description Nobody is signed in */
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
      /** @description Nobody is signed in */
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
      /** @description The namespaces */
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
      /** @description Nobody is signed in */
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
      /** @description Nobody is signed in */
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
      /** @description Nobody is signed in */
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
