import {
  Document,
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
 * Reads JSON as a YAML document, with every key in its place and every number to the digit.
 *
 * @throws Error when the text is no JSON
 */
export function readLossless(json: string): Document.Parsed {
  const document = parseDocument(json, OPTIONS);
  if (document.errors.length > 0) throw document.errors[0];
  return document;
}

/**
 * Writes extensions below `extensions:`, in blocks, as a manifest has them below `spec`.
 *
 * @param items - nodes of documents that `readLossless` read; they are changed
 */
export function extensionsYaml(items: readonly unknown[]): string {
  const list = new YAMLSeq();
  list.items = [...items];
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
