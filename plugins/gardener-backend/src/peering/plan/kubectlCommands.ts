import {
  type EntryName,
  type JsonPatch,
} from 'backstage-plugin-gardener-common';

/** What no shell reads as anything but itself. */
const PLAIN = /^[\w./:@%+,-][\w./:@%+,=-]*$/;

/** One word of a command line for a POSIX shell, whatever it holds. */
export function shellWord(text: string): string {
  return PLAIN.test(text)
    ? text
    : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

function command(words: readonly string[]): string {
  return words.map(shellWord).join(' ');
}

/** The same write as a user would send it from a shell, with its guards. It is kubectl's then, and not the portal's. */
export function kubectlPatch(
  { namespace, name }: EntryName,
  patch: JsonPatch,
): string {
  return command([
    ...['kubectl', 'patch', 'shoot', name, '-n', namespace],
    ...['--type=json', '-p', JSON.stringify(patch)],
  ]);
}

/** The deletion as two commands, one a line: the confirmation that Gardener asks for, then the deletion. */
export function kubectlDelete({ namespace, name }: EntryName): string {
  const shoot = ['shoot', name, '-n', namespace];
  return [
    command([
      ...['kubectl', 'annotate', ...shoot, '--overwrite'],
      'confirmation.gardener.cloud/deletion=true',
    ]),
    command(['kubectl', 'delete', ...shoot]),
  ].join('\n');
}
