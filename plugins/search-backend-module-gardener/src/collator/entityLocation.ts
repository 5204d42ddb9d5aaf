/** As the collator of the catalog has it, so that a hit leads where the entity's own hit led. */
export const DEFAULT_LOCATION = '/catalog/:namespace/:kind/:name';

/**
 * The page of an entity.
 *
 * @param template - with `:namespace`, `:kind` and `:name`
 * @param entityRef - complete, for example `resource:default/osc.garden-prod.shop`
 */
export function entityLocation(template: string, entityRef: string): string {
  const [kind, rest] = split(entityRef, ':');
  const [namespace, name] = split(rest, '/');
  const parts: Readonly<Record<string, string>> = { kind, namespace, name };
  return template
    .replace(/:(namespace|kind|name)/g, (_, part: string) =>
      encodeURIComponent(parts[part]),
    )
    .toLowerCase();
}

function split(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return [text.slice(0, at), text.slice(at + 1)];
}
