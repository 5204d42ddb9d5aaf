import { useLocation } from 'react-router-dom';

/** Where the reader is, for tests of what a page writes into its address. */
export function Address() {
  const { pathname, search } = useLocation();
  return (
    <>
      <output data-testid="path">{pathname}</output>
      <output data-testid="address">{search}</output>
    </>
  );
}
