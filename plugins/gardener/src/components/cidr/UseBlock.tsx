import { LinkButton } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import { blockTemplateAddress } from '../../model/cidr/blockTemplates';
import { failureOf } from '../../model/failure';
import { useBlockTemplates } from '../../queries/useBlockTemplates';
import { templateRouteRef } from '../../routes';
import { useCidrTranslate } from '../../translation/useCidrTranslate';
import { CopyButton } from '../CopyButton';
import { FailureNote } from '../FailureNote';

const useStyles = makeStyles(
  {
    actions: { display: 'grid', gap: 4, marginTop: 8 },
    copy: { justifySelf: 'start' },
  },
  { name: 'GardenerUseBlock' },
);

/** What can be done with a free block: begin a template with it, where the portal has one, or take it along. */
export function UseBlock(props: { readonly block: string }) {
  const { block } = props;
  const classes = useStyles();
  const c = useCidrTranslate();
  const template = useRouteRef(templateRouteRef);
  const { data = [], error, refetch } = useBlockTemplates(Boolean(template));
  return (
    <>
      <div className={classes.actions}>
        {template &&
          data.map(found => (
            <LinkButton
              key={`${found.namespace}/${found.name}`}
              variant="contained"
              color="primary"
              disableElevation
              to={blockTemplateAddress(
                template({
                  namespace: found.namespace,
                  templateName: found.name,
                }),
                found,
                block,
              )}
            >
              {data.length === 1
                ? c('trial.use', { block })
                : c('trial.useIn', { block, template: found.title })}
            </LinkButton>
          ))}
        <span className={classes.copy}>
          <CopyButton text={block} label={c('trial.copy', { block })} />
        </span>
      </div>
      {error && (
        <FailureNote
          title={c('trial.noTemplates')}
          failure={failureOf(error)}
          again={{ label: c('tryAgain'), act: () => refetch() }}
        />
      )}
    </>
  );
}
