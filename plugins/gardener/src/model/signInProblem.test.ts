import { popupError } from '../__testUtils__/FakeGardenAuth';
import { signInProblem } from './signInProblem';

describe('why nobody was signed in', () => {
  it.each([
    ['PopupRejectedError', { code: 'blocked' }],
    ['PopupClosedError', { code: 'closed' }],
    ['RejectedError', { code: 'closed' }],
    ['NotAllowedError', { code: 'failed', message: 'The words' }],
  ])('%s', (name, problem) => {
    expect(signInProblem(popupError(name, 'The words'))).toEqual(problem);
  });

  it('what is no error', () => {
    expect(signInProblem('odd')).toEqual({ code: 'failed', message: 'odd' });
  });
});
