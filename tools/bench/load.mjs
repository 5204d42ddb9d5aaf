import autocannon from 'autocannon';

/**
 * Sends requests over keep-alive connections for some seconds.
 *
 * @returns requests per second, the 99th percentile of latency in ms, and how many answers were not 2xx.
 */
export async function load({ url, token, seconds, connections = 8 }) {
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    headers: { authorization: `Bearer ${token}` },
  });
  return {
    perSecond: result.requests.total / result.duration,
    p99: result.latency.p99,
    failures: result.non2xx + result.errors + result.timeouts,
    requests: result.requests.total,
  };
}
