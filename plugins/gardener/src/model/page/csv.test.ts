import { csvOf } from './csv';

describe('a table as CSV', () => {
  it('has its head first and ends each line', () => {
    expect(csvOf(['a', 'b'], [['x', 1]])).toBe('a,b\r\nx,1\r\n');
  });

  it('quotes what would be taken for more cells or lines', () => {
    expect(csvOf(['a'], [['x,y'], ['x"y']])).toBe('a\r\n"x,y"\r\n"x""y"\r\n');
    expect(csvOf(['a'], [['x\ny']]).split('\r\n')).toHaveLength(3);
  });

  it.each(['=1+1', '+1', '-1', '@sum'])(
    'lets no spreadsheet calculate %j',
    text => {
      expect(csvOf(['a'], [[text]])).toContain(`'${text}`);
    },
  );

  it('leaves numbers as they are', () => {
    expect(csvOf(['a'], [[-1]])).toBe('a\r\n-1\r\n');
  });
});
