import { IncomingMessage, ServerResponse } from 'node:http';
import { ApiStatus } from '../errors/ApiStatus';
import { anonymous } from '../identity/Identity';
import { FaultEffect, Faults } from './Faults';

function deny(message: string): ApiStatus {
  return new ApiStatus(403, 'Forbidden', message, {
    kind: 'Status',
    apiVersion: 'v1',
    metadata: {},
    status: 'Failure',
    message,
    reason: 'Forbidden',
    code: 403,
  });
}

/**
 * Lets faults happen to a request.
 * @returns `done` if the request must not be carried out any more.
 * @throws ApiStatus for faults that are answers.
 */
export async function applyFaults(
  effects: readonly FaultEffect[],
  message: IncomingMessage,
  response: ServerResponse,
  faults: Pick<Faults, 'untilCleared'>,
): Promise<'go on' | 'done'> {
  for (const effect of effects) {
    switch (effect.kind) {
      case 'latency':
        await new Promise(resolve => setTimeout(resolve, effect.milliseconds));
        break;
      case 'tooManyRequests':
        throw ApiStatus.plainText(
          429,
          'Too many requests, please try again later.\n',
          { 'Retry-After': String(effect.retryAfterSeconds) },
        );
      case 'internalError':
        throw ApiStatus.internalError(effect.message);
      case 'unavailable':
        throw ApiStatus.plainText(503, `${effect.message}\n`);
      case 'unauthorized':
        throw ApiStatus.unauthorized();
      case 'anonymous':
        throw ApiStatus.noRight(
          undefined,
          `User "${anonymous.name}" cannot ${(
            message.method ?? 'GET'
          ).toLowerCase()} path "${message.url}"`,
        );
      case 'webhookDenies':
        throw deny(
          `admission webhook "validation.peering.osc.example" denied the request: ${effect.message}`,
        );
      case 'warning':
        response.appendHeader(
          'Warning',
          `299 - "${effect.message.replace(/["\\]/g, '\\$&')}"`,
        );
        break;
      case 'cutBefore':
        message.socket.destroy();
        return 'done';
      case 'cutAfter':
        cutInsteadOfAnswer(message, response);
        break;
      case 'hang':
        return 'done';
      case 'hold':
        await faults.untilCleared();
        // Whoever has given up asks again.
        if (message.socket.destroyed) return 'done';
        break;
      default: {
        const unknown: never = effect;
        throw new Error(`Unknown fault ${JSON.stringify(unknown)}`);
      }
    }
  }
  return 'go on';
}

/** The request is carried out as usual; where its answer would be sent, the connection goes. */
function cutInsteadOfAnswer(
  message: IncomingMessage,
  response: ServerResponse,
): void {
  response.end = () => {
    message.socket.destroy();
    return response;
  };
}
