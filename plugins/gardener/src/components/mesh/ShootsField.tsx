import { useState } from 'react';
import useAutocomplete from '@material-ui/lab/useAutocomplete';
import { MeshOption, meshOptions } from '../../model/mesh/meshOptions';
import { obstacleOf } from '../../model/mesh/meshShoot';
import { useShoots } from '../../queries/useShoots';
import { asSentence } from '../../text/asSentence';
import { useMeshTranslate } from '../../translation/useMeshTranslate';
import { ComboboxView } from '../ComboboxView';
import { MeshOptionLine } from './MeshOptionLine';

const LONGEST = 100;

/** Id of the field, for who gives the focus back to it. */
export const SHOOTS_FIELD_ID = 'gardener-mesh-shoots';

/** Whether an option can't be chosen; the hook asks for one that is gone, too, when the list got shorter meanwhile. */
function isDisabled(option: MeshOption | undefined): boolean {
  return (
    option === undefined ||
    (option.kind === 'shoot' && obstacleOf(option.shoot) !== undefined)
  );
}

/** Looks for shoots by name, one after the other, or for all of a project. The list stays open for the next one. */
export function ShootsField(props: {
  readonly garden: string;
  /** Keys of shoots, which are not offered again. */
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (option: MeshOption) => void;
}) {
  const { garden, chosen, onChoose } = props;
  const m = useMeshTranslate();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const { list, failure, upToDate } = useShoots(garden, text, open);
  const missing = list?.missing.at(0);

  const field = useAutocomplete<MeshOption, false, false, false>({
    id: SHOOTS_FIELD_ID,
    // What is chosen stands in a list of its own; the field only looks for it.
    value: null,
    inputValue: text,
    options: [...meshOptions(list?.items ?? [], chosen, text)],
    // The server decides what matches.
    filterOptions: options => options,
    getOptionLabel: option =>
      option.kind === 'project' ? option.project : option.shoot.ref.name,
    getOptionDisabled: isDisabled,
    disabledItemsFocusable: true,
    disableCloseOnSelect: true,
    autoHighlight: true,
    open,
    onOpen: () => setOpen(true),
    onClose: () => setOpen(false),
    onInputChange: (_event, typed, reason) => {
      if (reason === 'input') setText(typed);
    },
    onChange: (_event, option) => {
      if (option !== null && !isDisabled(option)) onChoose(option);
    },
  });
  const options = field.groupedOptions;
  const reason = failure?.message ?? missing?.reason;
  const more = upToDate && list ? list.total - list.items.length : 0;

  const said = () => {
    if (reason !== undefined) {
      return m('field.failed', { reason: asSentence(reason) });
    }
    if (options.length > 0) return undefined;
    return m(upToDate ? 'field.none' : 'field.looking');
  };
  return (
    <ComboboxView
      field={field}
      id={SHOOTS_FIELD_ID}
      label={m('field.label')}
      placeholder={m('field.placeholder')}
      maxLength={LONGEST}
      optionKey={option =>
        option.kind === 'project' ? option.namespace : option.shoot.entityRef
      }
      renderOption={(option, attributes) => (
        <MeshOptionLine option={option} item={attributes} />
      )}
      status={said()}
      footer={more > 0 ? m('field.more', { count: more }) : undefined}
      hint={m('field.hint')}
      isFixed
    />
  );
}
