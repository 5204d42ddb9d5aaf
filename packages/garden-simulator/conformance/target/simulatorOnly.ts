import { GARDEN_KUBECONFIG } from './realGarden';

/** For cases that change what they like, need several users or faults: with `GARDEN_KUBECONFIG` set they are skipped. */
export const describeSimulatorOnly: jest.Describe =
  GARDEN_KUBECONFIG === undefined ? describe : describe.skip;
