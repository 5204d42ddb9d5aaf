import {
  PEERING_EXTENSION_TYPE,
  type Manifest,
} from 'backstage-plugin-gardener-common';
import {
  Document,
  isMap,
  isSeq,
  parseDocument,
  Scalar,
  visit,
  YAMLMap,
  YAMLSeq,
  type CollectionTag,
  type DocumentOptions,
  type ParseOptions,
  type ScalarTag,
  type SchemaOptions,
} from 'yaml';

/** A number as it is written. JavaScript's would round 12345678901234567890 and drop the end of 1.0. */
class WrittenNumber {
  constructor(readonly text: string) {}
}

/** Every number of JSON, read and written as its own text. */
const writtenNumber: ScalarTag = {
  tag: 'tag:yaml.org,2002:float',
  default: true,
  identify: value => value instanceof WrittenNumber,
  test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?$/,
  resolve: text => new WrittenNumber(text),
  stringify: ({ value }) =>
    value instanceof WrittenNumber ? value.text : String(value),
};

const OPTIONS: ParseOptions & DocumentOptions & SchemaOptions = {
  version: '1.2',
  schema: 'core',
  // "yes" and 0777 mean something else to older readers of YAML, the Garden's among them: quote them.
  compat: 'yaml-1.1',
  // Keys may be longer than YAML wants them on one line, and JSON allows repeats.
  strict: false,
  uniqueKeys: false,
  customTags: tags => [writtenNumber, ...tags.filter(tag => !isNumberTag(tag))],
};

/**
 * The peering extension of a shoot, as YAML in blocks, with every key in its place and every number to the
 * digit.
 *
 * @param json - the shoot as the Garden sent it
 * @returns `yaml` is null when the shoot has no such extension; of several all are in it
 * @throws Error when the text is no JSON of an object
 */
export function peeringManifest(json: string): Manifest {
  const shoot = parseDocument(json, OPTIONS);
  if (shoot.errors.length > 0) throw shoot.errors[0];
  if (!isMap(shoot.contents)) throw new Error('The shoot is not an object');

  const resourceVersion = shoot.getIn(['metadata', 'resourceVersion']);
  return {
    yaml: extensionsYaml(shoot.getIn(['spec', 'extensions'])),
    resourceVersion: typeof resourceVersion === 'string' ? resourceVersion : '',
  };
}

function extensionsYaml(extensions: unknown): string | null {
  const ours = isSeq(extensions)
    ? extensions.items.filter(
        item => isMap(item) && item.get('type') === PEERING_EXTENSION_TYPE,
      )
    : [];
  if (ours.length === 0) return null;

  const list = new YAMLSeq();
  list.items = ours;
  const root = new YAMLMap();
  root.set('extensions', list);
  const manifest = new Document(root, OPTIONS);
  visit(manifest, {
    Collection: (_, node) => {
      node.flow = false;
    },
    Scalar: (_, node) => {
      // Quotes of JSON, where YAML needs none.
      if (node.type === Scalar.QUOTE_DOUBLE) node.type = undefined;
    },
  });
  return manifest.toString({ lineWidth: 0 });
}

function isNumberTag(tag: CollectionTag | ScalarTag | string): boolean {
  return (
    typeof tag === 'object' &&
    (tag.tag === 'tag:yaml.org,2002:int' ||
      tag.tag === 'tag:yaml.org,2002:float')
  );
}
