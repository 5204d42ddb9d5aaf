// Prints one line of JSON: milliseconds of a suggestion against many occupied networks, and of sorting them alone, round by round.
import { parseCidr, type Cidr } from '../src/network/Cidr';
import { suggestBlocks } from '../src/network/suggestBlocks';
import { randomNumbers } from './randomNumbers';

const RANGE = parseCidr('10.0.0.0/8');
/** All larger than what is looked for, so that no gap is so tight that the search could end with it. */
const SIZES = [24, 25, 26];

/** All over 10.0.0.0/8, so that there are as many gaps as there can be. */
function occupied(count: number): readonly Cidr[] {
  const random = randomNumbers(1);
  return Array.from({ length: count }, () => {
    const prefix = SIZES[Math.floor(random() * SIZES.length)];
    const block = Math.floor(random() * 2 ** (prefix - 8));
    const address = block * 2 ** (32 - prefix);
    const octets = [16, 8, 0].map(
      shift => Math.floor(address / 2 ** shift) % 256,
    );
    return parseCidr(`10.${octets.join('.')}/${prefix}`);
  });
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const [count, rounds] = process.argv.slice(2).map(Number);
const taken = occupied(count);
const result: { suggest: number[]; sort: number[] } = { suggest: [], sort: [] };
// The first rounds warm both up and are not counted.
for (let round = -3; round < rounds; round++) {
  const suggest = timed(() =>
    suggestBlocks({ range: RANGE, prefix: 27, maxPrefix: 23, taken }),
  );
  const sort = timed(() =>
    [...taken].sort((a, b) => (a.first < b.first ? -1 : 1)),
  );
  if (round >= 0) {
    result.suggest.push(suggest);
    result.sort.push(sort);
  }
}
process.stdout.write(`${JSON.stringify(result)}\n`);
