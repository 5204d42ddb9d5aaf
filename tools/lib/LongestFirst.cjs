const TestSequencer = require('@jest/test-sequencer').default;

/** Files that take minutes each: a hundred generated landscapes against a real portal. */
const LONGEST = /[\\/](?:leak|catalogLeak)\.test\.ts$/;

/**
 * Starts with what takes longest. Where jest has no times of an earlier run, as in a fresh clone, it goes by the size of the
 * files, and these are small: they came last, and one worker was busy with them alone while the others had nothing left to do.
 */
module.exports = class LongestFirst extends TestSequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const isLong = ({ path }) => LONGEST.test(path);
    return [...sorted.filter(isLong), ...sorted.filter(test => !isLong(test))];
  }
};
