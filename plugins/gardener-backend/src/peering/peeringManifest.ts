import {
  PEERING_EXTENSION_TYPE,
  type Manifest,
} from 'backstage-plugin-gardener-common';
import { isMap, isSeq } from 'yaml';
import { extensionsYaml, readLossless } from './losslessYaml';

/**
 * The peering extension of a shoot, as YAML in blocks, with every key in its place and every number to the
 * digit.
 *
 * @param json - the shoot as the Garden sent it
 * @returns `yaml` is null when the shoot has no such extension; of several all are in it
 * @throws Error when the text is no JSON of an object
 */
export function peeringManifest(json: string): Manifest {
  const shoot = readLossless(json);
  if (!isMap(shoot.contents)) throw new Error('The shoot is not an object');

  const resourceVersion = shoot.getIn(['metadata', 'resourceVersion']);
  const extensions = shoot.getIn(['spec', 'extensions']);
  const ours = isSeq(extensions)
    ? extensions.items.filter(
        item => isMap(item) && item.get('type') === PEERING_EXTENSION_TYPE,
      )
    : [];
  return {
    yaml: ours.length === 0 ? null : extensionsYaml(ours),
    resourceVersion: typeof resourceVersion === 'string' ? resourceVersion : '',
  };
}
