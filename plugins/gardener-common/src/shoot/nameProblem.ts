/** Gardener makes names of cloud resources of both, and these have a limit. */
const MAX_LENGTH = 21;

/**
 * What is wrong with the name of a new shoot beside the letters in it, by the rules of Gardener.
 *
 * @param project - name of its project; undefined when it is not known
 * @returns undefined when nothing is
 * @public
 */
export function nameProblem(
  name: string,
  project: string | undefined,
): string | undefined {
  if (name.includes('--')) return 'must not have two hyphens in a row';
  if (project === undefined || project.length + name.length <= MAX_LENGTH) {
    return undefined;
  }
  return `is too long: with the project’s name, ${project}, it may have ${MAX_LENGTH} characters, and has ${
    project.length + name.length
  }`;
}
