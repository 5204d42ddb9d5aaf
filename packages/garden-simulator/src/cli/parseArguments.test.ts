import { parseArguments } from './parseArguments';

describe('parseArguments', () => {
  it('starts the demo alive on a free port', () => {
    const { start, exitWithParent } = parseArguments([]);
    expect(start).toMatchObject({
      landscape: { kind: 'demo' },
      profile: '1.150',
      port: 0,
      control: false,
      alive: true,
    });
    expect(exitWithParent).toBe(false);
  });

  it('reads the size of a generated landscape', () => {
    const { start } = parseArguments([
      '--landscape',
      'generated',
      '--shoots',
      '50',
      '--projects',
      '7',
      '--entries',
      '100',
      '--seed',
      '3',
    ]);
    expect(start.landscape).toEqual({
      kind: 'generated',
      shoots: 50,
      projects: 7,
      entries: 100,
      seed: 3,
    });
  });

  it.each([
    [['--port', 'many'], '--port must be a whole number, got "many"'],
    [['--profile', '2.0'], '--profile must be 1.83 or 1.150, got "2.0"'],
    [['--moon'], "Unknown option '--moon'"],
  ])('refuses %j', (argv, message) => {
    expect(() => parseArguments(argv)).toThrow(message);
  });
});
