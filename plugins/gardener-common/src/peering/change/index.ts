export * from './editConfig';
export * from './effectsHold';
export * from './EntryEdit';
export * from './invertEffects';
export * from './JsonPatch';
export * from './patchEntries';
export * from './resolveEdits';
