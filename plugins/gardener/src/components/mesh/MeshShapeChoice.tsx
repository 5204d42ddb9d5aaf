import type { MeshAction, MeshDraft } from '../../model/mesh/meshDraft';
import { useMeshTranslate } from '../../translation/useMeshTranslate';
import { CheckboxLine } from '../CheckboxLine';
import { RadioGroupField } from '../RadioGroupField';

/** Which of the chosen shoots are peered with which. */
export function MeshShapeChoice(props: {
  readonly draft: Pick<MeshDraft, 'kind' | 'amongHubs'>;
  readonly dispatch: (action: MeshAction) => void;
}) {
  const { draft, dispatch } = props;
  const m = useMeshTranslate();
  return (
    <>
      <RadioGroupField
        legend={m('shape.title')}
        options={(['mesh', 'hubs'] as const).map(value => ({
          value,
          label: m(`shape.${value}`),
          text: m(`shape.${value}Text`),
        }))}
        value={draft.kind}
        onChange={kind => dispatch({ type: 'shaped', kind })}
      />
      {draft.kind === 'hubs' && (
        <CheckboxLine
          checked={draft.amongHubs}
          onChange={wanted => dispatch({ type: 'amongHubs', wanted })}
        >
          {m('shape.among')}
        </CheckboxLine>
      )}
    </>
  );
}
