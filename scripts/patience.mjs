/**
 * How long a test may take before it counts as hung, not as slow: speed is measured in benchmarks, and a busy
 * machine is no fault.
 */
export const patience = { testTimeout: 180_000, hookTimeout: 180_000, expect: { poll: { timeout: 30_000 } } };
