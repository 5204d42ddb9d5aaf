import type { BlockSuggestions } from 'backstage-plugin-gardener-common';
import { useCreateTranslate } from '../../../translation/useCreateTranslate';
import { Hint } from '../Hint';

/** Says what a shoot gets that names no node network, and who has it already. */
export function DefaultHint(props: {
  readonly nodes: BlockSuggestions['defaultNodes'];
}) {
  const { nodes } = props;
  const t = useCreateTranslate();
  if (nodes === null) return <span />;
  return (
    <Hint>
      {nodes.shoots === 0
        ? t('nodes.defaultFree', { nodes: nodes.cidr })
        : t('nodes.defaultUsed', { nodes: nodes.cidr, count: nodes.shoots })}
    </Hint>
  );
}
