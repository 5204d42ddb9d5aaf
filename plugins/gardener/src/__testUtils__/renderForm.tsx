import { identityApiRef } from '@backstage/core-plugin-api';
import type { FieldExtensionOptions } from '@backstage/plugin-scaffolder-react';
import { SecretsContextProvider } from '@backstage/plugin-scaffolder-react';
import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import { signalApiRef } from '@backstage/plugin-signals-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { RenderResult, screen } from '@testing-library/react';
import axe from 'axe-core';
import { gardenerApiRef } from '../api/gardenerApiRef';
import { gardenAuthApiRef } from '../auth/GardenAuthApi';
import * as formFields from '../create/formFields';
import { FakeGardenAuth } from './FakeGardenAuth';
import { FakeGardenerApi } from './FakeGardenerApi';
import { FakeSignals } from './FakeSignals';

/** What a template says of one parameter. */
type ParameterSchema = Readonly<Record<string, unknown>>;

/** The steps of a form, each by its parameters. */
export type FormSteps = ReadonlyArray<
  Readonly<Record<string, ParameterSchema>>
>;

const extensions = Object.values(
  formFields,
) as unknown as FieldExtensionOptions[];

/** One parameter with one of the fields. */
export function parameter(
  field: string,
  more: ParameterSchema = {},
): ParameterSchema {
  return { type: 'object', 'ui:field': field, ...more };
}

/** The form of a template as Backstage shows it, with the fields of the plugin. */
export async function renderForm(options: {
  readonly steps: FormSteps;
  /** What is filled already. */
  readonly filled?: object;
  readonly api?: FakeGardenerApi;
  readonly auth?: FakeGardenAuth;
}): Promise<
  RenderResult & {
    readonly api: FakeGardenerApi;
    readonly auth: FakeGardenAuth;
    /** Called with all values at the end. */
    readonly onCreate: jest.Mock;
  }
> {
  const api = options.api ?? new FakeGardenerApi();
  const auth = options.auth ?? new FakeGardenAuth();
  const onCreate = jest.fn(async () => {});
  // The form goes to its top at each step, and the page of the tests can't.
  window.scrollTo = () => {};
  const rendered = await renderInTestApp(
    <TestApiProvider
      apis={[
        [gardenerApiRef, api],
        [gardenAuthApiRef, auth],
        [
          identityApiRef,
          mockApis.identity({ userEntityRef: 'user:default/mara' }),
        ],
        [signalApiRef, new FakeSignals()],
      ]}
    >
      <SecretsContextProvider>
        <Stepper
          manifest={{
            title: 'Create a cluster',
            steps: options.steps.map((properties, index) => ({
              title: `Step ${index + 1}`,
              schema: { type: 'object', properties } as never,
            })),
          }}
          extensions={extensions}
          initialState={{ ...options.filled }}
          onCreate={onCreate}
        />
      </SecretsContextProvider>
    </TestApiProvider>,
  );
  return { ...rendered, api, auth, onCreate };
}

/** The part of the page with a field. */
export function findField(name: string) {
  return screen.findByRole('region', { name });
}

/** What axe finds in the page. */
export async function violations(): Promise<readonly string[]> {
  const result = await axe.run(document.body, {
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
