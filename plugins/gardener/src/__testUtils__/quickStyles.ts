import { hintOf, type SelectorHint } from './selectorHint';

/** How jsdom finds out whether a rule of a style sheet is for an element. */
interface SelectorEngine {
  check(
    selector: string,
    element: Element,
    options?: object,
  ): { match: boolean; pseudoElement: string | null };
}

/** The inside of a document of jsdom. */
interface InnerDocument {
  readonly _domSelector: SelectorEngine;
  /** What is known of styles; another one, or none, when something in the document has changed. */
  readonly _styleCache?: object | null;
}

/**
 * Makes computed styles cheap in tests. jsdom compares each element with each rule of all style sheets after every change of
 * the document, and whoever looks for a role, a name or what is visible asks for the styles of all elements around: that was
 * most of the time of the tests. The answers stay the same.
 */
export function quickStyles(): void {
  if (typeof document === 'undefined') return;
  const inner = innerOf(document);
  // Another jsdom may do without; then it is slow, and not wrong.
  if (!inner) return;
  ruleOutFirst(inner._domSelector);
  rememberStyles(inner);
}

/** Compares with an element only the rules that could be for it. */
function ruleOutFirst(engine: SelectorEngine): void {
  const check = engine.check;
  const hints = new Map<string, SelectorHint>();
  const nothing = { match: false, ast: null, pseudoElement: null };
  engine.check = (selector, element, options) => {
    let hint = hints.get(selector);
    if (!hint) {
      hint = hintOf(selector);
      hints.set(selector, hint);
    }
    return hint(element) ? check(selector, element, options) : nothing;
  };
}

/** Gives the same answer again as long as jsdom itself would make it of what it remembers. */
function rememberStyles(inner: InnerDocument): void {
  const compute = window.getComputedStyle;
  const known = new WeakMap<object, WeakMap<Element, CSSStyleDeclaration>>();
  window.getComputedStyle = (element, pseudo) => {
    if (pseudo || element?.ownerDocument !== document) {
      return compute(element, pseudo);
    }
    const remembered = inner._styleCache && known.get(inner._styleCache);
    const before = remembered?.get(element);
    if (before) return before;
    const style = compute(element, pseudo);
    const state = inner._styleCache;
    if (state) {
      const styles = known.get(state) ?? new WeakMap();
      known.set(state, styles);
      styles.set(element, style);
    }
    return style;
  };
}

function innerOf(page: Document): InnerDocument | undefined {
  for (const key of Object.getOwnPropertySymbols(page)) {
    const inner: unknown = Reflect.get(page, key);
    if (isInner(inner)) return inner;
  }
  return undefined;
}

function isInner(value: unknown): value is InnerDocument {
  return typeof value === 'object' && value !== null && '_domSelector' in value;
}
