import { act, screen } from '@testing-library/react';
import { apiWith } from '../__testUtils__/FakeGardenerApi';
import { tooManyRequests } from '../__testUtils__/serverErrors';
import { FakeSignals } from '../__testUtils__/FakeSignals';
import { findTable, renderTab } from '../__testUtils__/renderTab';

describe('who asks too much', () => {
  it('is told calmly when it goes on, where nothing is shown yet', async () => {
    await renderTab({ api: apiWith({ view: await tooManyRequests(900) }) });
    const text = await screen.findByText(
      /You ask more of the Garden than one user may/,
    );
    expect(text.closest('[role=status]')).toHaveTextContent(
      /Tries again by itself in (900|8\d\d) s/,
    );
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('keeps what is shown', async () => {
    const signals = new FakeSignals();
    const { api } = await renderTab({ signals });
    await findTable();
    api.view = await tooManyRequests(900);
    act(() => signals.notice({ garden: 'osc', version: 2 }));
    const text = await screen.findByText(
      /You ask more of the Garden than one user may/,
    );
    expect(text).toHaveTextContent(/Next try in (900|8\d\d) s/);
    expect(text).not.toHaveTextContent('The portal has not answered');
    expect(screen.queryByText(/reconnecting/)).toBeNull();
    expect(await findTable()).toBeInTheDocument();
  });

  it('sees the table without the manifest, which comes by itself', async () => {
    await renderTab({ api: apiWith({ manifest: await tooManyRequests(900) }) });
    await findTable();
    expect(
      await screen.findByText(/Tries again by itself in (900|8\d\d) s/),
    ).toBeInTheDocument();
    expect(
      screen.getByText('The manifest can’t be loaded.'),
    ).toBeInTheDocument();
  });
});
