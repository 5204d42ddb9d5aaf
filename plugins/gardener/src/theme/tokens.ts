/** The colours that the theme of Backstage does not have, or not in enough contrast for text. */
export interface Tokens {
  readonly text2: string;
  readonly sunken: string;
  readonly hover: string;
  readonly edge: string;
  readonly ok: string;
  readonly okSoft: string;
  readonly warn: string;
  readonly warnSoft: string;
  readonly warnEdge: string;
  readonly err: string;
  readonly errSoft: string;
  readonly unk: string;
  readonly unkSoft: string;
  readonly info: string;
  readonly infoSoft: string;
  readonly bar: string;
  readonly barService: string;
  readonly barPod: string;
  /** What matters to nobody. */
  readonly barIdle: string;
  /** Below bars. */
  readonly lane: string;
  readonly skeleton: string;
  readonly tint: string;
}

/** On light surfaces. Each text colour is at least 4.5:1 on its soft partner and on the card. */
export const lightTokens: Tokens = {
  text2: '#5a5a5a',
  sunken: '#f3f4f6',
  hover: '#f5f7fa',
  edge: '#8a8a8a',
  ok: '#177a33',
  okSoft: '#e7f4ea',
  warn: '#a34700',
  warnSoft: '#fff1e0',
  warnEdge: '#c75b00',
  err: '#c4001a',
  errSoft: '#ffebee',
  unk: '#5e6472',
  unkSoft: '#eceef1',
  info: '#1f5493',
  infoSoft: '#e8f1fb',
  bar: '#5b87bd',
  barService: '#4f9a8a',
  barPod: '#8f78bd',
  barIdle: '#c9ced6',
  lane: '#f1f3f6',
  skeleton: '#e4e6ea',
  tint: '#e8f1fb',
};

/** The same on dark surfaces. */
export const darkTokens: Tokens = {
  text2: '#cfcfcf',
  sunken: '#3a3a3a',
  hover: '#4a4a4a',
  edge: '#a6a6a6',
  ok: '#7ddb95',
  okSoft: '#34503c',
  warn: '#ffbe5c',
  warnSoft: '#57452a',
  warnEdge: '#ffb84d',
  err: '#ffb0b0',
  errSoft: '#5c3539',
  unk: '#cdd2da',
  unkSoft: '#4e5157',
  info: '#a9d0ff',
  infoSoft: '#3c4c60',
  bar: '#7fa9dc',
  barService: '#79b3a5',
  barPod: '#a994cf',
  barIdle: '#6c6f75',
  lane: '#3a3a3a',
  skeleton: '#565656',
  tint: '#3c4c60',
};
