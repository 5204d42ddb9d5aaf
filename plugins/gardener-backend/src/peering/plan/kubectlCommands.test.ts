import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { kubectlDelete, kubectlPatch, shellWord } from './kubectlCommands';

const vault = { namespace: 'garden-ops', name: 'vault' };

/** The words that a shell makes of a command line. */
function wordsOf(commandLine: string): readonly string[] {
  const out = execFileSync('sh', [
    '-c',
    `for word in ${commandLine}; do printf '%s\\0' "$word"; done`,
  ]);
  return out.toString('utf8').split('\0').slice(0, -1);
}

describe('kubectlPatch', () => {
  it('is one command with the guards of the patch', () => {
    expect(
      kubectlPatch(vault, [
        { op: 'test', path: '/metadata/uid', value: 'u-1' },
        { op: 'remove', path: '/spec/extensions/0' },
      ]),
    ).toBe(
      `kubectl patch shoot vault -n garden-ops --type=json -p '[{"op":"test","path":"/metadata/uid","value":"u-1"},{"op":"remove","path":"/spec/extensions/0"}]'`,
    );
  });

  it('gives kubectl the patch as it is, whatever somebody wrote into an entry', () => {
    const nasty = `'; rm -rf "$HOME" \`id\` \\ ! * ~ \n é`;
    const words = wordsOf(
      kubectlPatch(vault, [{ op: 'test', path: '/x', value: nasty }]),
    );
    expect(words.slice(0, -1)).toEqual([
      ...['kubectl', 'patch', 'shoot', 'vault', '-n', 'garden-ops'],
      ...['--type=json', '-p'],
    ]);
    expect(JSON.parse(words[words.length - 1])).toEqual([
      { op: 'test', path: '/x', value: nasty },
    ]);
  });
});

describe('kubectlDelete', () => {
  it('confirms first, then deletes', () => {
    expect(kubectlDelete(vault)).toBe(
      'kubectl annotate shoot vault -n garden-ops --overwrite confirmation.gardener.cloud/deletion=true\n' +
        'kubectl delete shoot vault -n garden-ops',
    );
  });
});

describe('shellWord', () => {
  it('is one word of a shell, whatever it holds', () => {
    fc.assert(
      fc.property(
        // A command line can't hold NUL.
        fc.string({ unit: 'binary' }).filter(text => !text.includes('\0')),
        text => {
          expect(wordsOf(shellWord(text))).toEqual([text]);
        },
      ),
      { numRuns: 50 },
    );
  });
});
