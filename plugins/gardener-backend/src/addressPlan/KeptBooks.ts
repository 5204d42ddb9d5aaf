import type {
  AddressPlan,
  AddressTrial,
} from 'backstage-plugin-gardener-common';
import { LRUCache } from 'lru-cache';
import type { ShootScope } from '../access/ShootScope';
import type { RunningPortalGarden } from '../peering/PortalGarden';
import { inSlices } from '../topology/inSlices';
import { takeFrame, takePicture } from '../topology/LandscapePicture';
import { scopeDigest } from '../topology/scopeDigest';
import type { AddressBook } from './AddressBook';
import { writeBook } from './writeBook';

/** Shoots and lines of all kept books together: four of the largest Garden that is planned for. */
const MAX_BOOK_ROWS = 120_000;
/** Of one book: what a few users look at. */
const MAX_ANSWERS = 20;

/** What is made of a book. */
interface Answers {
  readonly plan: AddressPlan;
  readonly trial: AddressTrial;
}

/** A book with the answers that were made of it, by question. */
interface OpenBook {
  readonly book: AddressBook;
  readonly answers: {
    readonly [Kind in keyof Answers]: LRUCache<string, Answers[Kind]>;
  };
}

/** A book that is written, or is being written; whoever asks meanwhile waits for the same. */
interface KeptBook {
  readonly versions: string;
  readonly written: Promise<OpenBook>;
  /** Once it is there. */
  done: OpenBook | undefined;
}

/** Address books by what their readers see. All who see the same share one, and it is the same as long as nothing changed. */
export class KeptBooks {
  readonly #now: () => number;
  readonly #books = new LRUCache<string, KeptBook>({
    maxSize: MAX_BOOK_ROWS,
    sizeCalculation: ({ done }) =>
      1 + (done ? done.book.shoots.size + done.book.lines.length : 0),
  });

  /** @param now - epoch milliseconds */
  constructor(now: () => number) {
    this.#now = now;
  }

  /**
   * An answer that is kept with the book that it was made of.
   *
   * @param visible - decided before, of all shoots and of all that they list
   * @param question - the same text for the same question
   * @param make - quick and without a pause, as the book is brought up to date in place
   * @param onWork - called before an answer is made that is not there yet; what it throws ends the call
   */
  async answer<Kind extends keyof Answers>(
    garden: RunningPortalGarden,
    visible: ShootScope,
    kind: Kind,
    question: string,
    make: (book: AddressBook) => Answers[Kind],
    onWork: () => Promise<void>,
  ): Promise<Answers[Kind]> {
    const place = `${garden.name} ${scopeDigest(visible, garden.inventory)}`;
    const known = this.#current(garden, place)?.done?.answers[kind].get(
      question,
    );
    if (known) return known;
    await onWork();
    const { book, answers } = await this.#open(garden, place, visible);
    const kept = answers[kind].get(question);
    if (kept) return kept;
    const made = make(book);
    answers[kind].set(question, made);
    return made;
  }

  async #open(
    garden: RunningPortalGarden,
    place: string,
    visible: ShootScope,
  ): Promise<OpenBook> {
    const current = this.#current(garden, place);
    if (current) return current.written;
    const frame = takeFrame(garden, visible, this.#now());
    const taken = takePicture(frame, visible);
    // What is still being written is nothing to go on from.
    const before = this.#books.peek(place)?.done?.book;
    const kept: KeptBook = {
      versions: versionsOf(garden),
      done: undefined,
      written: inSlices(writeBook(taken, before)).then(book => {
        const done = {
          book,
          answers: {
            plan: new LRUCache<string, AddressPlan>({ max: MAX_ANSWERS }),
            trial: new LRUCache<string, AddressTrial>({ max: MAX_ANSWERS }),
          },
        };
        kept.done = done;
        // Now its size is known.
        if (this.#books.peek(place) === kept) this.#books.set(place, kept);
        return done;
      }),
    };
    this.#books.set(place, kept);
    try {
      return await kept.written;
    } catch (error) {
      if (this.#books.peek(place) === kept) this.#books.delete(place);
      throw error;
    }
  }

  #current(garden: RunningPortalGarden, place: string): KeptBook | undefined {
    const kept = this.#books.get(place);
    return kept?.versions === versionsOf(garden) ? kept : undefined;
  }
}

/** All that rises when an address book may read another way. */
function versionsOf({ inventory }: RunningPortalGarden): string {
  return JSON.stringify([inventory.version, inventory.state]);
}
