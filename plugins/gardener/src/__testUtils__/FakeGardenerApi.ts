import { isError, ResponseError } from '@backstage/errors';
import type {
  CallOptions,
  Garden,
  GardenerApi,
  Manifest,
  PeeringsView,
  ShootRef,
  Tagged,
} from 'backstage-plugin-gardener-common';
import { gardenWith, shopView, shopYaml } from './shopView';

/** An error as the server answers it. */
export function responseError(
  status: number,
  name: string,
  message: string,
): Promise<ResponseError> {
  const body = {
    error: { name, message },
    response: { statusCode: status },
  };
  return ResponseError.fromResponse(
    new Response(JSON.stringify(body), {
      status,
      headers: { 'content-type': 'application/json' },
    }),
  );
}

type Answer<T> = T | Error | Promise<T | Error>;

// Not by class: the errors of another realm are errors too.
function isFailure<T>(value: T | Error): value is Error {
  return isError(value);
}

async function give<T>(answer: Answer<T>): Promise<T> {
  const value: T | Error = await answer;
  if (isFailure(value)) throw value;
  return value;
}

/**
 * The API in memory. Answers what it is told to, tags its views by their content,
 * and keeps count of who asked.
 */
export class FakeGardenerApi implements GardenerApi {
  gardens: Answer<readonly Garden[]> = [
    gardenWith(),
    gardenWith({ name: 'osc-lab', title: 'osc-lab' }),
  ];

  view: Answer<PeeringsView> = shopView();

  manifest: Answer<Manifest> = { yaml: shopYaml, resourceVersion: '7' };

  readonly asked = {
    gardens: 0,
    peerings: [] as Array<{ ref: ShootRef; etag: string | undefined }>,
    manifest: 0,
  };

  async getGardens() {
    this.asked.gardens += 1;
    return { items: [...(await give(this.gardens))] };
  }

  async getPeerings(
    ref: ShootRef,
    options?: CallOptions & { readonly etag?: string },
  ): Promise<Tagged<PeeringsView>> {
    this.asked.peerings.push({ ref, etag: options?.etag });
    const value = await give(this.view);
    const etag = JSON.stringify(value);
    return options?.etag === etag
      ? { kind: 'notModified' }
      : { kind: 'modified', value, etag };
  }

  async getManifest() {
    this.asked.manifest += 1;
    return give(this.manifest);
  }

  getShoot = notUsed;

  listShoots = notUsed;

  getNamespaceAccess = notUsed;

  getShootRights = notUsed;

  listTargets = notUsed;

  checkTarget = notUsed;

  createPlan = notUsed;

  getPlan = notUsed;

  applyPlan = notUsed;

  listChanges = notUsed;

  getChange = notUsed;

  finishChange = notUsed;

  undoChange = notUsed;

  listSlowFacts = notUsed;

  getSlowFacts = notUsed;
}

async function notUsed(): Promise<never> {
  throw new Error('The browser side has no use for this');
}

/** An API that gives some answers of its own. */
export function apiWith(
  answers: Partial<Pick<FakeGardenerApi, 'gardens' | 'view' | 'manifest'>>,
): FakeGardenerApi {
  return Object.assign(new FakeGardenerApi(), answers);
}
