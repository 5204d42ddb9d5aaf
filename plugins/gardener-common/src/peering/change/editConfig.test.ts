import fc from 'fast-check';
import { rawShoot, someEdits } from '../../__testUtils__/extensionLists';
import { writeEdits } from '../../__testUtils__/writeEntries';
import { readShoot } from '../../garden/readShoot';
import { writtenEntries } from '../entries';
import { editConfig } from './editConfig';
import type { EntryEdit } from './EntryEdit';

const lake = { name: 'lake', namespace: 'garden-data', seed: 's1' };
const hub = { name: 'hub', namespace: 'garden-ops', seed: undefined };
const addLake: EntryEdit = { kind: 'add', entry: { ...lake, zone: 1 } };
const removeLake: EntryEdit = { kind: 'remove', target: lake };

describe('editConfig', () => {
  it('gives a shoot without the extension one with its first entry', () => {
    expect(editConfig({ state: 'absent' }, [addLake])).toEqual({
      state: 'present',
      entries: [lake],
    });
  });

  it('leaves one without it when nothing is added', () => {
    expect(editConfig({ state: 'absent' }, [removeLake])).toEqual({
      state: 'absent',
    });
  });

  it('edits what is written and leaves the state as it is', () => {
    expect(
      editConfig({ state: 'disabled', entries: [hub] }, [addLake]),
    ).toEqual({ state: 'disabled', entries: [hub, lake] });
    const malformed = {
      state: 'malformed',
      reason: 'x',
      disabled: true,
    } as const;
    expect(
      editConfig({ ...malformed, entries: [hub, lake] }, [removeLake]),
    ).toEqual({ ...malformed, entries: [hub] });
  });

  it.each([[7], [null], ['']])('takes seed %j for none', seed => {
    const edit: EntryEdit = { kind: 'add', entry: { ...lake, seed } };
    expect(editConfig({ state: 'absent' }, [edit])).toEqual({
      state: 'present',
      entries: [{ ...lake, seed: undefined }],
    });
  });

  it('is the same without edits', () => {
    fc.assert(
      fc.property(rawShoot, shoot => {
        const { peering } = readShoot(shoot);
        expect(editConfig(peering, [])).toStrictEqual(peering);
      }),
    );
  });

  it('has the entries that are read from the shoot once the edits are written', () => {
    fc.assert(
      fc.property(rawShoot, someEdits, (shoot, edits) => {
        // A seed that is no text is not written over, and can't be told from none once it is read.
        fc.pre(!JSON.stringify(shoot).includes('"seed":7'));
        expect(
          writtenEntries(editConfig(readShoot(shoot).peering, edits)),
        ).toEqual(writtenEntries(readShoot(writeEdits(shoot, edits)).peering));
      }),
    );
  });
});
