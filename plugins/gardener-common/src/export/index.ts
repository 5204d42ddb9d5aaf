export * from './csvCell';
export * from './DrawnLandscape';
export * from './toCsv';
export * from './toDot';
export * from './jsonLines';
export * from './toMermaid';
export * from './unpeeredShoots';
