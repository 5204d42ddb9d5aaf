import fs from 'node:fs';

/**
 * Collects what was measured. A row is `{name, value, unit, goal, ok}`;
 * `goal` is a text such as "<= 1.5", or "shown" where there is nothing to reach.
 */
export class Rows {
  #rows = [];

  atMost(name, value, unit, limit) {
    this.#add(name, value, unit, `<= ${limit}`, value <= limit);
  }

  atLeast(name, value, unit, limit) {
    this.#add(name, value, unit, `>= ${limit}`, value >= limit);
  }

  /** Shown beside the others, with nothing to reach. */
  show(name, value, unit) {
    this.#add(name, value, unit, 'shown', true);
  }

  #add(name, value, unit, goal, ok) {
    const row = { name, value: Number(value.toPrecision(4)), unit, goal, ok };
    this.#rows.push(row);
    console.log(`  ${format(row)}`);
  }

  get ok() {
    return this.#rows.length > 0 && this.#rows.every(row => row.ok);
  }

  write(file) {
    fs.writeFileSync(file, `${JSON.stringify(this.#rows, null, 2)}\n`);
  }

  print() {
    console.log(
      [
        '',
        '| what | value | unit | goal | |',
        '| --- | ---: | --- | --- | --- |',
      ]
        .concat(
          this.#rows.map(
            row =>
              `| ${row.name} | ${row.value} | ${row.unit} | ${row.goal} | ${
                row.ok ? 'ok' : '**missed**'
              } |`,
          ),
        )
        .join('\n'),
    );
  }
}

const format = row =>
  `${row.ok ? '✔' : '✖'} ${row.name}: ${row.value} ${row.unit} (${row.goal})`;
