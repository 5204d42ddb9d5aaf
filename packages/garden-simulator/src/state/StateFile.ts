import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseJson } from '../json/losslessJson';
import { ServerCertificates } from '../kubeconfig/certificates';
import { KubeObject } from '../store/KubeObject';
import { MemoryStore } from '../store/MemoryStore';
import { ResourceType } from '../resources/ResourceType';

/** What is kept between two runs. */
export interface SavedState {
  readonly gardenName: string;
  readonly resourceVersion: number;
  readonly certificates: ServerCertificates;
  readonly objects: KubeObject[];
}

/** Milliseconds between a write and the file: a burst of writes costs one file. */
const delay = 500;

/** Keeps the objects of a Garden in a file. It is always whole: a new one is written beside it and then renamed. */
export class StateFile {
  private timer: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly path: string,
    private readonly onError: (error: unknown) => void,
  ) {}

  /**
   * The state of the last run; undefined if there is none.
   * @throws Error with the path for a file that can't be read.
   */
  async read(): Promise<SavedState | undefined> {
    let text: string;
    try {
      text = await readFile(this.path, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
        return undefined;
      }
      throw error;
    }
    try {
      return parseJson(text) as unknown as SavedState;
    } catch (error) {
      throw new Error(
        `The saved state of the simulated Garden in ${this.path} is damaged; remove the file to begin anew`,
        { cause: error },
      );
    }
  }

  /** Saves the store now and then after every burst of writes. Returns the end of it, which saves once more. */
  follow(
    store: MemoryStore,
    types: readonly ResourceType[],
    fixed: Pick<SavedState, 'gardenName' | 'certificates'>,
  ): () => Promise<void> {
    const save = () => {
      this.timer = undefined;
      const text = this.print(store, types, fixed);
      this.writing = this.writing
        .then(() => this.write(text))
        .catch(this.onError);
      return this.writing;
    };
    const unsubscribe = store.subscribeStored(() => {
      this.timer ??= setTimeout(save, delay);
    });
    this.timer = setTimeout(save, delay);
    return async () => {
      unsubscribe();
      clearTimeout(this.timer);
      await save();
    };
  }

  private print(
    store: MemoryStore,
    types: readonly ResourceType[],
    fixed: Pick<SavedState, 'gardenName' | 'certificates'>,
  ): Buffer {
    const head = JSON.stringify({
      ...fixed,
      resourceVersion: store.resourceVersion,
    });
    const parts: Buffer[] = [Buffer.from(`${head.slice(0, -1)},"objects":[\n`)];
    let first = true;
    for (const type of types) {
      for (const object of store.snapshot(type.resource)) {
        if (!first) {
          parts.push(Buffer.from(',\n'));
        }
        first = false;
        parts.push(object.bytes());
      }
    }
    parts.push(Buffer.from('\n]}\n'));
    return Buffer.concat(parts);
  }

  private async write(text: Buffer): Promise<void> {
    const beside = `${this.path}.new`;
    await mkdir(dirname(this.path), { recursive: true });
    await writeFile(beside, text, { mode: 0o600 });
    await rename(beside, this.path);
  }
}
