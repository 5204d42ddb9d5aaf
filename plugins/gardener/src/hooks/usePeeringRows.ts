import { useState } from 'react';
import type { DraftPeering } from 'backstage-plugin-gardener-common';
import {
  changePeeringRows,
  PeeringRows,
  peeringRows,
  PeeringRowsAction,
  peeringsOfRows,
} from '../model/create/peeringRows';
import { readPeerings } from '../model/create/readValues';
import type { CreateFieldProps } from '../components/create/CreateFieldProps';
import { useFill } from './useFill';

/** The rows of the field, kept in the form: who leaves the step and comes back finds them as they were. */
export function usePeeringRows(
  garden: string,
  props: CreateFieldProps<DraftPeering[]>,
): {
  readonly rows: PeeringRows;
  readonly peerings: DraftPeering[];
  readonly dispatch: (action: PeeringRowsAction) => void;
} {
  const [rows, setRows] = useState(() =>
    peeringRows(garden, readPeerings(props.formData)),
  );
  const peerings = peeringsOfRows(rows.draft.rows);
  useFill(props, peerings);
  return {
    rows,
    peerings,
    dispatch: action => setRows(before => changePeeringRows(before, action)),
  };
}
