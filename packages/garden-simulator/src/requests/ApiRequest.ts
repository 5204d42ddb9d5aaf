import { IncomingMessage, ServerResponse } from 'node:http';
import { Identity } from '../identity/Identity';
import { ResourceType, SubresourceType } from '../resources/ResourceType';
import { ObjectKey } from '../store/ObjectStore';
import { RequestInfo } from './RequestInfo';

/** A request for a resource that has passed authentication, impersonation and authorization. */
export interface ApiRequest {
  readonly method: string;
  readonly verb: string;
  readonly info: Extract<RequestInfo, { kind: 'resource' }>;
  readonly type: ResourceType;
  readonly subresource: SubresourceType | undefined;
  readonly query: URLSearchParams;
  readonly identity: Identity;
  readonly message: IncomingMessage;
  readonly response: ServerResponse;
}

/** The object that a request names. Only for requests with a name. */
export function keyOf(request: ApiRequest): ObjectKey {
  const { type, info } = request;
  return {
    resource: type.resource,
    ...(type.namespaced ? { namespace: info.namespace } : {}),
    name: info.name ?? '',
  };
}

/** What errors about a request name: the resource, and the object if there is one. */
export function subjectOfRequest(request: ApiRequest): {
  readonly group: string;
  readonly resource: string;
  readonly name?: string;
} {
  return {
    group: request.type.group,
    resource: request.type.resource,
    ...(request.info.name ? { name: request.info.name } : {}),
  };
}
