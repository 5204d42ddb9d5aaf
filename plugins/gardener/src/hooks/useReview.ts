import { useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type {
  CreatedShoot,
  ShootDraft,
} from 'backstage-plugin-gardener-common';
import { readReview } from '../model/create/readValues';
import { reviewDemands, wantedReview } from '../model/create/reviewDemands';
import type { GardenerReviewValue } from '../model/create/values';
import { keepPrintRead, printRead, reviewPrint } from '../queries/reviewRead';
import type { CreateFieldProps } from '../components/create/CreateFieldProps';
import { useFill } from './useFill';

/**
 * What the user gave while reading a manifest. It counts for that manifest with these findings alone: who goes back and
 * changes something reads and accepts again. What a link brings counts for nothing, unless this user gave the same on this
 * page before; the validator looks at that, too.
 */
export function useReview(
  props: CreateFieldProps<GardenerReviewValue>,
  draft: ShootDraft,
  created: CreatedShoot,
): {
  readonly value: GardenerReviewValue;
  readonly give: (part: GardenerReviewValue) => void;
} {
  const client = useQueryClient();
  const print = reviewPrint(draft, created);
  const [readHere, setReadHere] = useState<string>();
  const isRead = readHere === print || printRead(client) === print;
  const demands = reviewDemands(created);
  const value = isRead ? wantedReview(demands, readReview(props.formData)) : {};
  useFill(props, value);
  return {
    value,
    give: part => {
      keepPrintRead(client, print);
      setReadHere(print);
      props.onChange(wantedReview(demands, { ...value, ...part }));
    },
  };
}
