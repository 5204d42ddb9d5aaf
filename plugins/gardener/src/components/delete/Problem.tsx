import type { WriteProblem } from 'backstage-plugin-gardener-common';
import { problemSentence } from '../../text/changeSentence';
import { useTranslate } from '../../translation/useTranslate';
import { GardenWords } from '../GardenWords';
import { Note } from '../Note';

/** What did not work, why, and the Garden's own words behind a fold. */
export function Problem(props: {
  readonly title: string;
  readonly problem: WriteProblem | null;
}) {
  const { title, problem } = props;
  const t = useTranslate();
  return (
    <div role="alert">
      <Note severity="error">
        <b>{title}</b> {problem && problemSentence(t, problem)}
        {problem?.gardenWords && <GardenWords words={problem.gardenWords} />}
      </Note>
    </div>
  );
}
