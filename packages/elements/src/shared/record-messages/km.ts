import date from "../../date/messages/km.json";
import decision from "../../decision/messages/km.json";
import event from "../../event/messages/km.json";
import evidence from "../../evidence/messages/km.json";
import journey from "../../journey/messages/km.json";
import person from "../../person/messages/km.json";
import fields from "../fields/messages/km.json";

/** The words of the elements that hold a part of a record, in Khmer. */
export const recordMessages = { ...date, ...decision, ...event, ...evidence, ...fields, ...journey, ...person };
