import * as z from "zod";

// as in @spean/model: government portals forbid `new Function` by Content-Security-Policy
z.config({ jitless: true });

export { z };
