import type { Findings } from 'backstage-plugin-gardener-common';
import { useFindingsTranslate } from '../../translation/useFindingsTranslate';
import { ActionButton } from '../ActionButton';
import { CenteredMessage } from '../CenteredMessage';
import { MessageCard } from '../MessageCard';

/** Says that there are no findings: of what was looked at, or of what was filtered. */
export function NoFindings(props: {
  readonly findings: Pick<Findings, 'scope'>;
  /** Set when something is filtered. */
  readonly onClear: (() => void) | undefined;
}) {
  const { scope } = props.findings;
  const { onClear } = props;
  const f = useFindingsTranslate();
  const title = f(onClear ? 'empty.filtered' : 'empty.title');
  return (
    <MessageCard label={title}>
      <CenteredMessage
        title={title}
        text={
          onClear
            ? f('empty.filteredText')
            : f('empty.text', {
                shoots: f('summary.shoots', { count: scope.shoots }),
                projects: f('summary.projects', { count: scope.projects }),
              })
        }
        actions={
          onClear && (
            <ActionButton variant="outlined" onClick={onClear}>
              {f('empty.clear')}
            </ActionButton>
          )
        }
      />
    </MessageCard>
  );
}
