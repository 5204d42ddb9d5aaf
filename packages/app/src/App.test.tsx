import { render, screen } from '@testing-library/react';
import App from './App';

describe('App', () => {
  it('asks who to be before it shows anything', async () => {
    process.env = {
      NODE_ENV: 'test',
      // The bundler puts the configuration here as a list, whatever the type says.
      APP_CONFIG: [
        {
          data: {
            app: { title: 'Shoot peering' },
            backend: { baseUrl: 'http://localhost:7007' },
            auth: {
              providers: { demo: { users: [{ name: 'mara', title: 'Mara' }] } },
            },
          },
          context: 'test',
        },
      ] as unknown as string,
    };
    render(App.createRoot());
    expect(
      await screen.findByText('Mara', undefined, { timeout: 30_000 }),
    ).toBeInTheDocument();
  }, 60_000);
});
