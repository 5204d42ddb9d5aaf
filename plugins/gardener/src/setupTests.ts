import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';
import { stubDrawing } from './__testUtils__/stubDrawing';

// Tests wait for what shall be seen; how long it takes says more of the machine than of the code.
configure({ asyncUtilTimeout: 30_000 });
jest.setTimeout(120_000);
stubDrawing();
