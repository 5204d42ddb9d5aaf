import { hintOf } from './selectorHint';

function element(html: string): Element {
  const box = document.createElement('div');
  box.innerHTML = html;
  document.body.append(box);
  const found = box.querySelector('[data-it]');
  if (!found) throw new Error(`Nothing is marked in ${html}`);
  return found;
}

const ELEMENTS = [
  '<p data-it>plain</p>',
  '<a data-it href="/" class="one">link</a>',
  '<a data-it class="one two">no link</a>',
  '<ul class="one"><li data-it class="two-x">item</li></ul>',
  '<input data-it type="hidden" hidden>',
  '<input data-it type="text" dir="auto">',
  '<table rules="all"><tbody><tr><td data-it>cell</td></tr></tbody></table>',
  '<details open><summary data-it>more</summary></details>',
  '<svg class="one"><g data-it class="two"></g></svg>',
];

const SELECTORS = [
  'p',
  'P',
  'a, p',
  '*',
  '.one',
  '.two',
  '.one.two',
  '.one .two',
  '.one > .two-x',
  'p.one, li.two-x',
  'ul > *',
  ':link',
  'a:link, a:visited',
  ':not(.one)',
  '.one:not(.two)',
  'a:not(.two, .three)',
  ':is(ul, ol) :is(li, dd)',
  '[hidden]',
  '[hidden]:not([hidden="until-found" i]):not(embed)',
  'input[type="hidden" i]',
  "input[type='text']",
  'input:not([type="image" i], [type="range" i])',
  'input[dir=auto i], textarea[dir=auto i]',
  'table[rules=all i] > tbody > tr > td',
  'details > summary:first-of-type',
  '[class="one two"]',
  '[class~=two]',
  '[class^=two-]',
  '.two\\-x',
  'li:first-child, .none',
];

describe('the hint', () => {
  it.each(SELECTORS)('rules out nothing that %s matches', selector => {
    const hint = hintOf(selector);
    for (const it of ELEMENTS.map(element)) {
      expect([it.outerHTML, hint(it)]).toEqual([
        it.outerHTML,
        hint(it) || it.matches(selector),
      ]);
    }
  });

  it.each(['.two', 'li.one', 'p, ul > li', '[hidden]', ':link', 'ul a:hover'])(
    'rules out by %s what has another tag, class or attribute',
    selector => {
      expect(hintOf(selector)(element('<b data-it class="one"></b>'))).toBe(
        false,
      );
    },
  );
});
