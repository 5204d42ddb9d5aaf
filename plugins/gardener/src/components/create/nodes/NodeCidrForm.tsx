import { makeStyles } from '@material-ui/core/styles';
import { useFill } from '../../../hooks/useFill';
import { useFormValues } from '../../../hooks/useFormValues';
import { useNodeNetwork } from '../../../hooks/useNodeNetwork';
import { useCreateTranslate } from '../../../translation/useCreateTranslate';
import { CheckboxLine } from '../../CheckboxLine';
import { FailureNote } from '../../FailureNote';
import { Note } from '../../Note';
import { AsideColumn } from '../AsideColumn';
import type { CreateFieldProps } from '../CreateFieldProps';
import { LabelledSelect } from '../LabelledSelect';
import { BlockChoice } from './BlockChoice';
import { NodeNotes } from './NodeNotes';
import { SizesCard } from './SizesCard';

const useStyles = makeStyles(
  {
    wishes: {
      display: 'grid',
      gridTemplateColumns: '200px minmax(0, 1fr)',
      gap: '8px 16px',
      marginBottom: 12,
      '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    },
    avoid: { margin: 0, padding: 0, border: 0, minWidth: 0 },
    legend: {
      padding: 0,
      fontSize: 12,
      lineHeight: '16px',
      fontWeight: 700,
    },
    boxes: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: '0 20px',
      minHeight: 40,
      paddingTop: 4,
    },
    notes: { display: 'grid', gap: 8, '&:not(:empty)': { marginTop: 12 } },
  },
  { name: 'GardenerNodeCidrForm' },
);

/** The size, what is to be avoided, three suggestions, and a block of one's own. */
export function NodeCidrForm(props: CreateFieldProps<string>) {
  const { onChange } = props;
  const classes = useStyles();
  const t = useCreateTranslate();
  const values = useFormValues(props);
  // Nothing written is an empty text: the form asks only what has a value.
  const nodes =
    typeof props.formData === 'string' && props.formData !== ''
      ? props.formData
      : undefined;
  const model = useNodeNetwork(values, nodes);
  const { suggestions, size } = model;
  const { blocks, failure } = suggestions;
  useFill(
    props,
    model.proposal ?? (props.formData === undefined ? '' : undefined),
  );

  const options = (blocks?.sizes ?? []).map(each => ({
    value: String(each.prefix),
    label: t('nodes.sizeOption', {
      prefix: String(each.prefix),
      count: each.nodes,
    }),
  }));
  return (
    <AsideColumn
      aside={
        <>
          <SizesCard sizes={blocks?.sizes} size={size} />
          <Note severity="note">{t('nodes.growNote')}</Note>
        </>
      }
    >
      <div className={classes.wishes}>
        <LabelledSelect
          label={t('nodes.size')}
          value={size === undefined ? '' : String(size)}
          options={options}
          hint={
            blocks
              ? t('nodes.atMost', { prefix: String(blocks.maxPrefix) })
              : '\u00a0'
          }
          onChange={prefix => {
            model.setOther(false);
            model.setSize(Number(prefix));
            // The first one of the new size is proposed then.
            onChange('');
          }}
        />
        <fieldset className={classes.avoid}>
          <legend className={classes.legend}>{t('nodes.avoid')}</legend>
          <div className={classes.boxes}>
            <CheckboxLine
              checked
              disabledReason={t('nodes.avoidPeersWhy')}
              onChange={() => {}}
            >
              {t('nodes.avoidPeers')}
            </CheckboxLine>
            <CheckboxLine
              checked={model.avoidVisible}
              onChange={model.setAvoidVisible}
            >
              {t('nodes.avoidVisible')}
            </CheckboxLine>
          </div>
        </fieldset>
      </div>
      {failure && (
        <FailureNote
          title={t('nodes.failed')}
          failure={failure}
          again={{ label: t('tryAgain'), act: suggestions.again }}
        />
      )}
      {!failure && nodes !== undefined && model.checkFailure && (
        <FailureNote
          title={t('nodes.checkFailed')}
          failure={model.checkFailure}
          again={{ label: t('tryAgain'), act: model.checkAgain }}
        />
      )}
      <BlockChoice
        model={model}
        nodes={nodes}
        onCard={cidr => {
          model.setOther(false);
          onChange(cidr);
        }}
        onOther={text => {
          model.setOther(true);
          onChange(text);
        }}
      />
      <div className={classes.notes}>
        <NodeNotes model={model} nodes={nodes} />
      </div>
    </AsideColumn>
  );
}
