import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Address } from '../../__testUtils__/Address';
import { apiWith } from '../../__testUtils__/FakeGardenerApi';
import { renderOnPage } from '../../__testUtils__/renderOnPage';
import { gardenWith } from '../../__testUtils__/shopView';
import { GardenerPage } from './GardenerPage';
import { OfGarden } from './OfGarden';

const down = gardenWith({
  state: { state: 'unreachable', reason: 'No route', nextTryAt: null },
});

function render(at: string) {
  return renderOnPage(
    <GardenerPage>
      <OfGarden>{({ garden }) => <p>Shown: {garden.title}</p>}</OfGarden>
      <Address />
    </GardenerPage>,
    { api: apiWith({ gardens: [down] }), at },
  );
}

describe('the Garden of a page', () => {
  it('that a link asks for and is gone is told, also where the one shown instead is down', async () => {
    await render('/?garden=gone&q=a');
    expect(
      await screen.findByText(/Garden osc can’t be reached/),
    ).toBeInTheDocument();
    expect(screen.getByText(/It is left out: Garden gone\./)).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Take it out of the address' }),
    );
    expect(screen.queryByText(/Garden gone/)).toBeNull();
    expect(screen.getByTestId('address')).toHaveTextContent(/^\?q=a$/);
  });

  it('that is there and down is no matter of the link', async () => {
    await render('/?garden=osc');
    await screen.findByText(/Garden osc can’t be reached/);
    expect(screen.queryByText(/It is left out/)).toBeNull();
  });
});
