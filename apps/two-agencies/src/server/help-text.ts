/** Text of `--help`. */
export const helpText = `Two agencies: the systems of two invented agencies that have adopted Spean, one in Cambodia and one in Thailand.
Without settings it is a demonstration, with accounts that everybody knows.

Usage: npm start [-- --agency kh|th | --sample]

Without --agency it starts both, each as a process of its own with its own database and key, and a page that leads to them. With it, one alone.
--sample starts the small sample of apps/sample instead, on PORT (3000) and the port after it; of what follows it takes PORT and SPEAN_DATA.
Everything listens on 127.0.0.1 alone. Settings come from the environment:
  PORT           the port of the page that leads to both (3000); with --agency, the agency's
  PORT_KH, PORT_TH                    the agencies' ports (3001, 3002)
  SPEAN_DATA     the folder (data) for what each keeps in a folder of its own, kh or th: the embedded database and a demonstration's key
  DATABASE_URL_KH, DATABASE_URL_TH    a PostgreSQL server's database for an agency, instead of the embedded one
  SPEAN_KEY_KH, SPEAN_KEY_TH          an agency's key: 32 random bytes in base64 (openssl rand -base64 32), kept apart from the data
  SPEAN_MODE     demonstration (as it is without), or production, which is for one agency: no accounts but those that were added, no start
                 without a key and SPEAN_ADDRESS
  SPEAN_ADDRESS  where people reach it over HTTPS, through a proxy on this machine (https://intake.example.org)
  SPEAN_METRICS_PORT_KH, SPEAN_METRICS_PORT_TH    a port for an agency's figures, for Prometheus (/metrics); without, there are none
  SPEAN_PARTNER  where the other agency's inbox is reached over HTTPS (https://intake.example.net); without it, production refers by hand
With --agency, DATABASE_URL and SPEAN_KEY do as well.
`;
