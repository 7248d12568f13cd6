import * as z from "zod";

// Government portals forbid `new Function` by Content-Security-Policy; zod would otherwise compile object
// schemas with it.
z.config({ jitless: true });

export { z };
