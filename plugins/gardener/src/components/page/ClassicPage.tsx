import { lazy } from 'react';
import { Header, Page, RoutedTabs } from '@backstage/core-components';

const LandscapePage = lazy(async () => ({
  default: (await import('../landscape/LandscapePage')).LandscapePage,
}));

const FindingsPage = lazy(async () => ({
  default: (await import('../findings/FindingsPage')).FindingsPage,
}));

const CidrPage = lazy(async () => ({
  default: (await import('../cidr/CidrPage')).CidrPage,
}));

const ChangesPage = lazy(async () => ({
  default: (await import('../changes/ChangesPage')).ChangesPage,
}));

/** The pages of a whole Garden in the frame of the classic frontend system. */
export function ClassicPage() {
  return (
    <Page themeId="tool">
      <Header title="Gardener" />
      <RoutedTabs
        routes={[
          {
            path: '/landscape',
            title: 'Landscape',
            children: <LandscapePage />,
          },
          {
            path: '/findings',
            title: 'Findings',
            children: <FindingsPage />,
          },
          {
            path: '/cidr',
            title: 'CIDR plan',
            children: <CidrPage />,
          },
          {
            path: '/changes',
            title: 'Changes',
            children: <ChangesPage />,
          },
        ]}
      />
    </Page>
  );
}
