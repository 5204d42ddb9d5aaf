import {
  BlockSuggestions,
  overlaps,
  Finding,
} from 'backstage-plugin-gardener-common';
import type { NodeNetworkModel } from '../../../hooks/useNodeNetwork';
import { readNetwork } from '../../../model/create/draftTargets';
import { useCreateTranslate } from '../../../translation/useCreateTranslate';
import { FindingNote } from '../../FindingNote';
import { Note } from '../../Note';
import { Hint } from '../Hint';

/** Whether a block lies in what a shoot gets that names none. */
function isDefault(
  nodes: string | undefined,
  range: BlockSuggestions['defaultNodes'],
): boolean {
  const network = readNetwork(nodes);
  const other = readNetwork(range?.cidr);
  return (
    network !== undefined && other !== undefined && overlaps(network, other)
  );
}

/** What is to be said of the chosen block: that it is not free any more, that it is the default, and what was looked at. */
export function NodeNotes(props: {
  readonly model: NodeNetworkModel;
  readonly nodes: string | undefined;
}) {
  const { model, nodes } = props;
  const { freedom, avoidVisible, check, suggestions, size } = model;
  const { blocks } = suggestions;
  const t = useCreateTranslate();
  const findings: readonly Finding[] = check?.findings ?? [];
  const saysDefault = findings.some(({ code }) => code === 'DEFAULT_NODE_CIDR');
  return (
    <>
      {nodes !== undefined && freedom === 'taken' && (
        <Note severity="error">
          {avoidVisible
            ? t('nodes.takenTextVisible', { nodes })
            : t('nodes.takenText', { nodes })}
        </Note>
      )}
      {blocks &&
        suggestions.upToDate &&
        blocks.suggestions.length === 0 &&
        size !== undefined && (
          <Note severity="warning">
            {t('nodes.none', { prefix: String(size), within: blocks.within })}
          </Note>
        )}
      {nodes !== undefined &&
        !saysDefault &&
        blocks?.defaultNodes &&
        isDefault(nodes, blocks.defaultNodes) && (
          <Note severity="warning">
            {t('nodes.isDefault', { nodes, range: blocks.defaultNodes.cidr })}
          </Note>
        )}
      {findings.map((finding, index) => (
        <FindingNote key={index} finding={finding} />
      ))}
      {blocks && blocks.unknown > 0 && (
        <Note severity="notChecked">
          {t('nodes.unknown', { count: blocks.unknown })}
        </Note>
      )}
      {blocks && blocks.compared > 0 && (
        <Hint>{t('nodes.compared', { count: blocks.compared })}</Hint>
      )}
    </>
  );
}
