import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { FakeGardenAuth, popupError } from '../__testUtils__/FakeGardenAuth';
import { apiWith } from '../__testUtils__/FakeGardenerApi';
import {
  responseError,
  signInError,
  tooManyRequests,
} from '../__testUtils__/serverErrors';
import { clusterEntity, renderTab } from '../__testUtils__/renderTab';
import { shopPeerings, shopView } from '../__testUtils__/shopView';

async function violations(container: HTMLElement) {
  const result = await axe.run(container, {
    // No layout and no page around it here: the browser test looks at those.
    rules: {
      'color-contrast': { enabled: false },
      region: { enabled: false },
    },
  });
  return result.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' ')}`,
  );
}

describe('axe finds nothing', () => {
  it('in the table with an open row, and in the manifest', async () => {
    const { container } = await renderTab({
      at: `/?open=${encodeURIComponent(shopPeerings[0].id)}`,
    });
    await screen.findByRole('treegrid');
    await screen.findByRole('region', { name: /^Manifest of/ });
    expect(await violations(container)).toEqual([]);
  });

  it('while it loads', async () => {
    const api = apiWith({
      view: new Promise(() => {}),
    });
    const { container } = await renderTab({ api });
    await screen.findByRole('table');
    expect(await violations(container)).toEqual([]);
  });

  it('without peerings', async () => {
    const api = apiWith({
      view: shopView({ peerings: [] }),
    });
    const { container } = await renderTab({ api });
    await screen.findByText('No peerings yet');
    expect(await violations(container)).toEqual([]);
  });

  it('where nothing may be seen', async () => {
    const api = apiWith({
      view: await responseError(404, 'NotFoundError', 'No'),
    });
    const { container } = await renderTab({ api });
    await screen.findByText('This cluster can’t be shown');
    expect(await violations(container)).toEqual([]);
  });

  it('where a sign-in is wanted, and after one that did not work', async () => {
    const auth = new FakeGardenAuth();
    auth.outcome = async () => {
      throw popupError('PopupClosedError', 'Closed');
    };
    const api = apiWith({ view: await signInError() });
    const { container } = await renderTab({ api, auth });
    const button = await screen.findByRole('button', { name: /Sign in/ });
    expect(await violations(container)).toEqual([]);
    await userEvent.click(button);
    await screen.findByText(/The window was closed/);
    expect(await violations(container)).toEqual([]);
  });

  it('while who asked too much has to wait', async () => {
    const api = apiWith({ view: await tooManyRequests(900) });
    const { container } = await renderTab({ api });
    await screen.findByText(/You ask more of the Garden/);
    expect(await violations(container)).toEqual([]);
  });

  it('with an annotation that can’t be read', async () => {
    const { container } = await renderTab({ entity: clusterEntity('x') });
    expect(await violations(container)).toEqual([]);
  });
});
