import { ComponentType } from 'react';
import { PluginContent } from './PluginContent';

/** Loads a page for the new frontend system, which frames it with title and tabs only. */
export async function lazyPage(
  load: Promise<ComponentType>,
): Promise<JSX.Element> {
  const Page = await load;
  return (
    <PluginContent>
      <Page />
    </PluginContent>
  );
}
