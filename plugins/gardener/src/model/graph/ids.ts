/**
 * Names of ghosts are as somebody wrote them, and ids stand in attributes and selectors. So all but plain letters is
 * written as its code, the sign of it included: two names never make one id.
 */
function escaped(text: string): string {
  return text.replace(
    /[^A-Za-z0-9.-]/g,
    sign => `_${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The name that an id was made of, for a reader. What no id is made of stays as it is. */
export function nameInId(id: string): string {
  return id.replace(/_([0-9a-f]{4})/g, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}

/** A shoot or a ghost, by where it is listed. */
export function shootNodeId(end: {
  readonly namespace: string;
  readonly name: string;
}): string {
  return `shoot:${escaped(end.namespace)}/${escaped(end.name)}`;
}

/** A closed group. */
export function groupNodeId(key: string): string {
  return `group:${escaped(key)}`;
}

/** The frame of an open group. */
export function frameId(key: string): string {
  return `frame:${escaped(key)}`;
}

/** A peering, by its id in every answer. */
export function peeringEdgeId(id: string): string {
  return `peering:${escaped(id)}`;
}

/** A bundle, by its id in every answer. */
export function bundleEdgeId(id: string): string {
  return `bundle:${escaped(id)}`;
}
