import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import type { Finding } from 'backstage-plugin-gardener-common';
import { SeverityIcon } from '../icons/severity';
import { findingText, namesIn } from '../text/findingText';
import { MONO } from '../theme/cssVariables';
import { useTranslate } from '../translation/useTranslate';
import { Emphasised } from './Emphasised';
import { GardenWords } from './GardenWords';
import { OverlapPicture } from './OverlapPicture';

const useStyles = makeStyles(
  {
    detail: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) minmax(0, 1.1fr)',
      gap: 24,
      fontSize: 13,
      lineHeight: '18px',
      '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
      '& p': { margin: 0 },
    },
    stacked: { gridTemplateColumns: 'minmax(0, 1fr)', gap: 10 },
    heading: {
      margin: '0 0 4px',
      fontSize: 12,
      lineHeight: '16px',
      fontWeight: 700,
      color: 'var(--gardener-text2)',
    },
    what: { display: 'flex', gap: 8 },
    sign: { paddingTop: 1, '--gardener-paper': 'var(--gardener-hover)' },
    error: { color: 'var(--gardener-err)' },
    warning: { color: 'var(--gardener-warn)' },
    note: { color: 'var(--gardener-info)' },
    notChecked: { color: 'var(--gardener-unk)' },
    foot: {
      display: 'flex',
      alignItems: 'center',
      gap: 12,
      marginTop: 8,
    },
    code: {
      marginLeft: 'auto',
      fontFamily: MONO,
      fontSize: 12,
      lineHeight: '16px',
      color: 'var(--gardener-text2)',
    },
  },
  { name: 'GardenerFindingDetail' },
);

/** A finding in full: what it is, why it matters, and what to do. */
export function FindingDetail(props: {
  readonly finding: Finding;
  /** The button that does it, where this portal can. */
  readonly action?: ReactNode;
  /** Below each other, where there is little width. */
  readonly stacked?: boolean;
}) {
  const { finding, action, stacked = false } = props;
  const classes = useStyles();
  const t = useTranslate();
  const text = findingText(t, finding);
  const names = namesIn(finding);
  return (
    <div className={`${classes.detail} ${stacked ? classes.stacked : ''}`}>
      <div>
        <h3 className={classes.heading}>{t('detail.what')}</h3>
        <div className={classes.what}>
          <span className={`${classes.sign} ${classes[finding.severity]}`}>
            <SeverityIcon
              severity={finding.severity}
              label={t(`severity.${finding.severity}`)}
            />
          </span>
          <p>
            <Emphasised text={text.what} names={names} />
          </p>
        </div>
        {finding.overlaps?.map((overlap, index) => (
          <OverlapPicture key={index} overlap={overlap} />
        ))}
        {finding.gardenWords && <GardenWords words={finding.gardenWords} />}
      </div>
      <div>
        <h3 className={classes.heading}>{t('detail.why')}</h3>
        <p>
          <Emphasised text={text.why} names={names} />
        </p>
      </div>
      <div>
        <h3 className={classes.heading}>{t('detail.whatToDo')}</h3>
        <p>
          <Emphasised text={text.whatToDo} names={names} />
        </p>
        <div className={classes.foot}>
          {action}
          <code className={classes.code}>{finding.code}</code>
        </div>
      </div>
    </div>
  );
}
