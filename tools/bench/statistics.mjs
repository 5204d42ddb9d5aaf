/** The value below which a share (0 to 1) of the samples lies. */
export function percentile(samples, share) {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[
    Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)
  ];
}

/** The middle of the samples. */
export const median = samples => percentile(samples, 0.5);
