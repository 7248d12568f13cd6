/**
 * Every reason for which something is refused: a stable code, and what it means and how to mend it. No
 * message holds a value.
 */
export const refusalMessages = {
  // consent and minimisation
  "consent-missing":
    "No consent is named: name the one this rests on, or record openly why nobody could be asked.",
  "consent-unknown": "The record has no consent with this id: name one that is in `consents`.",
  "consent-refused": "This consent was refused, so nothing may be sent on it.",
  "consent-withdrawn": "This consent has been withdrawn, so nothing may be sent on it.",
  "consent-overtaken":
    "The person said no to this purpose and recipient at the same moment or later, perhaps under another spelling of the name or without a country: the newest word decides. Ask again, or correct a moment that cannot be.",
  "consent-not-yet-given": "This consent was given only after the moment of sending: check the times.",
  "consent-other-purpose": "This consent is for another purpose: ask for one of its own.",
  "consent-other-recipient":
    "This consent is for another recipient: agency and country both count, and names that look the same may differ in a space, a mark or an invisible character. Ask for one of its own.",
  "consent-not-theirs-to-give":
    "An adult consents in person or through a legal representative: ask the person.",
  "consent-of-child-alone":
    "Somebody who is or may be a child needs consent also by a guardian who is not suspected, a legal representative, or the child protection authority.",
  "best-interest-missing":
    "Somebody who is or may be a child needs a recorded assessment of best interest, by a person who is not suspected.",
  "best-interest-malformed":
    "The assessment of best interest needs `by`, `capacity`, `at` and `reason`, made before sending.",
  "override-malformed":
    "A sending without consent needs `by` (a role), a `reason` and the categories of data that are vital.",
  "override-with-consent": "Both a consent and a reason for having none are given: keep one of the two.",
  "override-for-this-purpose":
    "Vital interest is a reason to refer somebody to help, and for no other purpose.",
  "override-against-refusal":
    "The person was asked about this recipient and purpose, and refused or withdrew: vital interest is for somebody who cannot be asked.",
  "request-malformed":
    "The request needs a purpose of exchange, a recipient with agency and country, and a time.",
  "statistics-are-counted": "A row about one person does not leave the agency: count over many people first.",
  "too-few-people":
    "These are fewer than ten people: nothing is told of them. Count over a longer time, or over more places.",
  "statistics-malformed":
    "Statistics hold counts of known codes, each a multiple of ten, over a period that ends after it begins, on a legal basis.",

  // what is sent, and for how long
  "terms-malformed":
    "The terms of the envelope are not complete: legal basis, standard, and an expiry after the moment of sealing are needed.",
  "life-too-long": "The envelope would stay open for more than 90 days: choose an earlier expiry.",

  // form
  "too-large": "This is larger than is ever accepted: send less, or in parts.",
  malformed: "This is not what it should be: it is incomplete, or not of this kind.",
  "not-canonical":
    "The encoding is not the canonical one, so the same content could have several forms: it was altered on the way.",
  "wrong-kind":
    "This is a document of another kind: envelopes, receipts, directories and signed documents do not stand in for one another.",
  "header-not-allowed": "The header has an algorithm or a field that is never accepted.",

  // keys and signatures
  "unknown-key": "The key that made this is not in the directory: check that you have the newest directory.",
  "key-revoked": "The key that made this has been revoked: ask the sender, by another way, to send again.",
  "key-out-of-time": "The key was not valid at that time: ask the sender to send again with a current key.",
  "key-for-another-use": "The key is for another use: keys that sign do not seal, and the other way round.",
  "no-key-of-recipient": "The directory has no valid key of this recipient: ask for a newer directory.",
  "no-key-of-our-own": "The key ring has no key that the directory lists as valid for this: check both.",
  "not-for-us": "This was sealed for another recipient: hand it on unopened, and tell the sender.",
  "cannot-decrypt":
    "This could not be decrypted: it was altered on the way, or is damaged. Ask for it again.",
  "bad-signature":
    "The signature does not hold: it was altered on the way, or another key made it. Do not rely on it.",
  "another-sender":
    "The key that signed belongs to somebody else than the document names. Do not rely on it.",

  // time and repetition
  "not-yet-valid": "This was made in the future, by this clock: check the clocks.",
  expired: "This has expired: ask the sender to seal it again, if consent still stands.",
  replayed: "This envelope has been received before: send the receipt that was given then.",

  // content
  "preview-and-record-differ": "The two parts of the envelope do not belong together. Do not rely on it.",
  "preview-missing":
    "The recipient has a key of its own for previews, and this envelope has no preview apart: fetch the newest directory, then seal it again.",
  "purpose-unknown":
    "The envelope is for a purpose that this version does not know: ask for a newer version, or for an envelope that names a purpose known here.",
  "age-class-unknown":
    "The age class is a word that this version does not know, and the rules of consent rest on it: ask the sender for one known here, `unknown` if need be.",
  "ground-unknown":
    "The sending rests on a word that this version does not know, and such a word permits nothing: ask the sender for grounds known here.",
  "record-malformed": "The record inside does not have the form of a record: ask the sender to check it.",
  "field-without-purpose":
    "The record holds a field that may not be sent for this purpose or on this consent: the sender has to leave it out.",

  // the directory
  "anchors-malformed":
    "The anchors must hold the public root keys of both authorities, Cambodia and Thailand.",
  "directory-malformed": "The directory does not have the form of a key directory.",
  "directory-names-alike":
    "Two members of the directory could be taken for each other, or a name has something in it that cannot be seen.",
  "directory-unsigned": "The directory does not carry a valid signature of each authority.",
  "directory-expired": "The directory is out of date: fetch the newest.",
  "directory-not-yet-valid": "The directory was issued in the future, by this clock: check the clock.",
  "directory-older": "A newer directory has been seen before: an older one is not accepted again.",
  "directory-key-unfit":
    "A key in the directory is private, malformed, listed twice, not on its curve, or not named by its thumbprint.",
  "key-ring-malformed": "The key ring does not have the form of a key ring, or a key in it is unfit.",

  // answers
  "answer-malformed": "The answer does not have the form of an answer.",
  "answer-to-another-envelope": "This answer is about another envelope.",
  "answer-by-another": "This answer was not made by whom the envelope was sealed for.",
  "answer-out-of-time":
    "This answer bears a moment before the envelope was sealed, or in the future: ask whoever answered to check the clock and to answer again.",

  // withdrawals
  "withdrawal-malformed": "The notice of withdrawal does not have the form of one.",

  // receipts
  "receipt-malformed": "The receipt does not have the form of a receipt.",
  "receipt-of-another-envelope": "This receipt is for another envelope.",
  "receipt-by-another": "This receipt was not made by whom the envelope was sealed for.",
  "receipt-out-of-time":
    "This receipt bears a moment before the envelope was sealed, or in the future: ask whoever gave it to check the clock.",
} as const;
