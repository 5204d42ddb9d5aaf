import { useCallback, useEffect, useState } from 'react';
import useCopyToClipboard from 'react-use/esm/useCopyToClipboard';

/** How the last copy went; `idle` again after a while. */
export type CopyState = 'idle' | 'copied' | 'failed';

const SHOWN_FOR = 3000;

/** Copies a text, also on pages without TLS, where browsers offer no clipboard of their own. */
export function useCopy(): {
  readonly state: CopyState;
  readonly copy: (text: string) => void;
} {
  const [result, copyText] = useCopyToClipboard();
  const [state, setState] = useState<CopyState>('idle');

  useEffect(() => {
    if (result.value === undefined && result.error === undefined) {
      return undefined;
    }
    setState(result.error ? 'failed' : 'copied');
    const timer = setTimeout(() => setState('idle'), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [result]);

  const copy = useCallback((text: string) => copyText(text), [copyText]);
  return { state, copy };
}
