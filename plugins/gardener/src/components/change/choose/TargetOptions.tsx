import { HTMLAttributes, LiHTMLAttributes, useId } from 'react';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import type { TargetCandidate } from 'backstage-plugin-gardener-common';
import { LockIcon } from '../../../icons/signs';
import { SeverityIcon } from '../../../icons/severity';
import type { Failure } from '../../../model/failure';
import { markMatches } from '../../../model/markMatches';
import { asSentence } from '../../../text/asSentence';
import { choiceReason, targetLine } from '../../../text/choiceReason';
import { MONO } from '../../../theme/cssVariables';
import { useDialogTranslate } from '../../../translation/useDialogTranslate';
import { useTranslate } from '../../../translation/useTranslate';
import { comboboxOption } from '../../comboboxStyles';
import { SeedName } from '../../SeedName';

const useStyles = makeStyles(
  theme => ({
    list: {
      position: 'relative',
      maxHeight: 264,
      overflowY: 'auto',
      margin: 0,
      padding: '6px 0 4px',
      listStyle: 'none',
      '& ul': { margin: 0, padding: 0, listStyle: 'none' },
    },
    group: {
      padding: '6px 14px 2px',
      fontSize: 12,
      lineHeight: '16px',
      fontWeight: 700,
      color: 'var(--gardener-text2)',
    },
    option: {
      display: 'grid',
      gridTemplateColumns:
        '20px minmax(0, 168px) minmax(0, 128px) minmax(0, 76px) minmax(0, 1fr)',
      gap: 8,
      alignItems: 'center',
      minHeight: 32,
      boxSizing: 'border-box',
      padding: '5px 14px',
      fontSize: 13,
      lineHeight: '18px',
      ...comboboxOption(theme),
      '@media (max-width: 640px)': {
        display: 'flex',
        flexWrap: 'wrap',
      },
    },
    mark: {
      background: 'none',
      color: 'inherit',
      textDecoration: 'underline',
      textUnderlineOffset: 2,
    },
    networks: { fontFamily: MONO, fontSize: 12, lineHeight: '16px' },
    reason: { fontSize: 12, lineHeight: '16px' },
    error: { color: 'var(--gardener-err)' },
    warning: { color: 'var(--gardener-warn)' },
    note: { color: 'var(--gardener-info)' },
    notChecked: { color: 'var(--gardener-unk)' },
    status: { margin: 0, padding: '10px 14px' },
    foot: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: '4px 16px',
      padding: '8px 14px',
      borderTop: '1px solid var(--gardener-line)',
      fontSize: 12,
      lineHeight: '16px',
      color: 'var(--gardener-text2)',
      '& p': { margin: 0 },
      '& code': { fontFamily: MONO },
      '& kbd': {
        font: `11px/16px ${MONO}`,
        border: '1px solid var(--gardener-edge)',
        borderRadius: 3,
        padding: '0 4px',
      },
    },
    keys: { display: 'flex', gap: 8 },
  }),
  { name: 'GardenerTargetOptions' },
);

