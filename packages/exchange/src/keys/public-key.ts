import { isCanonicalBase64url } from "../jose/canonical.js";
import { z } from "../zod.js";

/** 32 bytes as canonical base64url. */
const Bytes32 = z.string().length(43).refine(isCanonicalBase64url);

/** A coordinate of a point on P-256. */
export const CurveCoordinate = Bytes32;

/**
 * The name of a key: its JWK thumbprint by SHA-256 (RFC 7638), so that a name cannot be given to another key.
 */
export const KeyThumbprint = Bytes32;

/**
 * A public key: P-256, or Ed25519 for signing. Fields other than these, private ones above all, are refused.
 */
export const PublicJwk = z.discriminatedUnion("kty", [
  z.strictObject({ kty: z.literal("EC"), crv: z.literal("P-256"), x: CurveCoordinate, y: CurveCoordinate }),
  z.strictObject({ kty: z.literal("OKP"), crv: z.literal("Ed25519"), x: Bytes32 }),
]);
export type PublicJwk = z.infer<typeof PublicJwk>;

/** A private key: the public one with its secret `d`. It belongs in a key ring, and nowhere else. */
export const PrivateJwk = z.union([
  z.strictObject({
    kty: z.literal("EC"),
    crv: z.literal("P-256"),
    x: CurveCoordinate,
    y: CurveCoordinate,
    d: Bytes32,
  }),
  z.strictObject({ kty: z.literal("OKP"), crv: z.literal("Ed25519"), x: Bytes32, d: Bytes32 }),
]);
export type PrivateJwk = z.infer<typeof PrivateJwk>;

/**
 * Use of a key. `sign`: envelopes and receipts. `seal`: records sent to the agency. `preview`: the preview
 * part, for an agency whose intake desk decides on accepting without holding the key to records; without such
 * a key the preview is sealed with the record.
 */
export const KeyUse = z.enum(["sign", "seal", "preview"]);
export type KeyUse = z.infer<typeof KeyUse>;
