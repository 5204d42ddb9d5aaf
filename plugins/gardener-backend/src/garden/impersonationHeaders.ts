import type { OutgoingHttpHeaders } from 'node:http';
import type { GardenIdentity } from '../access/GardenIdentity';
import { GardenIdentityError } from './GardenError';

/**
 * The headers that make a call run as an identity.
 *
 * Groups are an array, so that each leaves as a line of its own: joined in one line they are ONE group
 * with a comma in its name. Text is re-coded because Node writes headers as latin1 while Kubernetes
 * reads UTF-8; this holds only for calls whose body is a Buffer.
 *
 * The identity was checked where it was made. It is checked here again because an empty
 * `Impersonate-User` does not fail: the call would run with the portal's own rights.
 *
 * @throws GardenIdentityError when a name is empty, begins or ends with a blank, or belongs to the system.
 */
export function impersonationHeaders(
  garden: string,
  as: Extract<GardenIdentity, { kind: 'impersonated' }>,
): OutgoingHttpHeaders {
  for (const [what, name] of [
    ['user', as.user] as const,
    ...as.groups.map(group => ['group', group] as const),
  ]) {
    const problem = problemOf(name);
    if (problem)
      throw new GardenIdentityError(garden, `the ${what} ${problem}`);
  }
  return {
    'Impersonate-User': wire(as.user),
    ...(as.groups.length > 0 && { 'Impersonate-Group': as.groups.map(wire) }),
  };
}

function problemOf(name: string): string | undefined {
  if (name.trim() === '') return 'has an empty name there';
  // HTTP drops blanks around a value, so the name that arrives would be another one.
  if (name !== name.trim()) return 'has a name with blanks around it there';
  if (name.startsWith('system:')) return 'is one of the system itself there';
  return undefined;
}

function wire(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}
