/** From the worst one on. */
const SEVERITIES = ['critical', 'high', 'moderate', 'low', 'info'];

/** What Yarn and its HTTP client say when there was no answer, or another one than was wanted; the plainest first. */
const REASONS = [
  /Response code:? (\d+(?: \([^)]*\))?)/i,
  /RequestError\]?: (.+)/,
  /Error\]?: (.+)/,
  /➤ YN\d+:\s*(?:│\s*)?(.+)/,
];

/**
 * Reads what `yarn npm audit --json` printed: one line of JSON for each hole. Yarn ends with 1 both when it found some and when
 * it could not ask.
 *
 * @param output `{stdout, stderr, status}` of the command
 * @returns `{kind: 'asked', bySeverity}`, a map from the severity to holes `{name, id, issue, url, vulnerable, versions}`, the
 *   worst first; or `{kind: 'notAsked', reason}`, a few words
 */
export function readAudit({ stdout, stderr, status }) {
  const holes = stdout.split('\n').flatMap(readHole);
  if (status !== 0 && holes.length === 0) {
    return { kind: 'notAsked', reason: reasonIn(`${stderr}\n${stdout}`) };
  }
  return {
    kind: 'asked',
    bySeverity: new Map(
      [...SEVERITIES, undefined]
        .map(severity => [
          severity ?? 'of no known severity',
          holes.filter(
            hole =>
              hole.severity === severity ||
              (severity === undefined && !SEVERITIES.includes(hole.severity)),
          ),
        ])
        .filter(([, those]) => those.length > 0),
    ),
  };
}

function readHole(line) {
  if (!line.startsWith('{')) return [];
  const { value, children } = JSON.parse(line);
  // Other lines are Yarn's words.
  if (children === undefined) return [];
  return [
    {
      name: value,
      id: children.ID,
      issue: children.Issue,
      url: children.URL,
      severity: children.Severity,
      vulnerable: children['Vulnerable Versions'],
      versions: children['Tree Versions'],
    },
  ];
}

function reasonIn(text) {
  for (const pattern of REASONS) {
    const reason = pattern.exec(text)?.[1].trim();
    if (reason) return reason;
  }
  return 'Yarn did not say why';
}
