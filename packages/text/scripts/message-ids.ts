// Writes the ids of the messages. Run it after one was added: npm run ids -w @spean/text
import { writeFileSync } from "node:fs";
import { messageIdsFile, messageIdsPath } from "./message-ids-file.js";

writeFileSync(messageIdsPath, messageIdsFile());
