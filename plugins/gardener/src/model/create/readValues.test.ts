import fc from 'fast-check';
import { firstStep } from '../../__testUtils__/createFixtures';
import { parameterNames, PARAMETERS } from './parameterNames';
import { readForm } from './readValues';
import { toCheckRequest, toDraft } from './toDraft';

const names = parameterNames(undefined);

describe('what a form holds', () => {
  it('is read whatever a link has put into it', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.dictionary(fc.constantFrom(...PARAMETERS), fc.anything()),
        ),
        formData => {
          const values = readForm(formData, names);
          expect(() => toDraft(values)).not.toThrow();
          expect(() => toCheckRequest(values)).not.toThrow();
        },
      ),
    );
  });

  it('is looked for by the names that the template gives', () => {
    const renamed = parameterNames({ cluster: 'where', nodes: '', name: 7 });
    expect(renamed).toMatchObject({
      cluster: 'where',
      nodes: 'nodes',
      name: 'name',
    });
    expect(readForm({ where: firstStep.cluster }, renamed).cluster).toEqual(
      firstStep.cluster,
    );
  });

  it('makes a shoot once nothing is missing, and names what is', () => {
    expect(toDraft(readForm({}, names))).toEqual({
      kind: 'missing',
      parts: ['cluster', 'name', 'purpose', 'cloud'],
    });
    expect(
      toDraft(
        readForm(
          { ...firstStep, peerings: [{ namespace: '', name: 'moni' }] },
          names,
        ),
      ),
    ).toEqual({ kind: 'missing', parts: ['peerings'] });
    expect(
      toDraft(
        readForm(
          {
            ...firstStep,
            nodes: '10.5.1.0/27',
            peerings: [{ namespace: 'garden-ops', name: 'monitoring' }],
            hibernation: [],
            maintenance: {},
            accessRestrictions: [],
          },
          names,
        ),
      ),
    ).toEqual({
      kind: 'draft',
      draft: {
        garden: 'osc',
        namespace: 'garden-prod',
        name: 'cart',
        purpose: 'production',
        ...firstStep.cloud,
        nodes: '10.5.1.0/27',
        workers: [],
        peerings: [
          { namespace: 'garden-ops', name: 'monitoring', reverse: true },
        ],
      },
    });
  });

  it('asks the same whether the reverse entry is wanted or not', () => {
    const ask = (reverse: boolean) =>
      toCheckRequest(
        readForm(
          {
            ...firstStep,
            peerings: [
              { namespace: 'garden-ops', name: 'monitoring', reverse },
              { namespace: '', name: 'half' },
            ],
          },
          names,
        ),
      );
    expect(ask(true)).toEqual(ask(false));
    expect(ask(true)?.peerings).toEqual([
      { namespace: 'garden-ops', name: 'monitoring' },
    ]);
  });
});
