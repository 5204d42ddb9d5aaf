import { useState } from 'react';
import type { LandscapeShoot } from 'backstage-plugin-gardener-common';
import { pageOf } from '../../../model/paging';
import { useLandscapeTranslate } from '../../../translation/useLandscapeTranslate';
import { NodeNetworks } from '../../NodeNetworks';
import { PageSteps } from '../../page/PageSteps';
import { LandscapeChips } from '../LandscapeChips';
import { ShootLink } from '../ShootLink';
import { PlainTable } from './PlainTable';

/** An opened group may have thousands of them, and they come anew with each change of the Garden. */
const ROWS = 50;

/** Shoots that no row of a peering names, page by page. */
export function OtherShoots(props: {
  readonly shoots: readonly LandscapeShoot[];
}) {
  const { shoots } = props;
  const l = useLandscapeTranslate();
  const [wanted, setWanted] = useState(0);
  const page = pageOf(shoots, wanted, ROWS);
  return (
    <PlainTable
      title={l('table.others')}
      head={[
        l('table.columns.shoot'),
        l('filter.project'),
        l('table.columns.nodes'),
        l('table.peerings'),
        l('table.columns.worst'),
      ]}
      rows={page.rows.map(shoot => ({
        key: `${shoot.namespace}/${shoot.name}`,
        cells: [
          <ShootLink entityRef={shoot.entityRef}>{shoot.name}</ShootLink>,
          shoot.project ?? shoot.namespace,
          <NodeNetworks networks={shoot.nodeNetworks} />,
          shoot.peerings,
          <LandscapeChips findings={shoot.findings} />,
        ],
      }))}
      footer={
        page.pages > 1 && (
          <PageSteps page={page} total={shoots.length} onPage={setWanted} />
        )
      }
    />
  );
}