function Marked(props: { readonly text: string; readonly wanted: string }) {
  const classes = useStyles();
  return (
    <>
      {markMatches(props.text, props.wanted).map(({ text, marked }, index) =>
        marked ? (
          <mark key={index} className={classes.mark}>
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </>
  );
}

function Sign(props: { readonly target: TargetCandidate }) {
  const { choice } = props.target;
  const classes = useStyles();
  switch (choice.state) {
    case 'ok':
      return <span />;
    case 'disabled':
      return <LockIcon size={14} />;
    case 'explained':
      return (
        <span className={classes[choice.severity]}>
          <SeverityIcon severity={choice.severity} size={14} />
        </span>
      );
    default: {
      const never: never = choice;
      throw new Error(`Unknown choice ${JSON.stringify(never)}`);
    }
  }
}

function Option(props: {
  readonly target: TargetCandidate;
  readonly wanted: string;
  readonly option: LiHTMLAttributes<HTMLLIElement>;
}) {
  const { target, wanted, option } = props;
  const { ref, project, nodeNetworks, choice } = target;
  const classes = useStyles();
  const t = useDialogTranslate();
  const shared = useTranslate();
  return (
    <li
      {...option}
      className={classes.option}
      aria-label={targetLine(t, shared, target)}
    >
      <Sign target={target} />
      <span>
        <Marked text={project ?? ref.namespace} wanted={wanted} />
        {' / '}
        <b>
          <Marked text={ref.name} wanted={wanted} />
        </b>
      </span>
      <span className={classes.networks}>
        {nodeNetworks.join(' ') || t('change.targets.noNodes')}
      </span>
      <span>
        <SeedName seed={target.seed} migratingFrom={target.migratingFrom} />
      </span>
      <span className={classes.reason}>{choiceReason(t, choice)}</span>
    </li>
  );
}

/** The project whose targets stand first. */
export interface OwnProject {
  readonly namespace: string;
  /** Null where it is not known. */
  readonly project: string | null;
}

/** The targets to choose from, those of the own project first, and what else can be done. */
export function TargetOptions(props: {
  readonly own: OwnProject;
  /** Of the own project first. */
  readonly targets: readonly TargetCandidate[];
  /** How many there are in all, once that is known of what is looked for. */
  readonly total: number;
  /** What is looked for. */
  readonly wanted: string;
  readonly looking: boolean;
  readonly failure: Failure | undefined;
  readonly listbox: HTMLAttributes<HTMLElement>;
  readonly optionOf: (
    target: TargetCandidate,
    index: number,
  ) => LiHTMLAttributes<HTMLLIElement>;
}) {
  const { targets, total, wanted, looking, failure } = props;
  const classes = useStyles();
  const t = useDialogTranslate();
  const labelId = useId();
  const own = targets.filter(
    ({ ref }) => ref.namespace === props.own.namespace,
  ).length;

  const group = (name: string, from: number, to: number) =>
    from === to ? null : (
      <li role="presentation">
        <div className={classes.group} id={`${labelId}-${from}`}>
          {name}
        </div>
        <ul role="group" aria-labelledby={`${labelId}-${from}`}>
          {targets.slice(from, to).map((target, index) => (
            <Option
              key={`${target.ref.namespace}/${target.ref.name}`}
              target={target}
              wanted={wanted}
              option={props.optionOf(target, from + index)}
            />
          ))}
        </ul>
      </li>
    );

  const status = () => {
    if (failure) {
      return t('change.targets.failed', {
        reason: asSentence(failure.message),
      });
    }
    if (targets.length > 0) return undefined;
    return t(looking ? 'change.targets.looking' : 'change.targets.none');
  };
  const said = status();

  return (
    <Paper elevation={8}>
      {targets.length > 0 && (
        <ul {...props.listbox} className={classes.list}>
          {group(
            t('change.targets.own', {
              project: props.own.project ?? props.own.namespace,
            }),
            0,
            own,
          )}
          {group(t('change.targets.others'), own, targets.length)}
        </ul>
      )}
      {said !== undefined && (
        <p className={classes.status} role="status">
          {said}
        </p>
      )}
      <div className={classes.foot}>
        <p>
          {!looking && targets.length > 0 && total > targets.length && (
            <>
              {t('change.targets.more', {
                shown: String(targets.length),
                total: String(total),
              })}{' '}
            </>
          )}
          {t('change.targets.notInList', {
            form: <code>{t('change.targets.form')}</code>,
          })}
        </p>
        <span className={classes.keys}>
          <span>
            <kbd>↑↓</kbd> {t('change.targets.move')}
          </span>
          <span>
            <kbd>Enter</kbd> {t('change.targets.choose')}
          </span>
          <span>
            <kbd>Esc</kbd> {t('change.targets.close')}
          </span>
        </span>
      </div>
    </Paper>
  );
}
