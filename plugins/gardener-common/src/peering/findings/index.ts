export type { HalfOpenChange, RecreatedTarget } from './FindingRule';
export * from './messages';
export type {
  FindingTexts,
  FindingTextsByVariant,
} from './messages/FindingTexts';
export * from './severities';
