import date from "../../date/messages/th.json";
import decision from "../../decision/messages/th.json";
import event from "../../event/messages/th.json";
import evidence from "../../evidence/messages/th.json";
import journey from "../../journey/messages/th.json";
import person from "../../person/messages/th.json";
import fields from "../fields/messages/th.json";

/** The words of the elements that hold a part of a record, in Thai. */
export const recordMessages = { ...date, ...decision, ...event, ...evidence, ...fields, ...journey, ...person };
