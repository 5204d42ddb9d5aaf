import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { DemoSignInPage } from './DemoSignInPage';
import { chosenUser } from './chosenUser';

const config = {
  auth: {
    providers: {
      demo: {
        users: [
          { name: 'mara', title: 'Mara Lind', description: 'Administrator' },
          { name: 'jon' },
        ],
      },
    },
  },
};

describe('DemoSignInPage', () => {
  beforeEach(() => chosenUser.forget());

  const show = () =>
    renderInTestApp(<DemoSignInPage onSignInSuccess={() => {}} />, {
      config,
    });

  it('offers every configured user with what they may do', async () => {
    await show();
    expect(
      await screen.findByRole('button', { name: /Mara Lind Administrator/ }),
    ).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /jon/ })).toBeInTheDocument();
  });

  it('does not trust a remembered name that is not configured', async () => {
    chosenUser.set('root');
    await show();
    expect(await screen.findByText('Mara Lind')).toBeInTheDocument();
  });
});
