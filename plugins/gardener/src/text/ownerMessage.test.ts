import { shopPeerings, shopView } from '../__testUtils__/shopView';
import { englishDialogTexts } from '../__testUtils__/translate';
import { ownerMessage } from './ownerMessage';

describe('ownerMessage', () => {
  const clearing = shopPeerings[5];

  it('names both shoots in full and has the entry as it stands in the manifest', () => {
    expect(ownerMessage(englishDialogTexts(), shopView(), clearing)).toBe(
      [
        'Please remove the entry for shop in namespace garden-prod from the shoot clearing in namespace garden-partner of Garden osc. The peering with it ends. The entry is:',
        '',
        'shootPeerings:',
        '  - name: shop',
        '    namespace: garden-prod',
        '    seed: eu-de-1',
        '',
      ].join('\n'),
    );
  });

  it('leaves out a seed that there is not', () => {
    const view = shopView();
    const unscheduled = { ...view, shoot: { ...view.shoot, seed: null } };
    expect(
      ownerMessage(englishDialogTexts(), unscheduled, clearing),
    ).not.toContain('seed:');
  });
});
