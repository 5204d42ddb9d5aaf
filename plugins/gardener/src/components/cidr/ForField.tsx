import { useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import useAutocomplete from '@material-ui/lab/useAutocomplete';
import type { AddressTrial } from 'backstage-plugin-gardener-common';
import {
  chosenOption,
  TrialOption,
  trialOptions,
} from '../../model/cidr/trialOptions';
import { useShoots } from '../../queries/useShoots';
import { asSentence } from '../../text/asSentence';
import { MONO } from '../../theme/cssVariables';
import { useCidrTranslate } from '../../translation/useCidrTranslate';
import { ComboboxView } from '../ComboboxView';
import { comboboxOption } from '../comboboxStyles';

const useStyles = makeStyles(
  theme => ({
    option: {
      padding: '5px 14px',
      fontSize: 13,
      lineHeight: '18px',
      ...comboboxOption(theme),
    },
    networks: {
      display: 'block',
      font: `12px/16px ${MONO}`,
      color: 'var(--gardener-text2)',
    },
  }),
  { name: 'GardenerForField' },
);

const FIELD_ID = 'gardener-cidr-for';
const LONGEST = 100;

const valueOf = (option: TrialOption) =>
  option.kind === 'shoot' ? option.value : undefined;

/** Whom a block is tried for: a new cluster, or any shoot that the user may see, to look for by its name. */
export function ForField(props: {
  readonly garden: string;
  /** `namespace/name`; undefined for a new cluster. */
  readonly value: string | undefined;
  /** Of that shoot, as far as it is known. */
  readonly known: AddressTrial['shoot'] | undefined;
  readonly onChange: (shoot: string | undefined) => void;
}) {
  const { garden, value, known, onChange } = props;
  const classes = useStyles();
  const c = useCidrTranslate();
  /** As typed, since the last choice. */
  const [typed, setTyped] = useState<string>();
  /** What was chosen last, as it was found: the answer that names it comes later. */
  const [found, setFound] = useState<TrialOption>();
  const [open, setOpen] = useState(false);
  const { list, failure, upToDate } = useShoots(garden, typed ?? '', open);
  const reason = failure?.message ?? list?.missing.at(0)?.reason;
  const more = upToDate && list ? list.total - list.items.length : 0;
  const chosen =
    found && valueOf(found) === value ? found : chosenOption(value, known);
  const labelOf = (option: TrialOption) =>
    option.kind === 'shoot'
      ? c('trial.shoot', { project: option.project, name: option.name })
      : c('trial.newCluster');
  const field = useAutocomplete<TrialOption, false, true, false>({
    id: FIELD_ID,
    value: chosen,
    disableClearable: true,
    inputValue: typed ?? labelOf(chosen),
    options: [...trialOptions(list?.items ?? [], typed ?? '')],
    // The server decides what matches.
    filterOptions: options => options,
    getOptionLabel: labelOf,
    getOptionSelected: (option, other) => valueOf(option) === valueOf(other),
    autoHighlight: true,
    open,
    onOpen: () => setOpen(true),
    onClose: () => {
      setOpen(false);
      setTyped(undefined);
    },
    onInputChange: (_event, text, why) => {
      if (why !== 'input') return;
      setTyped(text);
      // The library opens it for a text, but not for one that was emptied: then it offers a new cluster.
      setOpen(true);
    },
    onChange: (_event, option) => {
      setTyped(undefined);
      setFound(option);
      onChange(valueOf(option));
    },
  });
  const said = () => {
    if (reason !== undefined) {
      return c('trial.shootsFailed', { reason: asSentence(reason) });
    }
    if (field.groupedOptions.length > 0) return undefined;
    return c(upToDate ? 'trial.noShoots' : 'trial.lookingForShoots');
  };
  return (
    <ComboboxView
      field={field}
      id={FIELD_ID}
      label={c('trial.for')}
      placeholder={c('trial.forPlaceholder')}
      maxLength={LONGEST}
      optionKey={option => valueOf(option) ?? ''}
      renderOption={(option, attributes) => (
        <li {...attributes} className={classes.option}>
          {labelOf(option)}
          {option.kind === 'shoot' && (
            <span className={classes.networks}>
              {option.nodeNetworks.join(' ')}
            </span>
          )}
        </li>
      )}
      status={said()}
      footer={more > 0 ? c('trial.moreShoots', { count: more }) : undefined}
      // What is chosen is what is shown, once nobody writes any more.
      onBlur={() => setTyped(undefined)}
    />
  );
}
