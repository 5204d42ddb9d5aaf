import { useCallback, useEffect, useRef, useState } from 'react';
import { useApi } from '@backstage/core-plugin-api';
import type {
  Kubeconfig,
  KubeconfigRequest,
  ShootRef,
} from 'backstage-plugin-gardener-common';
import { gardenerApiRef } from '../api/gardenerApiRef';
import { Failure, failureOf } from '../model/failure';

/** How far the creation of a credential is. */
export type KubeconfigState =
  | { readonly at: 'choosing'; readonly failure?: Failure }
  | { readonly at: 'creating' }
  | {
      readonly at: 'created';
      readonly role: KubeconfigRequest['role'];
      readonly made: Kubeconfig;
    };

/**
 * Lets the Garden create a credential. It is a secret: it lives in the state of the component that calls this, and nowhere
 * else. So no cache of queries or mutations is used, and what comes after the component is gone is dropped.
 */
export function useKubeconfig(shoot: ShootRef): {
  readonly state: KubeconfigState;
  readonly create: (request: KubeconfigRequest) => void;
  readonly forgetFailure: () => void;
} {
  const api = useApi(gardenerApiRef);
  const [state, setState] = useState<KubeconfigState>({ at: 'choosing' });
  const calls = useRef(new AbortController());
  useEffect(() => {
    const controller = new AbortController();
    calls.current = controller;
    return () => controller.abort();
  }, []);

  const create = useCallback(
    (request: KubeconfigRequest) => {
      const { signal } = calls.current;
      const tell = (next: KubeconfigState) => {
        if (!signal.aborted) setState(next);
      };
      setState({ at: 'creating' });
      api.createKubeconfig(shoot, request, { signal }).then(
        made => tell({ at: 'created', role: request.role, made }),
        error => tell({ at: 'choosing', failure: failureOf(error) }),
      );
    },
    [api, shoot],
  );
  const forgetFailure = useCallback(() => setState({ at: 'choosing' }), []);
  return { state, create, forgetFailure };
}
