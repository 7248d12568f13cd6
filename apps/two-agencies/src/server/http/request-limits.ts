import { bodyLimit } from "hono/body-limit";
import { replyWithFailure } from "./failure-reply.js";

const mebibyte = 1024 * 1024;

const limitTo = (mebibytes: number) =>
  bodyLimit({
    maxSize: Math.floor(mebibytes * mebibyte),
    onError: (context) => {
      // the rest of the body is not read, so the connection cannot be used again
      context.header("connection", "close");
      return replyWithFailure(context, {
        status: 413,
        code: "too-large",
        message: `The body is over ${mebibytes < 1 ? `${mebibytes * 1024} KiB` : `${mebibytes} MiB`}: send less at once.`,
      });
    },
  });

/** Refuses a body over 8 KiB, where anybody may send one. */
export const limitSmallBody = limitTo(1 / 128);

/** Refuses a body over 1 MiB. */
export const limitRequestBody = limitTo(1);

/** Refuses a message of the exchange over 8 MiB, which is the longest that an envelope may be. */
export const limitExchangeMessage = limitTo(8);
