import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** So many accounts may share a device before it forgets the one that signed in the longest ago. */
const mostAccounts = 8;
const lifeInSeconds = 180 * 24 * 60 * 60;
const markLength = 22;

/** How the cookie is named and kept. `secure`: over HTTPS alone, bound to this host. */
export interface DeviceCookie {
  readonly name: string;
  readonly secure: boolean;
}

/**
 * Knows the devices on which somebody has signed in to an account before, by a cookie that holds a random number
 * and a keyed mark for each account. It lets nobody in: tries from such a device are counted apart, so that
 * strangers who try an account do not keep its owner out.
 */
export class KnownDevices {
  private readonly key: Uint8Array;

  /** @param key that the key of the marks is derived from, and @param cookie how it is named and kept */
  constructor(
    key: Uint8Array,
    private readonly cookie: DeviceCookie,
  ) {
    this.key = createHmac("sha256", key).update("known-devices").digest();
  }

  private mark = (device: string, email: string) =>
    createHmac("sha256", this.key)
      .update(`${device}\0${email.toLowerCase()}`)
      .digest("base64url")
      .slice(0, markLength);

  private read(headers: Headers): { readonly device?: string; readonly marks: readonly string[] } {
    const [, value = ""] =
      (headers.get("cookie") ?? "")
        .split("; ")
        .map((pair) => pair.split("="))
        .find(([name]) => name === this.cookie.name) ?? [];
    const [device, ...marks] = value.split(".");
    if (!/^[\w-]{22}$/.test(device ?? "")) return { marks: [] };
    return {
      device: device!,
      marks: marks.filter((mark) => mark.length === markLength).slice(0, mostAccounts),
    };
  }

  /** The device of a request, if somebody has signed in to this account on it before. */
  deviceOf(headers: Headers, email: string): string | undefined {
    const { device, marks } = this.read(headers);
    if (device === undefined) return undefined;
    const expected = Buffer.from(this.mark(device, email));
    const knows = marks.some((mark) => {
      const given = Buffer.from(mark);
      return given.length === expected.length && timingSafeEqual(given, expected);
    });
    return knows ? device : undefined;
  }

  /** The cookie by which a device is known from now on as one of this account's too. */
  remember(headers: Headers, email: string): string {
    const { device = randomBytes(16).toString("base64url"), marks } = this.read(headers);
    const own = this.mark(device, email);
    const value = [device, own, ...marks.filter((mark) => mark !== own)].slice(0, mostAccounts + 1).join(".");
    const secure = this.cookie.secure ? "; Secure" : "";
    return `${this.cookie.name}=${value}; Max-Age=${lifeInSeconds}; Path=/; HttpOnly${secure}; SameSite=Strict`;
  }
}
