import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';
import { quickStyles } from './__testUtils__/quickStyles';
import { stubDrawing } from './__testUtils__/stubDrawing';

jest.mock('popper.js', () => jest.requireActual('./__testUtils__/NoPopper'));

// Tests wait for what shall be seen; how long it takes says more of the machine than of the code.
configure({ asyncUtilTimeout: 30_000 });
jest.setTimeout(120_000);
stubDrawing();
quickStyles();
