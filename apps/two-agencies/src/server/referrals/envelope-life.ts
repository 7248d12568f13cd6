/** For how long an envelope may be accepted after it was sent, in milliseconds. */
export const envelopeLife = 30 * 24 * 60 * 60 * 1000;
