import { readShootDocument } from './shootDocument';

const basics = {
  title: 'shop',
  text: 'shop prod osc',
  location: '/catalog/default/resource/osc.garden-prod.shop',
};

const shop = {
  ...basics,
  garden: 'osc',
  project: 'prod',
  namespace: 'garden-prod',
  name: 'shop',
  purpose: 'production',
  region: 'eu-de-1',
};

describe('a document of a shoot', () => {
  it('names the shoot and what is known of it', () => {
    expect(readShootDocument(shop)).toEqual({
      ref: { garden: 'osc', namespace: 'garden-prod', name: 'shop' },
      location: basics.location,
      project: 'prod',
      purpose: 'production',
      region: 'eu-de-1',
    });
  });

  it('may lack what a shoot may lack', () => {
    const { project: _, purpose: __, ...rest } = shop;
    const poor = { ...rest, region: '' };
    expect(readShootDocument(poor)).toMatchObject({
      project: undefined,
      purpose: undefined,
      region: undefined,
    });
  });

  it('is none when it does not name a shoot', () => {
    expect(readShootDocument(basics)).toBeUndefined();
    const odd = { ...shop, name: 7 };
    expect(readShootDocument(odd)).toBeUndefined();
  });
});
