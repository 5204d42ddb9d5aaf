import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { UserError } from './progress.mjs';
import { toolchainEnv } from './toolchain.mjs';

const GRACE_MS = 10_000;

/**
 * A program that runs until it is ended. Its output goes to a log file; the last lines are kept
 * for the message if it ends by itself.
 */
export class Service {
  #child;
  #tail = [];
  #listeners = new Set();
  /** Settles when the program has ended, with what to say about it. */
  ended;

  constructor(name, command, args, { cwd, env = {}, log, echo = false }) {
    this.name = name;
    this.log = log;
    fs.mkdirSync(path.dirname(log), { recursive: true });
    const file = fs.createWriteStream(log);
    this.#child = spawn(command, args, {
      cwd,
      env: { ...toolchainEnv(), ...env },
      // An open stdin tells the program that its parent lives.
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      let rest = '';
      stream.setEncoding('utf8').on('data', text => {
        file.write(text);
        if (echo) process.stdout.write(text);
        const lines = (rest + text).split('\n');
        rest = lines.pop();
        for (const line of lines) this.#line(line);
      });
    }
    this.ended = new Promise(resolve => {
      this.#child.once('error', error => resolve({ error }));
      this.#child.once('close', (code, signal) => resolve({ code, signal }));
    });
  }

  get pid() {
    return this.#child.pid;
  }

  #line(line) {
    this.#tail = [...this.#tail, line].slice(-30);
    for (const listener of this.#listeners) listener(line);
  }

  /** Why the program ended, for a person. */
  describeEnd({ code, signal, error }) {
    const how = error?.message ?? (signal ? `by ${signal}` : `code ${code}`);
    return new UserError(
      `${this.name} ended (${how}). Its last lines, the rest is in ${
        this.log
      }:\n${this.#tail.join('\n')}`,
    );
  }

  /** The first line for which `pick` gives a value; fails when the program ends before. */
  async waitForLine(pick) {
    return await new Promise((resolve, reject) => {
      const listener = line => {
        const value = pick(line);
        if (value !== undefined) {
          this.#listeners.delete(listener);
          resolve(value);
        }
      };
      this.#listeners.add(listener);
      this.ended.then(end => reject(this.describeEnd(end)));
    });
  }

  /** Ends the program, first with a request, then by force. */
  async stop() {
    this.#child.stdin.end();
    this.#child.kill('SIGTERM');
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), GRACE_MS);
    await this.ended;
    clearTimeout(timer);
  }
}
