import type { FindingRow } from 'backstage-plugin-gardener-common';
import type { FindingColumn } from '../../model/findings/findingColumns';
import { findingChip, findingWhat } from '../../text/findingText';
import { repairText } from '../../text/findings/repairText';
import { useFindingsTranslate } from '../../translation/useFindingsTranslate';
import { useTranslate } from '../../translation/useTranslate';
import { FindingShootName } from './FindingShootName';
import { RepairState } from './RepairState';
import { WeightIcon } from './WeightIcon';

/** What stands in one column of a finding. */
export function FindingCell(props: {
  readonly column: FindingColumn;
  readonly row: FindingRow;
  readonly chosen: boolean;
}) {
  const { column, row, chosen } = props;
  const { finding, shoot, peer, peers, repair, weight } = row;
  const t = useTranslate();
  const f = useFindingsTranslate();
  switch (column) {
    case 'finding':
      return (
        <>
          <WeightIcon weight={weight} /> {findingChip(t, finding)}
        </>
      );
    case 'shoot':
      return <FindingShootName shoot={shoot} />;
    case 'peer':
      return peer && <FindingShootName shoot={peer} />;
    case 'peers':
      return <>{peers}</>;
    case 'listed':
      return <>{finding.params.listed ?? f('rows.noSeed')}</>;
    case 'now':
      return <b>{finding.params.seed ?? ''}</b>;
    case 'repair': {
      const isLeftOut =
        !chosen && (repair.state === 'possible' || repair.state === 'confirm');
      return <>{isLeftOut ? f('rows.leftOut') : repairText(f, row) ?? '–'}</>;
    }
    case 'state':
      return <RepairState row={row} />;
    case 'what':
      return <>{findingWhat(t, finding)}</>;
    default: {
      const never: never = column;
      throw new Error(`Unknown column ${never}`);
    }
  }
}
