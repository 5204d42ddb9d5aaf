import { StatusCause } from '../errors/StatusCause';
import { Garden } from '../garden/Garden';
import { Identity } from '../identity/Identity';
import { ObjectSchema } from '../schema/Schema';
import { RawTexts } from '../shoot/specChange';
import { KubeObject } from '../store/KubeObject';

/** Who writes, into which Garden. */
export interface WriteContext {
  readonly garden: Garden;
  readonly identity: Identity;
}

/**
 * What is special about one kind of object when it is written. The steps are called in this order, and each may end the
 * write with an ApiStatus.
 */
export interface KindRules {
  /** Fields that the server knows. `typed` kinds drop all others and check types. */
  readonly schema: ObjectSchema;
  readonly typed: boolean;
  /** A PUT must carry a resourceVersion. */
  readonly needsVersion: boolean;
  /** Deleting needs the confirmation annotation; the text says what is missing. */
  deletionRefusal(object: KubeObject): string | undefined;
  /** Refusals and defaults before a new object is validated. */
  prepareNew(context: WriteContext, object: KubeObject): KubeObject;
  validateNew(context: WriteContext, object: KubeObject): StatusCause[];
  /** Refusals after validation. */
  admitNew(context: WriteContext, object: KubeObject): void;
  /** Refusals before the resourceVersion is compared, and what the server changes by itself. */
  prepareChange(
    context: WriteContext,
    before: KubeObject,
    after: KubeObject,
    rawTexts: RawTexts | undefined,
  ): KubeObject;
  validateChange(
    context: WriteContext,
    before: KubeObject,
    after: KubeObject,
    rawTexts: RawTexts | undefined,
  ): StatusCause[];
  admitChange(
    context: WriteContext,
    before: KubeObject,
    after: KubeObject,
    rawTexts: RawTexts | undefined,
  ): void;
  /** The object with the generation that the write gives it. */
  raiseGeneration(
    before: KubeObject,
    after: KubeObject,
    rawTexts: RawTexts | undefined,
  ): KubeObject;
}
