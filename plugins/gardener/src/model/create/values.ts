import type {
  CredentialsRef,
  ShootDraft,
} from 'backstage-plugin-gardener-common';

/**
 * Value of the field `GardenerProject`: where the new shoot belongs.
 *
 * @public
 */
export interface GardenerProjectValue {
  readonly garden: string;
  readonly namespace: string;
  readonly project: string;
}

/**
 * Value of the field `GardenerCloud`: on which cloud it runs, and with which Kubernetes.
 *
 * @public
 */
export interface GardenerCloudValue {
  readonly cloudProfile?: string;
  readonly region?: string;
  readonly credentials?: CredentialsRef;
  /** Absent: the newest supported one. */
  readonly kubernetesVersion?: string;
}

/**
 * Value of the field `GardenerReview`: what the user gave while reading the manifest.
 *
 * @public
 */
export interface GardenerReviewValue {
  readonly acceptWarnings?: boolean;
  /** Name of the shoot, typed to create it although ranges overlap. */
  readonly overlapOverride?: string;
}

/** Everything that was given in the form so far; what is absent is not given yet, or is nothing that could be meant. */
export interface FormValues {
  readonly cluster?: GardenerProjectValue;
  readonly name?: string;
  readonly purpose?: ShootDraft['purpose'];
  readonly cloud: GardenerCloudValue;
  readonly nodes?: string;
  /** With those that are not chosen yet: they have no namespace. */
  readonly peerings: NonNullable<ShootDraft['peerings']>;
  readonly workers: ShootDraft['workers'];
  readonly hibernation: NonNullable<ShootDraft['hibernation']>;
  readonly maintenance?: ShootDraft['maintenance'];
  readonly accessRestrictions: readonly string[];
  readonly review: GardenerReviewValue;
}
