// Invented indicators and cases, and a plain base, for where the peers are not at hand.
const DIMENSIONS = ["DR", "CR", "RV", "EX", "CD", "VD"];
const SIZES = [10, 10, 16, 9, 15, 7];
const OTHERS = ["no", "unknown", "not-asked", "declined"];

/** 67 invented indicators. */
export const INDICATORS = SIZES.flatMap((size, dim) =>
  Array.from({ length: size }, (_, at) => ({
    code: `${DIMENSIONS[dim]}${String(at + 1).padStart(2, "0")}`,
    dim,
    strength: at < 2 ? 0 : at % 3 ? 1 : 2,
  })),
).map((indicator, index) => ({ ...indicator, index }));

/** Always the same numbers from 0 to 1. */
function randomFrom(seed) {
  let state = seed;
  return () => (state = (Math.imul(state, 48271) >>> 0) % 2147483647) / 2147483647;
}

/** Invented cases; of sparse ones some answers are left out, others in each case. */
export function cases(count, { sparse = false } = {}) {
  const random = randomFrom(20261124);
  return Array.from({ length: count }, (_, number) => {
    const often = random() ** 2 * 0.6;
    const parts = [...INDICATORS.map(({ code }) => code), "ACT01"].flatMap((code) => {
      const answer = random() < often ? "yes" : OTHERS[Math.floor(random() * 4)];
      return sparse && answer !== "yes" && random() < 0.12 ? [] : [`"${code}":"${answer}"`];
    });
    return JSON.parse(
      `{"id":"c-${number}","ageClass":"${random() < 0.3 ? "child" : "adult"}","answers":{${parts.join(",")}}}`,
    );
  });
}

/**
 * What one would write by hand at first: a result object with counts, contributing and missing signs of each
 * dimension.
 */
export function plainBits({ ageClass, answers }) {
  const found = DIMENSIONS.map(() => ({ counts: [0, 0, 0], contributing: [], missing: [] }));
  for (const { code, dim, strength } of INDICATORS) {
    if (answers[code] === "yes") {
      found[dim].counts[strength] += 1;
      found[dim].contributing.push(code);
    } else if (answers[code] !== "no") found[dim].missing.push(code);
  }
  const bits = found.reduce((sum, { counts: [strong, medium, weak] }, dim) => {
    const positive = strong > 1 || (strong && medium + weak) || medium > 2 || (medium > 1 && weak);
    return positive ? sum | (1 << dim) : sum;
  }, 0);
  const indicated = bits & 8 && (ageClass === "child" ? answers.ACT01 === "yes" : bits & 7 && bits & 48);
  return indicated ? bits | 64 : bits;
}
