import { Locator } from '@playwright/test';

/** Clicks a button that opens the window of the issuer, and signs in there unless its session does so by itself. */
export async function signInToGarden(
  button: Locator,
  { asked = true } = {},
): Promise<void> {
  const page = button.page();
  const [popup] = await Promise.all([
    page.waitForEvent('popup'),
    button.click(),
  ]);
  if (asked) await popup.getByRole('button', { name: 'Mara Lind' }).click();
  if (!popup.isClosed()) await popup.waitForEvent('close');
}
