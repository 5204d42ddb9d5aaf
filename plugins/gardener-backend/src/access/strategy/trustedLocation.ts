import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  type Entity,
} from '@backstage/catalog-model';

/**
 * Whether an entity was written at a location that the configuration trusts.
 *
 * The catalog sets both annotations itself and overwrites what a file says. The origin is what was
 * registered, the location is where the text was read. Either alone is not enough: a trusted origin may
 * point on to files of others, and anyone may register a trusted file under an origin of their own to
 * take an entity's name. So both must begin with a trusted beginning.
 *
 * @param beginnings - for example `file:` or `url:https://git.example.org/org/`
 */
export function isFromTrustedLocation(
  entity: Entity,
  beginnings: readonly string[],
): boolean {
  const annotations = entity.metadata.annotations ?? {};
  return [ANNOTATION_LOCATION, ANNOTATION_ORIGIN_LOCATION].every(annotation => {
    const location = annotations[annotation];
    return (
      typeof location === 'string' &&
      !climbs(location) &&
      beginnings.some(beginning => beginsWith(location, beginning))
    );
  });
}

/** `url:https://git.example.org/org` must not let `url:https://git.example.org/organised-crime` in. */
function beginsWith(location: string, beginning: string): boolean {
  if (beginning === '' || !location.startsWith(beginning)) return false;
  return (
    location.length === beginning.length ||
    /[:/]$/.test(beginning) ||
    /^[/?#]/.test(location.slice(beginning.length))
  );
}

/** A path with `..` is read somewhere else than where it seems to begin. */
function climbs(location: string): boolean {
  return /(^|[\\/:])(\.|%2e){2}($|[\\/?#])|\\|%2f|%5c|[\t\r\n]/i.test(location);
}
